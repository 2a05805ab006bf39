package org.onrecord.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.onrecord.kit.Problem;

/** What is to take the place of a published verdict, and why. Somebody else confirms it. */
public record Correction(
        @NotNull @Schema(required = true, description = "CORRECTION, NEW_EVIDENCE or WORDING_CHANGED")
        VerdictReason reason,

        @NotBlank
        @CodePointLength(min = 1, max = Texts.REASON, message = Texts.LENGTH)
        @Schema(
                required = true,
                maxLength = Texts.REASON,
                description = "What was wrong; everybody can read it once it is confirmed",
                examples = "An earlier version gave the wrong article of the treaty.")
        String note,

        @NotNull @Valid @Schema(required = true) NewReport report) {

    /** @throws Problem INVALID_FIELD */
    void mustFollow() {
        if (!reason.follows()) {
            throw Problem.invalid("reason", "must be CORRECTION, NEW_EVIDENCE or WORDING_CHANGED");
        }
    }
}
