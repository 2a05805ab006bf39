package org.onrecord.document;

import java.util.Arrays;

/**
 * Finds a pattern in a text with up to so many edits (Levenshtein, in chars): bit-parallel by Myers (J. ACM 46/3, 1999)
 * in blocks of 64 rows, of which only those are computed that can still come to a place within the limit (Ukkonen's
 * cut-off). Time is at most text × pattern / 64, whatever the strings hold. Not for several threads at once.
 */
final class Fuzzy {
    /** Where the best place ends (exclusive) and how many edits it takes. */
    record Hit(int end, int edits) {}

    private static final int ROWS = Long.SIZE;

    private final int length;
    private final int last;
    /** The line of {@code equal} for a char; line 0 is for chars the pattern does not have. */
    private final char[] line = new char[Character.MAX_VALUE + 1];

    private final long[] equal;
    /** Per block: the rows where the distance rises, and falls, by one from the row above; the distance at its end. */
    private final long[] rises;

    private final long[] falls;
    private final int[] distance;

    /** Takes a pattern of at least one char and less than 65,536. */
    Fuzzy(String pattern) {
        length = pattern.length();
        last = (length - 1) / ROWS;
        int blocks = last + 1;
        char lines = 1;
        for (int i = 0; i < length; i++) {
            char c = pattern.charAt(i);
            line[c] = line[c] == 0 ? lines++ : line[c];
        }
        equal = new long[lines * blocks];
        for (int i = 0; i < length; i++) {
            equal[line[pattern.charAt(i)] * blocks + i / ROWS] |= 1L << i % ROWS;
        }
        rises = new long[blocks];
        falls = new long[blocks];
        distance = new int[blocks];
    }

    /** The first of the places that take the fewest edits; null when all take more than the limit. */
    Hit search(String text, int limit) {
        Hit best = null;
        int within = Math.min(limit, length - 1);
        int active = Math.min(last, within / ROWS);
        start(active);
        for (int i = 0; i < text.length() && within >= 0; i++) {
            int row = line[text.charAt(i)] * (last + 1);
            long carry = column(row, active, 0);
            active = moved(row, active, carry, within);
            if (active == last && distance[last] <= within) {
                best = new Hit(i + 1, distance[last]);
                within = distance[last] - 1;
            }
        }
        return best;
    }

    /** One block more where a place within the limit may come to need it, less where none can. */
    private int moved(int row, int active, long carry, int within) {
        boolean near = active < last && distance[active] - carry <= within;
        if (near && (carry < 0 || (equal[row + active + 1] & 1) != 0)) {
            open(active + 1, distance[active] - (int) carry);
            distance[active + 1] += (int) step(active + 1, row, carry);
            return active + 1;
        }
        int needed = active;
        while (needed > 0 && distance[needed] >= within + ROWS) {
            needed--;
        }
        return needed;
    }

    /** The edits from the whole pattern to each beginning of the text: to none of it, to one char of it, and so on. */
    int[] along(String text) {
        int[] edits = new int[text.length() + 1];
        edits[0] = length;
        start(last);
        for (int i = 0; i < text.length(); i++) {
            column(line[text.charAt(i)] * (last + 1), last, 1);
            edits[i + 1] = distance[last];
        }
        return edits;
    }

    private void start(int active) {
        for (int block = 0; block <= active; block++) {
            open(block, block * ROWS);
        }
    }

    private void open(int block, int above) {
        rises[block] = -1;
        falls[block] = 0;
        distance[block] = above + rows(block);
    }

    private int rows(int block) {
        return block == last ? length - last * ROWS : ROWS;
    }

    private long column(int row, int active, long top) {
        long carry = top;
        for (int block = 0; block <= active; block++) {
            carry = step(block, row, carry);
            distance[block] += (int) carry;
        }
        return carry;
    }

    /** One block of one column: the change of distance from the column before, at its top, in; at its bottom, out. */
    private long step(int block, int row, long carry) {
        long sinking = carry >>> 63;
        long rising = (carry + 1) >>> 1;
        long plus = rises[block];
        long minus = falls[block];
        long same = equal[row + block];
        long vertical = same | minus;
        same |= sinking;
        long horizontal = (((same & plus) + plus) ^ plus) | same;
        long up = minus | ~(horizontal | plus);
        long down = plus & horizontal;
        int bottom = rows(block) - 1;
        long out = (up >>> bottom & 1) - (down >>> bottom & 1);
        up = up << 1 | rising;
        down = down << 1 | sinking;
        rises[block] = down | ~(vertical | up);
        falls[block] = up & vertical;
        return out;
    }

    /** The edits from the whole pattern to each end of the text: to all of it, to all but one char, … to none. */
    static int[] backAlong(String pattern, String text) {
        int[] edits = along(mirrored(pattern), mirrored(text));
        for (int i = 0, j = edits.length - 1; i < j; i++, j--) {
            int swapped = edits[i];
            edits[i] = edits[j];
            edits[j] = swapped;
        }
        return edits;
    }

    /** As {@link #along(String)}, for patterns that may be empty. */
    static int[] along(String pattern, String text) {
        if (!pattern.isEmpty()) {
            return new Fuzzy(pattern).along(text);
        }
        int[] edits = new int[text.length() + 1];
        Arrays.setAll(edits, i -> i);
        return edits;
    }

    /** Char by char: StringBuilder.reverse would keep surrogate pairs, and the edits would not be the same. */
    private static String mirrored(String text) {
        char[] chars = new char[text.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = text.charAt(chars.length - 1 - i);
        }
        return new String(chars);
    }
}
