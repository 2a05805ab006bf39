package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a link that is rejected. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rejection(
        @NotNull @Schema(required = true) LinkFault reasonCode,

        @NotBlank @Size(max = 2000) @Schema(required = true, examples = "He questions the claim and does not deny it.")
        String reason,

        @Size(max = 2000)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Schema(
                description =
                        "Why an ADMIN rejects a link that they drew, with nobody else there to ask; public in the history")
        String override) {}
