package org.onrecord.quote;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be on record with a quote. */
public record NewAttribution(
        @NotNull @Schema(required = true) UUID speakerId,

        @Size(min = 1, max = 300)
        @Schema(
                description = "The role as the document reports it; frozen, whatever the speaker becomes later",
                examples = "NATO Secretary General")
        String role) {}
