package org.onrecord.kit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each of many decisions in one call. */
@Schema(name = "BulkResult")
public record BulkView(
        @Schema(required = true) BulkMode mode,

        @Schema(required = true, minimum = "0", description = "Decisions that were made")
        int done,

        @Schema(required = true, minimum = "0", description = "Decisions that were not")
        int failed,

        @Schema(required = true, description = "In the order of the request")
        List<Item> results) {
    static BulkView of(BulkMode mode, List<Item> results) {
        int done = (int) results.stream().filter(item -> item.problem() == null).count();
        return new BulkView(mode, done, results.size() - done, results);
    }

    /** What became of one. */
    @Schema(name = "BulkItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Schema(required = true) UUID id,

            @Schema(required = true, description = "What a request of its own would have been answered with")
            int status,

            @Schema(description = "The revision that it has now; missing when nothing was done")
            Integer revision,

            @Schema(description = "Why nothing was done") ProblemView problem) {
        static Item done(UUID id, int revision) {
            return new Item(id, 200, revision, null);
        }

        static Item failed(UUID id, Problem problem) {
            return new Item(id, problem.view().status(), null, problem.view());
        }
    }
}
