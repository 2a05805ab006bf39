package org.onrecord.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** A second label, given without having seen the first. */
public record NewCrossCheck(
        @NotNull
        @Size(max = Texts.MAX_CODE)
        @Pattern(regexp = Texts.CODE, message = Texts.CODE_FAULT)
        @Schema(required = true, examples = "FALSE")
        String rating,

        @NotBlank
        @CodePointLength(min = 1, max = Texts.LONG, message = Texts.LENGTH)
        @Schema(required = true, maxLength = Texts.LONG, description = "Why, for colleagues; never public")
        String rationale) {}
