package org.onrecord.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a quote is called into question. */
public record NewChallenge(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                required = true,
                description = "Public",
                examples = "Another outlet that was there reports other words.")
        String reason) {}
