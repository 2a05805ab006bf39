package org.onrecord.quote;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a candidate is not to go on record, and why. */
public record Dismissal(
        @NotNull @Schema(required = true) DismissalCode code,

        @Size(min = 1, max = 2000) @Schema(description = "In words; needed with OTHER", examples = "A song title.")
        String reason) {

    @AssertTrue(message = "OTHER needs a reason in words")
    @Schema(hidden = true)
    boolean isSaidWhy() {
        return code != DismissalCode.OTHER || (reason != null && !reason.isBlank());
    }
}
