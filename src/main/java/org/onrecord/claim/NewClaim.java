package org.onrecord.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.onrecord.kit.Language;

/** A claim as it is to be stated; the same shape replaces one, and the ledger keeps it. */
@Schema(description = "An assertion that stands on its own and can be supported or disputed")
public record NewClaim(
        @NotBlank
        @CodePointLength(max = MAX_STATEMENT, message = "must not be longer than {max} characters")
        @Schema(
                required = true,
                maxLength = MAX_STATEMENT,
                description = "What is asserted, understandable without its source",
                examples = "The pact means automatic involvement in each other's wars.")
        String statement,

        @CodePointLength(min = 1, max = MAX_SHORT, message = "must be between {min} and {max} characters long")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Schema(
                minLength = 1,
                maxLength = MAX_SHORT,
                description = "The same for a headline or a label",
                examples = "The pact means automatic involvement in war")
        String shortStatement,

        @NotNull @Pattern(regexp = Language.PATTERN, message = Language.FAULT) @Schema(required = true, examples = "en")
        String language,

        @NotNull @Schema(required = true) Checkability checkability,

        @Size(max = MAX_TOPICS)
        @Schema(description = "Subjects under which it is found, at most 20", examples = "[\"North Korea\"]")
        List<@NotBlank @Size(max = MAX_TOPIC) String> topics) {
    static final int MAX_STATEMENT = 1000;
    static final int MAX_SHORT = 75;
    static final int MAX_TOPICS = 20;
    static final int MAX_TOPIC = 100;

    public NewClaim {
        topics = topics == null ? List.of() : topics;
    }
}
