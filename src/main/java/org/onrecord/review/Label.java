package org.onrecord.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.onrecord.kit.Language;

/** What a value of the scale is called in a language. */
@Schema(name = "RatingLabel")
public record Label(
        @NotNull @Pattern(regexp = Language.PATTERN, message = Language.FAULT) @Schema(required = true, examples = "en")
        String language,

        @NotBlank
        @CodePointLength(min = 1, max = 100, message = Texts.LENGTH)
        @Schema(required = true, maxLength = 100, examples = "Misleading")
        String text) {}
