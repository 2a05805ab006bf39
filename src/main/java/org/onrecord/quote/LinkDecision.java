package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Revision;

/** One of many decisions on proposed links. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkDecision(
        @NotNull @Schema(required = true) UUID linkId,

        @Min(0) @Schema(required = true, description = "The revision that you saw")
        int revision,

        @NotNull @Schema(required = true) LinkChoice decision,
        @NotBlank @Size(max = 2000) @Schema(required = true) String reason,

        @Schema(description = "What is wrong with a link that is rejected; required then, and only then")
        LinkFault reasonCode,

        @Size(max = 2000)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Schema(
                description =
                        "Why an ADMIN decides on a link that they drew, with nobody else there to ask; public in the history")
        String override) {

    Ruling ruling() {
        var step = decision == LinkChoice.ACCEPT ? LinkStep.ACCEPT : LinkStep.REJECT;
        return new Ruling(step, reasonCode, reason, override);
    }

    Revision seen() {
        return new Revision(revision);
    }

    /** @throws Problem INVALID_FIELD */
    void mustBeWhole(String path) {
        if ((decision == LinkChoice.REJECT) != (reasonCode != null)) {
            throw Problem.invalid(
                    path + ".reasonCode",
                    decision == LinkChoice.REJECT ? "must not be null" : "is only for a link that is rejected");
        }
    }
}
