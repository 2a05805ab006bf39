package org.onrecord.match;

import java.util.Arrays;

/**
 * Keeps the places that differ least of all that it is given, without a note of each: how much one may differ to be kept
 * falls while it goes.
 */
final class FewestDiffering {
    private static final int DIMENSIONS = Embedder.DIMENSIONS;

    private final int wanted;
    private final int[] counts = new int[DIMENSIONS + 1];
    private int[] places;
    private short[] differing;
    private int kept;
    private int within;

    /** What differs more is not among those that are wanted. */
    int limit = DIMENSIONS;

    FewestDiffering(int wanted) {
        this.wanted = wanted;
        this.places = new int[4 * wanted + 16];
        this.differing = new short[places.length];
    }

    /** One that differs by no more than {@link #limit}. */
    void take(int place, int differ) {
        if (kept == places.length) {
            places = Arrays.copyOf(places, 2 * kept);
            differing = Arrays.copyOf(differing, 2 * kept);
        }
        places[kept] = place;
        differing[kept++] = (short) differ;
        counts[differ]++;
        within++;
        while (limit > 0 && within - counts[limit] >= wanted) {
            within -= counts[limit--];
        }
    }

    /** As many as are wanted, if there were so many; of those that differ by the limit, the first that came. */
    int[] places() {
        int over = Math.max(0, within - wanted);
        int atLimit = counts[limit] - over;
        var nearest = new int[within - over];
        int found = 0;
        for (int i = 0; i < kept; i++) {
            if (differing[i] < limit || (differing[i] == limit && atLimit-- > 0)) {
                nearest[found++] = places[i];
            }
        }
        return nearest;
    }
}
