package org.onrecord.review;

import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** Why a verdict is looked at again, and by whom. */
public record Reopening(
        @NotBlank
        @CodePointLength(min = 1, max = Texts.REASON, message = Texts.LENGTH)
        @Schema(
                required = true,
                maxLength = Texts.REASON,
                description = "Everybody can read it",
                examples = "The treaty's text was published.")
        String reason,

        @Schema(description = "Who checks the claim again; missing: whom it was assigned to last")
        UUID assignee) {}
