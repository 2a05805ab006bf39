package org.onrecord.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** A notice as it is to be recorded. */
@Schema(description = "What an outlet says about a document that it published")
public record NewNotice(
        @NotNull @Schema(required = true) NoticeKind kind,

        @NotBlank
        @CodePointLength(
                min = 1,
                max = MAX_LENGTH,
                message = "must be {min} to {max} characters long, counted in Unicode code points")
        @Schema(required = true, minLength = 1, maxLength = MAX_LENGTH, description = "Its wording, or what it says")
        String text,

        @NotNull @Schema(required = true, description = "The day of the notice", examples = "2024-06-22")
        LocalDate noticedOn) {
    static final int MAX_LENGTH = 5000;
}
