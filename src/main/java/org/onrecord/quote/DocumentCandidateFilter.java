package org.onrecord.quote;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which candidates of a document's latest version are asked for. */
public record DocumentCandidateFilter(
        @Parameter(description = "In this state", schema = @Schema(implementation = CandidateState.class))
        @QueryParam("state")
        @Pattern(regexp = CandidateFilter.STATES, message = "must be one of " + CandidateFilter.STATES)
        String state,

        @Parameter(description = "Of this kind", schema = @Schema(implementation = QuoteKind.class))
        @QueryParam("kind")
        @Pattern(regexp = CandidateFilter.KINDS, message = "must be one of " + CandidateFilter.KINDS)
        String kind) {
    /** Every candidate. */
    public static final DocumentCandidateFilter ANY = new DocumentCandidateFilter(null, null);

    CandidatePage page() {
        var page = CandidatePage.ofVersion();
        page.where("c.kind = $?", kind);
        page.in(state == null ? null : CandidateState.valueOf(state));
        return page;
    }
}
