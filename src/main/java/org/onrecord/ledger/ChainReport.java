package org.onrecord.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What checking a chain of entries showed. */
@Schema(description = "Whether every entry of a history is as it was written and none is missing")
public record ChainReport(
        @Schema(required = true) boolean intact,

        @Schema(required = true, description = "Entries checked")
        int entries,

        @Schema(
                required = true,
                description = "Entries whose contents were erased; their place in the chain still verifies")
        int erased,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Position of the first entry that does not verify")
        Integer brokenAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "What is wrong with it")
        String fault) {}
