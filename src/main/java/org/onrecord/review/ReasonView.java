package org.onrecord.review;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a step was taken that everybody may know the reason of. */
@Schema(name = "ReviewReason")
public record ReasonView(
        @Schema(required = true, description = "SEND_BACK, CORRECT, RETRACT or REOPEN")
        Step step,

        @Schema(required = true) String reason,
        @Schema(required = true) Instant at,

        @Schema(required = true, description = "Of its entry in the history of the review", minimum = "1")
        int position) {

    static ReasonView of(Row row) {
        return new ReasonView(
                stepOf(row.getString("type")),
                row.getString("reason"),
                row.getOffsetDateTime("happened_at").toInstant(),
                row.getInteger("position"));
    }

    private static Step stepOf(String type) {
        return switch (type) {
            case "SENT_BACK" -> Step.SEND_BACK;
            case "VERDICT_CORRECTED" -> Step.CORRECT;
            case "VERDICT_RETRACTED" -> Step.RETRACT;
            default -> Step.REOPEN;
        };
    }
}
