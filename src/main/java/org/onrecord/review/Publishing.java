package org.onrecord.review;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.onrecord.kit.Problem;

/** With what words an approved report is published. */
public record Publishing(
        @Schema(description = "Why there is another verdict; leave it out for the first")
        VerdictReason reason,

        @CodePointLength(min = 1, max = Texts.REASON, message = Texts.LENGTH)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Schema(minLength = 1, maxLength = Texts.REASON, description = "Public; needed with CORRECTION")
        String note,

        @CodePointLength(min = 1, max = Texts.REASON, message = Texts.LENGTH)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Schema(
                minLength = 1,
                maxLength = Texts.REASON,
                description = "Why an ADMIN publishes their own report; public. Only then")
        String override) {

    /** @throws Problem INVALID_FIELD when the reason does not fit the number of the verdict */
    Grounds grounds(boolean first) {
        if (first && reason != null && reason != VerdictReason.INITIAL) {
            throw Problem.invalid("reason", "of the first verdict is INITIAL; leave it out");
        }
        if (!first && (reason == null || !reason.follows())) {
            throw Problem.invalid(
                    "reason", "must be CORRECTION, NEW_EVIDENCE or WORDING_CHANGED after an earlier verdict");
        }
        if (reason == VerdictReason.CORRECTION && note == null) {
            throw Problem.invalid("note", "is needed with CORRECTION: readers want to know what was wrong");
        }
        return new Grounds(first ? VerdictReason.INITIAL : reason, note, override);
    }
}
