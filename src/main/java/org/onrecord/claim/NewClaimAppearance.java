package org.onrecord.claim;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** A place where an outlet puts a claim in its own voice. */
@Schema(description = "A place where an outlet asserts, denies or asks the claim in its own voice, quoting nobody")
public record NewClaimAppearance(
        @NotNull @Schema(required = true, description = "The document in which it stands")
        UUID documentId,

        @NotNull @Schema(required = true) Form form,

        @CodePointLength(min = 1, max = MAX_EXACT, message = "must be between {min} and {max} characters long")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Schema(
                minLength = 1,
                maxLength = MAX_EXACT,
                description =
                        "The outlet's words. Looked for in the document's latest version when its text is on record")
        String exact,

        @Schema(description = "The day it appeared, when that is not the document's", examples = "2024-06-20")
        LocalDate appearedOn) {
    static final int MAX_EXACT = 1000;
}
