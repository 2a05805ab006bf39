package org.onrecord.review;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** That somebody stands by what somebody else made. */
public record Approval(
        @CodePointLength(min = 1, max = Texts.REASON, message = Texts.LENGTH)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Schema(
                minLength = 1,
                maxLength = Texts.REASON,
                description = "Why an ADMIN approves their own work; public. Only then")
        String override) {}
