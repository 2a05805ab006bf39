package org.onrecord.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many quotes do the same to a claim. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceTally(
        @Schema(required = true) Stance stance,

        @Schema(required = true, minimum = "0", description = "Accepted links")
        int accepted,

        @Schema(minimum = "0", description = "Links that wait for a decision; shown to staff only")
        Integer proposed,

        @Schema(
                required = true,
                minimum = "0",
                description = "Independent sources of the accepted links; copies of one wire count once")
        int sources) {}
