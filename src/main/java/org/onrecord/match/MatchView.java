package org.onrecord.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Claims like a text. */
@Schema(name = "Match", description = "Claims like a text, and how they were looked for")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatchView(
        @Schema(
                required = true,
                description =
                        "The grade of the best. `NEW`: no claim on record says this, as far as can be told; `SAME`: it"
                                + " does, and a person confirms it")
        MatchGrade grade,

        @Schema(required = true, description = "Whether meaning was compared, or words alone")
        MatchMode mode,

        @Schema(description = "What to know about how it was looked for; missing when there is nothing")
        String note,

        @Schema(required = true, description = "Best first") List<ClaimMatch> matches) {
    private static final String WORDS_ALONE =
            "Words alone were compared: a claim in other words, or in another language, is not found.";
    private static final String ENGLISH =
            "What was compared is made for English: in another language, take what is not found as not looked for.";

    static MatchView of(List<ClaimMatch> matches, boolean meaning, boolean otherLanguage) {
        var grade = matches.stream()
                .map(ClaimMatch::grade)
                .min(MatchGrade::compareTo)
                .orElse(MatchGrade.NEW);
        var note = !meaning ? WORDS_ALONE : otherLanguage ? ENGLISH : null;
        return new MatchView(grade, meaning ? MatchMode.WORDS_AND_MEANING : MatchMode.WORDS, note, matches);
    }
}
