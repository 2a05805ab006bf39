package org.onrecord.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which record stands for this one from now on, and why they are one. */
public record MergeAsk(
        @NotNull @Schema(required = true, description = "The record that stays")
        UUID into,

        @NotBlank @Size(max = 2000) @Schema(required = true, examples = "Two transliterations of one name.")
        String reason) {}
