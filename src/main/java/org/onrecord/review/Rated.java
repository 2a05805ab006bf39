package org.onrecord.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The value of a verdict as the scale had it when it was published (schema.org Rating). */
@Schema(name = "VerdictRating", description = "The value as the scale had it when the verdict was published")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rated(
        @Schema(required = true) String code,
        @Schema(required = true) List<Label> labels,

        @Schema(description = "Missing for a value that is on no line from worst to best")
        Integer number,

        @Schema(description = "The number of the best value")
        Integer bestRating,

        @Schema(description = "The number of the worst value")
        Integer worstRating) {

    /** A retired value counts itself among those that it is measured by. */
    static Rated of(RatingView value, Scale scale) {
        if (value.number() == null) {
            return new Rated(value.code(), value.labels(), null, null, null);
        }
        var ends = IntStream.concat(
                        IntStream.of(value.number()),
                        scale.items().stream().filter(RatingView::counts).mapToInt(RatingView::number))
                .summaryStatistics();
        return new Rated(value.code(), value.labels(), value.number(), ends.getMax(), ends.getMin());
    }

    /** What it is called in a language, else in the first that it has a label in. */
    public String label(String language) {
        return label(labels, language);
    }

    static String label(List<Label> labels, String language) {
        return labels.stream()
                .filter(label -> label.language().equals(language))
                .findFirst()
                .orElse(labels.get(0))
                .text();
    }
}
