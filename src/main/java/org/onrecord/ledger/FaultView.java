package org.onrecord.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a chain does not hold, and why. */
@Schema(name = "ChainFault")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultView(
        @Schema(required = true, implementation = SubjectKind.class)
        String subjectKind,

        @Schema(required = true) UUID subject,

        @Schema(required = true, minimum = "1", description = "Of the first entry that does not verify")
        int position,

        @Schema(description = "The entry at that position; missing when there is none")
        UUID entryId,

        @Schema(required = true, description = "What is wrong with it")
        String fault) {}
