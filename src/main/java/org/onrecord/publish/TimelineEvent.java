package org.onrecord.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.Form;
import org.onrecord.claim.RelationKind;
import org.onrecord.claim.RelationView;
import org.onrecord.claim.Stance;
import org.onrecord.ledger.EntryType;
import org.onrecord.ledger.SubjectKind;
import org.onrecord.quote.QuoteKind;
import org.onrecord.quote.QuoteView.AttributionView;
import org.onrecord.review.Rated;
import org.onrecord.review.VerdictReason;

/** Something that happened to a claim and may be known by everybody. What does not apply is missing. */
@Schema(name = "TimelineEvent", description = "Something that happened to a claim; what does not apply is missing")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEvent(
        @Schema(required = true, description = "Id of the ledger entry that tells of it")
        UUID id,

        @Schema(required = true) EntryType type,
        @Schema(required = true) Instant happenedAt,

        @Schema(required = true, description = "The record in whose history the entry stands")
        SubjectKind subjectKind,

        @Schema(required = true) UUID subject,

        @Schema(required = true, minimum = "1", description = "Place of the entry in that history")
        int position,

        @Schema(
                required = true,
                pattern = "^[0-9a-f]{64}$",
                description = "SHA-256 of the entry and all before it in that history, hex: who keeps it can tell later"
                        + " whether any of them was changed")
        String hash,

        @Schema(description = "Who did it, where the newsroom shows that")
        Staff actor,

        @Schema(description = "Why, where the reason is public")
        String reason,

        @Schema(description = "Why an administrator decided on their own work")
        String override,

        @Schema(description = "What the claim stated before")
        Words before,

        @Schema(description = "What the claim stated from then on")
        Words after,

        Phrase wording,
        Tie relation,
        Voice appearance,
        Union merge,
        Bearing link,
        Said quote,
        Judged verdict) {

    /** Somebody on the staff, by the name that the account has now. */
    @Schema(name = "TimelineActor")
    public record Staff(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name) {}

    /** What a claim states. */
    @Schema(name = "TimelineStatement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Words(
            @Schema(required = true) String statement,
            String shortStatement,
            @Schema(required = true) String language,
            @Schema(required = true) Checkability checkability,
            @Schema(required = true) List<String> topics) {}

    /** A further wording that was added or removed. */
    @Schema(name = "TimelineWording")
    public record Phrase(
            @Schema(required = true) String text,
            @Schema(required = true) String language,
            @Schema(required = true) Form form) {}

    /** A relation to another claim that was added or removed. */
    @Schema(name = "TimelineRelation")
    public record Tie(
            @Schema(required = true) RelationKind kind,
            @Schema(required = true) RelationView.Direction direction,
            @Schema(required = true) UUID claimId,

            @Schema(required = true, description = "As the other claim was worded then")
            String statement) {}

    /** A place where an outlet puts the claim in its own voice, that was added or removed. */
    @Schema(name = "TimelineAppearance")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Voice(
            @Schema(required = true) UUID documentId,
            String title,
            String outlet,
            @Schema(required = true) Form form,
            String exact,
            LocalDate appearedOn) {}

    /** Two claims that were found to be one, or not to be one after all. */
    @Schema(name = "TimelineMerge")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Union(
            @Schema(required = true) UUID loser,
            @Schema(required = true) UUID winner,

            @Schema(description = "What the loser states") String statement) {}

    /** A verdict as it was published, or, without a value, that the one before was withdrawn. */
    @Schema(name = "TimelineVerdict")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Judged(
            @Schema(
                    required = true,
                    description = "The claim that it is about: this one, or one that was merged into it")
            UUID claimId,

            @Schema(required = true, minimum = "1") int number,
            @Schema(required = true) VerdictReason reason,

            @Schema(description = "Missing of a RETRACTION") Rated rating,

            @Schema(required = true, description = "The claim as it was worded")
            String statement,

            @Schema(required = true) String language,

            @Schema(description = "Missing of a RETRACTION") String explanation) {}

    /** What a quote does to the claim, as it was decided then. */
    @Schema(name = "TimelineLink")
    public record Bearing(
            @Schema(required = true) UUID id,
            @Schema(required = true) Stance stance,
            @Schema(required = true) boolean asserts,
            @Schema(required = true) String rationale) {}

    /** The quote as it is now; nothing but its id is left of one that was withdrawn. */
    @Schema(name = "TimelineQuote")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Said(
            @Schema(required = true) UUID id,
            @Schema(required = true) QuoteKind kind,
            @Schema(required = true) boolean withdrawn,
            String wording,
            String language,
            @Schema(required = true) List<AttributionView> speakers) {}
}
