package org.onrecord.match;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * A text as it is compared.
 *
 * @param terms in their order, each as its number; {@link #BREAK} between sentences
 * @param names terms of words that begin with a capital letter inside a sentence, distinct and sorted
 * @param numerals terms that have a digit, distinct and sorted
 */
record Analysed(int[] terms, int[] names, int[] numerals) {
    static final int BREAK = -2;
    static final Analysed NOTHING = new Analysed(new int[0], new int[0], new int[0]);

    static Analysed of(String text, ToIntFunction<String> numbers) {
        var terms = Terms.of(text);
        var found = IntStream.builder();
        int end = 0;
        for (var term : terms) {
            if (breaks(text, end, term.start())) {
                found.add(BREAK);
            }
            found.add(numbers.applyAsInt(term.text()));
            end = term.end();
        }
        return new Analysed(found.build().toArray(), names(text, terms, numbers), numerals(terms, numbers));
    }

    private static boolean breaks(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || ((c == '.' || c == '!' || c == '?') && i + 1 < to)) {
                return from > 0;
            }
        }
        return false;
    }

    private static int[] names(String text, List<Terms.Term> terms, ToIntFunction<String> numbers) {
        return distinct(terms.stream()
                .filter(term -> Character.isUpperCase(text.codePointAt(term.start())))
                .mapToInt(term -> numbers.applyAsInt(term.text())));
    }

    private static int[] numerals(List<Terms.Term> terms, ToIntFunction<String> numbers) {
        return distinct(terms.stream()
                .filter(term -> term.text().chars().anyMatch(Character::isDigit))
                .mapToInt(term -> numbers.applyAsInt(term.text())));
    }

    int[] distinct() {
        return distinct(Arrays.stream(terms).filter(term -> term != BREAK));
    }

    private static int[] distinct(IntStream terms) {
        return terms.sorted().distinct().toArray();
    }

    /** Letters and digits in lower case with single blanks, as character trigrams are taken of it. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
