package org.onrecord.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who holds a task. */
@Schema(name = "TaskHold")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HoldView(
        @Schema(required = true) TaskKind kind,

        @Schema(required = true, description = "Of what waits, as the task has it")
        UUID id,

        @Schema(required = true) UUID heldBy,
        @Schema(required = true) Instant heldAt,

        @Schema(required = true, description = "When it is free again; the moment of handing back, once that was done")
        Instant expiresAt,

        @Schema(description = "Account from which an editor took it")
        UUID takenFrom,

        @Schema(description = "Why it was taken from them") String reason) {
    static HoldView of(TaskHold hold) {
        return new HoldView(
                hold.kind, hold.subject, hold.heldBy, hold.heldAt, hold.expiresAt, hold.takenFrom, hold.reason);
    }
}
