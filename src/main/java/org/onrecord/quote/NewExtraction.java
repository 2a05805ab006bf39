package org.onrecord.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.document.NewVersion;

/** A text to look for quotations in. Nothing of it is stored. */
public record NewExtraction(
        @NotBlank
        @Size(max = NewVersion.MAX_LENGTH)
        @Schema(
                required = true,
                description = "The article, hard-wrapped or not; offsets in the answer count its Unicode code points",
                examples = "“The harbour will close,” said Ada Grey, the mayor.")
        String text) {}
