package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.claim.Stance;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.JsonList;
import org.onrecord.kit.Tagged;
import org.onrecord.speaker.SpeakerKind;

/** A quote with who said it, where it stands and what it does to claims. */
@Schema(name = "Quote")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuoteView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int revision,
        @JsonIgnore @Schema(hidden = true) String tag,
        @Schema(required = true) QuoteKind kind,
        @Schema(required = true) QuoteStatus status,
        @Schema(required = true) List<AttributionView> speakers,
        Occasion occasion,
        String originalWording,
        String originalLanguage,

        @Schema(description = "Day by which lists are filtered: that of the occasion, else of the first report")
        LocalDate saidOn,

        @Schema(required = true, description = "Independent sources: appearances with the same first source count once")
        int sources,

        @Schema(required = true) List<AppearanceView> appearances,

        @Schema(required = true, description = "Accepted links; staff see the others too")
        List<QuoteLink> links,

        @Schema(description = "The confirmed assessment that stands; missing until there is one")
        Standing assessment,

        @Schema(
                required = true,
                description = "Whether something calls it into question that no assessment takes into account")
        boolean challenged,

        @Schema(required = true, description = "By what") List<Challenged> challenges,

        @Schema(required = true, description = "What its speakers say about it")
        List<Answer> responses,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Tagged {

    private static final TypeReference<List<AttributionView>> SPEAKERS = new TypeReference<>() {};
    private static final TypeReference<List<AppearanceView>> APPEARANCES = new TypeReference<>() {};
    private static final TypeReference<List<QuoteLink>> LINKS = new TypeReference<>() {};
    private static final TypeReference<List<Answer>> RESPONSES = new TypeReference<>() {};

    static QuoteView of(Row row) {
        var occasion = row.getString("occasion");
        var assessment = row.getString("assessment");
        return new QuoteView(
                row.getUUID("id"),
                row.getInteger("revision"),
                row.getString("tag"),
                QuoteKind.valueOf(row.getString("kind")),
                QuoteStatus.valueOf(row.getString("status")),
                JsonList.of(row.getString("speakers"), SPEAKERS),
                occasion == null ? null : JsonColumn.read(occasion, new TypeReference<>() {}),
                row.getString("original_wording"),
                row.getString("original_language"),
                row.getLocalDate("said_on"),
                row.getInteger("sources"),
                JsonList.of(row.getString("appearances"), APPEARANCES),
                JsonList.of(row.getString("links"), LINKS),
                assessment == null ? null : JsonColumn.read(assessment, new TypeReference<>() {}),
                row.getBoolean("challenged"),
                JsonColumn.read(row.getString("challenges"), new TypeReference<>() {}),
                JsonList.of(row.getString("responses"), RESPONSES),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    /** Who said it. */
    @Schema(name = "Attribution")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AttributionView(
            @Schema(required = true) UUID speakerId,
            @Schema(required = true) String name,
            @Schema(required = true) SpeakerKind kind,
            @Schema(description = "As reported at the time") String role) {}

    /** A link, from the side of the quote. */
    @Schema(name = "QuoteLink")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuoteLink(
            @Schema(required = true) UUID id,
            @Schema(required = true) int revision,
            @Schema(required = true) UUID claimId,

            @Schema(required = true, description = "The claim as it is worded now")
            String statement,

            @Schema(required = true) Stance stance,
            @Schema(required = true) boolean asserts,
            @Schema(required = true) String rationale,
            @Schema(required = true) LinkStatus status,

            @Schema(required = true, description = "Whether somebody finds it wrong, which nobody has settled yet")
            boolean challenged) {}

    /** The assessment that stands, in short. */
    @Schema(name = "QuoteAssessment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Standing(
            @Schema(required = true, description = "Of the assessment, which has the evidence")
            UUID id,

            @Schema(required = true) Authenticity label,
            @Schema(required = true) String rationale,

            @Schema(required = true, description = "How many pieces of evidence there are")
            int evidence,

            AssessmentView.ActualSpeaker actualSpeaker,
            @Schema(required = true) Instant confirmedAt) {}

    /** A challenge that no assessment resolved yet. */
    @Schema(name = "QuoteChallenge")
    public record Challenged(
            @Schema(required = true) UUID id,
            @Schema(required = true) ChallengeCause cause,
            @Schema(required = true) String reason,
            @Schema(required = true) Instant raisedAt) {}

    /** What a speaker says about the quote, and what shows that they do. */
    @Schema(name = "QuoteResponse")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            @Schema(required = true) UUID id,
            @Schema(required = true) ResponseKind kind,
            @Schema(required = true) UUID speakerId,
            @Schema(required = true) String name,

            @Schema(description = "Who answered for the speaker")
            String onBehalf,

            @Schema(required = true) String wording,
            @Schema(required = true) String language,
            @Schema(required = true) LocalDate respondedOn,

            @Schema(description = "The document that shows it")
            AppearanceView.DocumentBrief document,

            @Schema(description = "The quote that shows it") UUID quoteId) {}
}
