package org.onrecord.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Bulk;
import org.onrecord.kit.BulkMode;
import org.onrecord.kit.Problem;

/** Decisions on many candidates in one call. */
public record CandidateDecisions(
        @NotNull @Schema(required = true) BulkMode mode,

        @NotNull @Size(min = 1, max = Bulk.MAX_ITEMS) @Schema(required = true)
        List<@NotNull @Valid CandidateDecision> decisions) {

    /** @throws Problem INVALID_FIELD */
    void mustBeWhole() {
        Bulk.mustDiffer("decisions", "candidateId", decisions, CandidateDecision::candidateId);
        for (int index = 0; index < decisions.size(); index++) {
            decisions.get(index).mustBeWhole("decisions[" + index + "]");
        }
    }
}
