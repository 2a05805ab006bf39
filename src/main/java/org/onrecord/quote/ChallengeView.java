package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Tagged;

/** A challenge as it is on record. */
@Schema(name = "Challenge", description = "That something calls a quote into question, until an assessment resolves it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChallengeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID quoteId,
        @Schema(required = true) ChallengeCause cause,
        @Schema(required = true) String reason,

        @Schema(description = "With RESPONSE") UUID responseId,

        @Schema(description = "With RETRACTION: the notice of the document")
        UUID noticeId,

        @Schema(description = "With ORPHANED") UUID appearanceId,

        @Schema(description = "Account whose act raised it; staff only")
        UUID raisedBy,

        @Schema(required = true) Instant raisedAt,

        @Schema(description = "The assessment that took it into account; missing while it stands")
        UUID resolvedBy,

        Instant resolvedAt)
        implements Tagged {

    static ChallengeView of(Row row, boolean staff) {
        var resolvedAt = row.getOffsetDateTime("resolved_at");
        return new ChallengeView(
                row.getUUID("id"),
                row.getUUID("quote_id"),
                ChallengeCause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getUUID("response_id"),
                row.getUUID("notice_id"),
                row.getUUID("appearance_id"),
                staff ? row.getUUID("raised_by") : null,
                row.getOffsetDateTime("raised_at").toInstant(),
                row.getUUID("resolved_by"),
                resolvedAt == null ? null : resolvedAt.toInstant());
    }

    /** It changes once, when it is resolved. */
    @Override
    @JsonIgnore
    public String tag() {
        return Tagged.shown(resolvedBy == null ? "0" : "1", raisedBy != null);
    }
}
