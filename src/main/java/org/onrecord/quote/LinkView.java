package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.claim.Stance;
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
        @Schema(required = true) LinkStatus status,

        @Schema(description = "Account that drew it; staff only")
        UUID drawnBy,

        @Schema(description = "Account that decided; staff only")
        UUID decidedBy,

        Instant decidedAt,

        @Schema(description = "Why it was decided so, or went stale")
        String reason,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
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
                link.status,
                link.drawnBy,
                link.decidedBy,
                link.decidedAt,
                link.reason,
                link.createdAt,
                link.updatedAt);
    }

    /** Without the names of staff. */
    LinkView forReaders() {
        return new LinkView(
                id, revision, quoteId, claimId, stance, asserts, rationale, origin, status, null, null, decidedAt,
                reason, createdAt, updatedAt);
    }

    @Override
    @JsonIgnore
    public String tag() {
        return Integer.toString(revision);
    }
}
