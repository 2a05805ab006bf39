package org.onrecord.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.onrecord.kit.Problem;

/** What an administrator sets on a value of the scale. */
@Schema(description = "What can be set on a value of the scale; its code stays")
public record RatingChange(
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
        Integer position,

        @Schema(description = "A retired value is chosen no more; verdicts keep it. Missing: false")
        Boolean retired) {

    /** @throws Problem INVALID_FIELD when a language has two labels */
    void mustBeClear() {
        var languages = new HashSet<String>();
        for (int index = 0; index < labels.size(); index++) {
            if (!languages.add(labels.get(index).language())) {
                throw Problem.invalid("labels[" + index + "].language", "has a label already");
            }
        }
    }
}
