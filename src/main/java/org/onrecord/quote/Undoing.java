package org.onrecord.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why what was decided on a candidate is undone. */
public record Undoing(
        @NotBlank @Size(max = 2000) @Schema(required = true, examples = "The minister was quoted, not her spokesman.")
        String reason) {}
