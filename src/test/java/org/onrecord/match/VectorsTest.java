package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorsTest {
    private final Random random = new Random(7);
    private final Vectors vectors = new Vectors();

    /** Texts come in topics, as real ones do; vectors that are all equally far apart have no nearest. */
    @Test
    void theNearestAreThoseThatEveryComparisonFinds() {
        var middles = new ArrayList<float[]>();
        for (int topic = 0; topic < 500; topic++) {
            var middle = random(1.0 / 20);
            middles.add(middle);
            for (int i = 0; i < 10; i++) {
                vectors.add(topic * 10 + i, Vectors.quantised(plus(middle, random(0.6 / 20))));
            }
        }
        int found = 0;
        for (int i = 0; i < 50; i++) {
            var asked = Vectors.quantised(plus(middles.get(i), random(0.6 / 20)));
            var exact = IntStream.range(0, 5_000)
                    .boxed()
                    .sorted(Comparator.comparingDouble(at -> -vectors.cosine(asked, Vectors.length(asked), at)))
                    .limit(10)
                    .toList();
            var nearest = Arrays.stream(vectors.nearest(asked, 500, 10)).boxed().toList();
            found += (int) exact.stream().filter(nearest::contains).count();
        }
        assertTrue(found > 450, found + " of 500");
    }

    @Test
    void whatWasFreedIsNotFound() {
        var vector = vector();
        var place = vectors.add(1, vector);
        vectors.add(2, vector());
        vectors.free(place);

        assertArrayEquals(new int[] {2}, vectors.nearest(vector, 500, 10));
    }

    @Test
    void aVectorIsNearestToItself() {
        IntStream.range(0, 3_000).forEach(i -> vectors.add(i, vector()));
        var vector = vector();
        vectors.add(3_000, vector);

        assertEquals(3_000, vectors.nearest(vector, 500, 1)[0]);
        assertEquals(1, vectors.cosine(vector, Vectors.length(vector), 3_000), 1e-6);
    }

    @Test
    void nothingIsFoundWhereThereIsNothing() {
        assertEquals(0, vectors.nearest(vector(), 500, 10).length);
    }

    private byte[] vector() {
        return Vectors.quantised(random(1.0 / 20));
    }

    private float[] random(double size) {
        var vector = new float[Vectors.DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (random.nextGaussian() * size);
        }
        return vector;
    }

    private static float[] plus(float[] one, float[] other) {
        var sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}
