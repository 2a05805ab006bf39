package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a link is accepted, upheld, overturned, reconfirmed or dropped. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decision(
        @NotBlank
        @Size(max = 2000)
        @Schema(required = true, examples = "The indirect quote denies exactly what is claimed.")
        String reason,

        @Size(max = 2000)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Schema(
                description =
                        "Why an ADMIN decides on a link that they drew or challenged, with nobody else there to ask; public in the history")
        String override) {
    public static Decision because(String reason) {
        return new Decision(reason, null);
    }
}
