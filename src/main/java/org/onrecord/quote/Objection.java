package org.onrecord.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an accepted link is challenged. */
@Schema(description = "What is wrong with an accepted link. Code and reason are public; who says so is not.")
public record Objection(
        @NotNull @Schema(required = true) LinkFault reasonCode,

        @NotBlank
        @Size(max = 2000)
        @Schema(required = true, examples = "The next sentence of the interview takes it back.")
        String reason) {}
