package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Tagged;
import org.onrecord.speaker.SpeakerKind;

/** A candidate with what became of it. */
@Schema(name = "Candidate", description = "A quotation that a machine proposes for a document; a person decides on it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CandidateView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int revision,
        @JsonIgnore @Schema(hidden = true) String tag,
        @Schema(required = true) UUID documentId,

        @Schema(required = true, minimum = "1", description = "Number of the last version in which it was found")
        int version,

        @Schema(required = true) QuoteKind kind,

        @Schema(required = true, description = "In the order of the text, without the outer quotation marks")
        List<Segment> segments,

        @Schema(required = true, description = "Empty when the text does not tell")
        List<Voice> speakers,

        @Schema(description = "The words that report") Part cue,

        @Schema(required = true, minimum = "0", maximum = "1", description = "Orders a list; is no probability")
        double confidence,

        @Schema(required = true, description = "In words, how cue and speaker were found")
        String why,

        @Schema(required = true) CandidateState state,

        @Schema(description = "The quote that was recorded from it, into which it was merged, or that stands there")
        UUID quoteId,

        @Schema(description = "What went on record, beside what was proposed")
        Recorded recorded,

        DismissalCode dismissal,

        @Schema(description = "Why it was dismissed, in words")
        String reason,

        @Schema(description = "Account that decided") UUID decidedBy,
        Instant decidedAt,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Tagged {

    static CandidateView of(Row row) {
        var dismissal = row.getString("dismissal");
        return new CandidateView(
                row.getUUID("id"),
                row.getInteger("revision"),
                row.getString("tag"),
                row.getUUID("document_id"),
                row.getInteger("version"),
                QuoteKind.valueOf(row.getString("kind")),
                JsonColumn.read(row.getString("segments"), new TypeReference<>() {}),
                JsonColumn.read(row.getString("speakers"), new TypeReference<>() {}),
                read(row.getString("cue"), new TypeReference<>() {}),
                row.getInteger("confidence") / 100.0,
                row.getString("why"),
                CandidateState.valueOf(row.getString("state")),
                row.getUUID("quote_id"),
                read(row.getString("recorded"), new TypeReference<>() {}),
                dismissal == null ? null : DismissalCode.valueOf(dismissal),
                row.getString("reason"),
                row.getUUID("decided_by"),
                instant(row.getOffsetDateTime("decided_at")),
                instant(row.getOffsetDateTime("created_at")),
                instant(row.getOffsetDateTime("updated_at")));
    }

    int start() {
        return segments.get(0).start();
    }

    /** Where it goes on record: as proposed, but for what is given. */
    NewAppearance appearance(List<NewSegment> others, String wording, String language, List<String> independence) {
        var places = others != null
                ? others
                : segments.stream()
                        .map(one -> new NewSegment(one.exact(), null, null, one.start(), one.end()))
                        .toList();
        var mention = speakers.isEmpty() ? null : speakers.get(0).mention();
        return new NewAppearance(
                documentId, version, wording, language, places, Part.fitting(cue), Part.fitting(mention), independence);
    }

    private static <T> T read(String stored, TypeReference<T> type) {
        return stored == null ? null : JsonColumn.read(stored, type);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** Who seems to speak. */
    @Schema(name = "CandidateSpeaker")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Voice(
            @Schema(description = "The fullest name that the text gives")
            String name,

            @Schema(description = "The words beside the quotation that name the speaker")
            Part mention,

            @Schema(description = "Office or affiliation as the text reports it")
            String role,

            @Schema(
                    required = true,
                    description = "Speakers on record who have this name or alias, the likeliest first; at most 10")
            List<Known> known) {

        /** The one speaker on record that this can be, or null. */
        UUID only() {
            return known.size() == 1 ? known.get(0).speakerId() : null;
        }

        boolean canBe(UUID speaker) {
            return known.stream().anyMatch(one -> one.speakerId().equals(speaker));
        }
    }

    /** A speaker on record who may be meant. */
    @Schema(name = "KnownSpeaker")
    public record Known(
            @Schema(required = true) UUID speakerId,
            @Schema(required = true) String name,
            @Schema(required = true) SpeakerKind kind,

            @Schema(
                    required = true,
                    minimum = "0",
                    maximum = "1",
                    description = "1 for the same name, 0.9 for an alias, divided among those who have it")
            double score) {}
}
