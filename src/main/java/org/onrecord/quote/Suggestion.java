package org.onrecord.quote;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What made a person think of a link: kept with it, and shown to staff. */
@Schema(description = "What suggested a link that a person drew")
public record Suggestion(
        @NotBlank
        @Size(max = 100)
        @Schema(required = true, description = "Name of what suggested it", examples = "match")
        String source,

        @NotBlank @Size(max = 2000) @Schema(required = true, description = "What it said")
        String text,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(required = true, description = "How sure it was: 1 is certain")
        Double score) {}
