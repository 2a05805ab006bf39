package org.onrecord.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.onrecord.kit.Language;
import org.onrecord.kit.Problem;

/** What a speaker says about a quote of theirs. */
@Schema(
        description =
                "What a speaker of the quote, or somebody for them, says about it, and the document or the quote that shows it: one of both")
public record NewSpeakerResponse(
        @NotNull @Schema(required = true) ResponseKind kind,

        @NotNull @Schema(required = true, description = "A speaker of the quote")
        UUID speakerId,

        @Size(max = 300)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Schema(description = "Who answers for the speaker, when somebody does", examples = "Spokesman of the ministry")
        String onBehalf,

        @NotBlank
        @CodePointLength(
                max = MAX_LENGTH,
                message = "must be at most {max} characters long, counted in Unicode code points")
        @Schema(required = true, maxLength = MAX_LENGTH, description = "Their words, in an excerpt; public")
        String wording,

        @NotNull @Pattern(regexp = Language.PATTERN, message = Language.FAULT) @Schema(required = true, examples = "en")
        String language,

        @NotNull @Schema(required = true, description = "The day on which they said so", examples = "2024-06-22")
        LocalDate respondedOn,

        @Schema(description = "The document that shows it") UUID documentId,

        @Schema(description = "The quote on record that shows it")
        UUID quoteId) {
    static final int MAX_LENGTH = 2000;

    /** @throws Problem INVALID_FIELD unless one thing shows it, another than the quote that it is about */
    void mustBeShown(UUID answered) {
        if ((documentId == null) == (quoteId == null)) {
            throw Problem.invalid("documentId", "or quoteId is needed, one of both: what shows that they said so");
        }
        if (answered.equals(quoteId)) {
            throw Problem.invalid("quoteId", "is the quote that they respond to; name the one in which they do");
        }
    }
}
