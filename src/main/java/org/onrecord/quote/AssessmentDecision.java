package org.onrecord.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an assessment is confirmed or rejected. */
public record AssessmentDecision(
        @NotBlank @Size(max = 2000) @Schema(required = true, examples = "I listened to the recording as well.")
        String reason,

        @Size(max = 2000)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Schema(
                description =
                        "Why an ADMIN decides on an assessment of their own, with nobody else there to ask; public in the history")
        String override) {}
