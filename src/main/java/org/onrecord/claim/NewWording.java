package org.onrecord.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.onrecord.kit.Language;

/** Another way in which a claim is put. */
@Schema(description = "Another way in which the claim is put: in other words, in another language, denied or asked")
public record NewWording(
        @NotBlank
        @CodePointLength(max = NewClaim.MAX_STATEMENT, message = "must not be longer than {max} characters")
        @Schema(
                required = true,
                maxLength = NewClaim.MAX_STATEMENT,
                examples = "Does the pact draw Russia into a war in Korea?")
        String text,

        @NotNull @Pattern(regexp = Language.PATTERN, message = Language.FAULT) @Schema(required = true, examples = "en")
        String language,

        @NotNull @Schema(required = true, examples = "QUESTION")
        Form form) {}
