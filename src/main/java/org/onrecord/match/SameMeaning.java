package org.onrecord.match;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether two wordings mean the same in other words. Statements about one subject are near each other in meaning, too, by
 * the words that both have; so what is left without these has to be near as well. The thresholds: src/docs/drafts.md.
 */
final class SameMeaning {
    private static final double ALIKE = 0.6;
    private static final double REST_ALIKE = 0.4;

    /** Longer texts are not read to their end by the model, shorter ones mean little. */
    private static final int LONGEST = 80;

    private static final int SHORTEST = 5;

    private final Function<String, byte[]> vectors;

    /** @param vectors of texts; null for those that are not to be had */
    SameMeaning(Function<String, byte[]> vectors) {
        this.vectors = vectors;
    }

    static boolean isReadable(Spoken spoken) {
        return spoken.size() >= SHORTEST
                && spoken.size() <= LONGEST
                && spoken.stems().size() > 1;
    }

    /** From 0 to 1 how near they are in meaning; null when they do not mean the same, as far as this can tell. */
    Double of(Spoken one, Spoken other) {
        if (negates(one) != negates(other) || !Echo.numbersAgree(one, other)) {
            return null;
        }
        Double whole = cosine(text(one, Set.of()), text(other, Set.of()));
        if (whole == null || whole < ALIKE) {
            return null;
        }
        Double rest = cosine(text(one, other.stems()), text(other, one.stems()));
        return rest == null || rest < REST_ALIKE ? null : whole;
    }

    private static boolean negates(Spoken spoken) {
        return TurningWords.negations(spoken.words()) > 0;
    }

    /** Its words, but those that say something in both. */
    private static String text(Spoken spoken, Set<String> without) {
        return without.isEmpty()
                ? spoken.plain()
                : spoken.words().stream()
                        .map(SaidWords.Word::norm)
                        .filter(word -> !without.contains(Spoken.stem(word)) || Spoken.isSmall(word))
                        .collect(Collectors.joining(" "));
    }

    private Double cosine(String one, String other) {
        if (one.isBlank() || other.isBlank()) {
            return null;
        }
        var ours = vectors.apply(one);
        var theirs = vectors.apply(other);
        return ours == null || theirs == null ? null : Vectors.cosine(ours, theirs);
    }
}
