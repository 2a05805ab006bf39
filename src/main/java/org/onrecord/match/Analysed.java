package org.onrecord.match;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;

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
        var found = new Numbers();
        var names = new Numbers();
        var numerals = new Numbers();
        int end = 0;
        for (var term : Terms.of(text)) {
            if (breaks(text, end, term.start())) {
                found.add(BREAK);
            }
            int number = numbers.applyAsInt(term.text());
            found.add(number);
            if (Character.isUpperCase(text.codePointAt(term.start()))) {
                names.add(number);
            }
            if (hasDigit(term.text())) {
                numerals.add(number);
            }
            end = term.end();
        }
        return new Analysed(found.all(), distinct(names.all()), distinct(numerals.all()));
    }

    private static final class Numbers {
        private int[] numbers = new int[16];
        private int count;

        void add(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
        }

        int[] all() {
            return Arrays.copyOf(numbers, count);
        }
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

    private static boolean hasDigit(String term) {
        for (int i = 0; i < term.length(); i++) {
            if (Character.isDigit(term.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    int[] distinct() {
        return distinct(terms);
    }

    /** The terms, each once, in the order of their numbers. */
    static int[] distinct(int[] terms) {
        var sorted = terms.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] != BREAK && (i == 0 || sorted[i] != sorted[i - 1])) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /** Letters and digits in lower case with single blanks, as character trigrams are taken of it. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
