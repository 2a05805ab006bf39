package org.onrecord.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a quote is taken off the record. */
public record NewWithdrawal(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                required = true,
                description = "Public: whoever asks for the quote is told",
                examples = "It was recorded for another man of the same name.")
        String reason) {}
