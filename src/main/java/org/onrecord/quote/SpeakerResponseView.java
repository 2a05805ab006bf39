package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Tagged;

/** What a speaker says about a quote of theirs, as it is on record. */
@Schema(name = "SpeakerResponse")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpeakerResponseView(
        @Schema(required = true) UUID id,
        @JsonIgnore @Schema(hidden = true) String tag,

        @Schema(required = true, description = "The quote that it is about")
        UUID about,

        @Schema(required = true) ResponseKind kind,
        @Schema(required = true) UUID speakerId,

        @Schema(required = true, description = "Name of the speaker")
        String name,

        @Schema(description = "Who answered for the speaker")
        String onBehalf,

        @Schema(required = true) String wording,
        @Schema(required = true) String language,
        @Schema(required = true) LocalDate respondedOn,

        @Schema(description = "The document that shows it") AppearanceView.DocumentBrief document,

        @Schema(description = "The quote that shows it") UUID quoteId,

        @Schema(description = "The challenge that it gave cause to")
        UUID challengeId,

        @Schema(description = "Account that recorded it; staff only")
        UUID recordedBy,

        @Schema(required = true) Instant createdAt)
        implements Tagged {

    static SpeakerResponseView of(Row row, boolean staff) {
        var document = row.getString("document");
        return new SpeakerResponseView(
                row.getUUID("id"),
                Tagged.shown(row.getString("tag"), staff),
                row.getUUID("quote_id"),
                ResponseKind.valueOf(row.getString("kind")),
                row.getUUID("speaker_id"),
                row.getString("name"),
                row.getString("on_behalf"),
                row.getString("wording"),
                row.getString("language"),
                row.getLocalDate("responded_on"),
                document == null ? null : JsonColumn.read(document, new TypeReference<>() {}),
                row.getUUID("proof_quote"),
                row.getUUID("challenge_id"),
                staff ? row.getUUID("recorded_by") : null,
                row.getOffsetDateTime("created_at").toInstant());
    }
}
