package org.onrecord.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a link is accepted or rejected. */
public record Decision(
        @NotBlank
        @Size(max = 2000)
        @Schema(required = true, examples = "The indirect quote denies exactly what is claimed.")
        String reason) {}
