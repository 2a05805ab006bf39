package org.onrecord.quote;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.onrecord.document.NewVersion;

/** A text to look for quotations in. Nothing of it is stored. */
public record NewExtraction(
        @NotBlank
        @CodePointLength(max = NewVersion.MAX_LENGTH, message = "must not be longer than {max} characters")
        @Schema(
                required = true,
                maxLength = NewVersion.MAX_LENGTH,
                description = "The article, hard-wrapped or not; offsets in the answer count its Unicode code points",
                examples = "“The harbour will close,” said Ada Grey, the mayor.")
        String text) {}
