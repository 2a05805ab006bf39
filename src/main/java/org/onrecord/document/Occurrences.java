package org.onrecord.document;

import java.util.stream.IntStream;

/**
 * Every place where one string stands in another, overlapping ones too. Knuth, Morris and Pratt (SIAM J. Comput. 6/2,
 * 1977): {@link String#indexOf} would take the product of both lengths on texts like "aaaa…".
 */
final class Occurrences {
    private Occurrences() {}

    /** The chars at which {@code exact}, which is not empty, begins in {@code text}. */
    static int[] of(String text, String exact) {
        int[] borders = borders(exact);
        IntStream.Builder starts = IntStream.builder();
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            if (matched == 0) {
                i = text.indexOf(exact.charAt(0), i);
                if (i < 0) {
                    break;
                }
            }
            matched = extend(exact, borders, matched, text.charAt(i));
            if (matched == exact.length()) {
                starts.add(i + 1 - matched);
                matched = borders[matched - 1];
            }
        }
        return starts.build().toArray();
    }

    /** For each beginning of {@code exact}, how long a shorter beginning is also its end. */
    private static int[] borders(String exact) {
        int[] borders = new int[exact.length()];
        for (int i = 1; i < exact.length(); i++) {
            borders[i] = extend(exact, borders, borders[i - 1], exact.charAt(i));
        }
        return borders;
    }

    private static int extend(String exact, int[] borders, int matched, char next) {
        int length = matched;
        while (length > 0 && exact.charAt(length) != next) {
            length = borders[length - 1];
        }
        return exact.charAt(length) == next ? length + 1 : length;
    }
}
