package org.onrecord.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** A further value of the scale. */
public record NewRating(
        @NotNull
        @Size(max = Texts.MAX_CODE)
        @Pattern(regexp = Texts.CODE, message = Texts.CODE_FAULT)
        @Schema(required = true, description = "What programs call it; it never changes", examples = "SATIRE")
        String code,

        @NotNull @Size(min = 1, max = 100) @Schema(required = true, description = "One for each language")
        List<@NotNull @Valid Label> labels,

        @Min(1)
        @Max(100)
        @Schema(
                description =
                        "Where it stands between the worst, which is the least, and the best; leave it out for a value that is on no such line")
        Integer number,

        @CodePointLength(min = 1, max = 1000, message = Texts.LENGTH)
        @Schema(minLength = 1, maxLength = 1000, description = "When to choose it")
        String description,

        @NotNull @Min(0) @Max(1000) @Schema(required = true, description = "Its place in the list; the least first")
        Integer position) {

    RatingChange asChange() {
        return new RatingChange(labels, number, description, position, false);
    }
}
