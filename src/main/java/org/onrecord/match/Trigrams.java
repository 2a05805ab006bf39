package org.onrecord.match;

import java.util.BitSet;

/** The character trigrams of a text, by hash: spelling, where words are written apart or otherwise. */
final class Trigrams {
    private static final int BITS = 1 << 16;

    private final BitSet there = new BitSet(BITS);

    Trigrams(String text) {
        var plain = Analysed.plain(text);
        for (int i = 0; i + 3 <= plain.length(); i++) {
            there.set(hash(plain, i));
        }
    }

    /** The share of the trigrams of {@code plain} (as {@link Analysed#plain} gives it) that the text has. */
    double shareOf(String plain) {
        int all = plain.length() - 2;
        int found = 0;
        for (int i = 0; i < all; i++) {
            found += there.get(hash(plain, i)) ? 1 : 0;
        }
        return all <= 0 ? 0 : (double) found / all;
    }

    private static int hash(String text, int from) {
        int hash = (text.charAt(from) * 31 + text.charAt(from + 1)) * 31 + text.charAt(from + 2);
        return (hash * 0x9E3779B9 >>> 16) & (BITS - 1);
    }
}
