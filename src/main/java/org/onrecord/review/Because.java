package org.onrecord.review;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** Why a step is taken that needs a reason. */
@Schema(name = "PublicReason")
public record Because(
        @NotBlank
        @CodePointLength(min = 1, max = Texts.REASON, message = Texts.LENGTH)
        @Schema(
                required = true,
                maxLength = Texts.REASON,
                description = "Everybody can read it",
                examples = "The second source says something else.")
        String reason) {}
