package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FewestDifferingTest {
    private final Random random = new Random(5);

    private static int[] taken(int[] differing, int wanted) {
        var fewest = new FewestDiffering(wanted);
        for (int place = 0; place < differing.length; place++) {
            if (differing[place] <= fewest.limit) {
                fewest.take(place, differing[place]);
            }
        }
        return fewest.places();
    }

    /** Sorting keeps the order of equals, so that the first of them are in. */
    private static int[] sorted(int[] differing, int wanted) {
        return IntStream.range(0, differing.length)
                .boxed()
                .sorted(Comparator.comparingInt(place -> differing[place]))
                .limit(wanted)
                .sorted()
                .mapToInt(place -> place)
                .toArray();
    }

    @Test
    void theyAreThoseThatSortingFindsAndOfEqualsTheFirst() {
        for (int round = 0; round < 200; round++) {
            int spread = 1 + random.nextInt(60);
            var differing = IntStream.range(0, random.nextInt(3_000))
                    .map(i -> 150 + random.nextInt(spread))
                    .toArray();
            int wanted = Math.min(differing.length, random.nextInt(600));
            assertArrayEquals(sorted(differing, wanted), taken(differing, wanted));
        }
    }

    @Test
    void thoseThatComeNearerAndNearerAreAllKept() {
        var differing =
                IntStream.range(0, 5_000).map(i -> 384 - i * 384 / 4_999).toArray();
        assertArrayEquals(sorted(differing, 500), taken(differing, 500));
    }

    @Test
    void fewerThanAreWantedAreAll() {
        assertArrayEquals(new int[] {0, 1, 2}, taken(new int[] {384, 0, 200}, 5));
        assertEquals(0, taken(new int[0], 0).length);
    }
}
