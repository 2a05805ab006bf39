package org.onrecord.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much waits for the one who asks. */
@Schema(name = "TaskCounts")
public record TaskCounts(
        @Schema(required = true, description = "Of every kind that your role reaches")
        List<Count> kinds) {

    /** How much of one kind. */
    @Schema(name = "TaskCount")
    public record Count(
            @Schema(required = true) TaskKind kind,

            @Schema(required = true, minimum = "0", maximum = "1000")
            int tasks,

            @Schema(required = true, description = "Whether there are more: counting stops at 1,000")
            boolean more) {
        static Count of(String kind, int counted) {
            return new Count(TaskKind.valueOf(kind), Math.min(counted, TaskRows.MOST), counted > TaskRows.MOST);
        }
    }
}
