package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.claim.Stance;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Tagged;

/** A link as it is on record. */
@Schema(name = "Link")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int revision,
        @Schema(required = true) UUID quoteId,
        @Schema(required = true) UUID claimId,
        @Schema(required = true) Stance stance,
        @Schema(required = true) boolean asserts,
        @Schema(required = true) String rationale,
        @Schema(required = true) LinkOrigin origin,

        @Schema(description = "What suggested it to who drew it; staff only")
        Suggestion suggestion,

        @Schema(required = true) LinkStatus status,

        @Schema(required = true, description = "Whether somebody finds it wrong, which nobody has settled yet")
        boolean challenged,

        @Schema(description = "Account that drew it; staff only")
        UUID drawnBy,

        @Schema(description = "Account that decided; staff only")
        UUID decidedBy,

        Instant decidedAt,

        @Schema(description = "What was wrong with it, when it was rejected or overturned")
        LinkFault reasonCode,

        @Schema(description = "Why it was decided so, or went stale")
        String reason,

        @Schema(description = "Why an administrator decided on their own work")
        String override,

        @Schema(description = "The last challenge, which is settled unless the link is challenged")
        Challenge challenge,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Tagged {

    static LinkView of(Link link) {
        return new LinkView(
                link.id,
                link.revision,
                link.quoteId,
                link.claimId,
                link.stance,
                link.asserts,
                link.rationale,
                link.origin,
                link.suggestion,
                link.status,
                link.challengeOpen,
                link.drawnBy,
                link.decidedBy,
                link.decidedAt,
                link.reasonCode,
                link.reason,
                link.override,
                link.challenge == null ? null : Challenge.of(link.challenge),
                link.createdAt,
                link.updatedAt,
                Integer.toString(link.revision));
    }

    /** From a row of {@link LinkRows#ONE}; others than staff are not told who suggested, drew, decided and challenged. */
    static LinkView of(Row row, boolean staff) {
        var suggestion = row.getString("suggestion");
        return new LinkView(
                row.getUUID("id"),
                row.getInteger("revision"),
                row.getUUID("quote_id"),
                row.getUUID("claim_id"),
                Stance.valueOf(row.getString("stance")),
                row.getBoolean("asserts"),
                row.getString("rationale"),
                LinkOrigin.valueOf(row.getString("origin")),
                suggestion == null || !staff ? null : JsonColumn.read(suggestion, new TypeReference<>() {}),
                LinkStatus.valueOf(row.getString("status")),
                row.getBoolean("challenge_open"),
                staff ? row.getUUID("drawn_by") : null,
                staff ? row.getUUID("decided_by") : null,
                LinkRows.instant(row, "decided_at"),
                LinkRows.fault(row, "reason_code"),
                row.getString("reason"),
                row.getString("override"),
                Challenge.of(row, staff),
                LinkRows.instant(row, "created_at"),
                LinkRows.instant(row, "updated_at"),
                Tagged.shown(row.getInteger("revision").toString(), staff));
    }

    /** What somebody finds, or found, wrong with an accepted link. */
    @Schema(name = "LinkChallenge")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Challenge(
            @Schema(required = true) LinkFault reasonCode,
            @Schema(required = true) String reason,

            @Schema(description = "Account that challenged it; staff only")
            UUID challengedBy,

            @Schema(required = true) Instant challengedAt) {
        static Challenge of(LinkChallenge challenge) {
            return new Challenge(challenge.code(), challenge.reason(), challenge.by(), challenge.at());
        }

        static Challenge of(Row row, boolean staff) {
            var by = row.getUUID("challenged_by");
            return by == null
                    ? null
                    : new Challenge(
                            LinkRows.fault(row, "challenge_code"),
                            row.getString("challenge_reason"),
                            staff ? by : null,
                            LinkRows.instant(row, "challenged_at"));
        }
    }
}
