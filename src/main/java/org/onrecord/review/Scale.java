package org.onrecord.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Hash;
import org.onrecord.kit.Tagged;

/** The whole rating scale. */
@Schema(name = "RatingScale", description = "All values that a verdict can have, or had: at most 50")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scale(
        @Schema(required = true, description = "In their order; retired ones, too")
        List<RatingView> items,

        @Schema(description = "The greatest number of a value that is not retired (schema.org bestRating)")
        Integer bestRating,

        @Schema(description = "The least number of a value that is not retired (schema.org worstRating)")
        Integer worstRating)
        implements Tagged {
    private static final int DIGITS = 32;

    static Scale of(List<RatingView> items) {
        var numbers = items.stream()
                .filter(RatingView::counts)
                .mapToInt(RatingView::number)
                .summaryStatistics();
        var any = numbers.getCount() > 0;
        return new Scale(items, any ? numbers.getMax() : null, any ? numbers.getMin() : null);
    }

    /** What a value of this scale is called in a language; a code that it does not have is its own name. */
    public String label(String code, String language) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .map(item -> item.label(language))
                .orElse(code);
    }

    /** Those that are chosen no more. */
    @JsonIgnore
    @Schema(hidden = true)
    public List<RatingView> retired() {
        return items.stream().filter(RatingView::retired).toList();
    }

    /** A value of this scale, to be kept with a verdict. */
    Rated rated(String code) {
        var value = items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
        return Rated.of(value, this);
    }

    @Override
    @JsonIgnore
    public String tag() {
        var all =
                items.stream().map(item -> item.code() + " " + item.revision()).collect(Collectors.joining("\n"));
        var hash = Hash.sha256(all.getBytes(StandardCharsets.UTF_8));
        return items.size() + "." + HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }
}
