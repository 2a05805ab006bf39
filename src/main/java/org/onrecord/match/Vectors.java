package org.onrecord.match;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Vectors in flat arrays: a bit for each dimension to look through all of them, a byte for each to compare the best
 * exactly. Of a million, the bits take 48 MB and 10 ms; the bytes 384 MB.
 */
final class Vectors {
    static final int DIMENSIONS = Embedder.DIMENSIONS;
    private static final int LONGS = DIMENSIONS / 64;
    private static final int NOBODY = -1;

    /** What a component is multiplied by: components of unit vectors hardly exceed a quarter. */
    private static final float SCALE = 127 / 0.3f;

    private long[] bits = new long[1024 * LONGS];
    private byte[] bytes = new byte[1024 * DIMENSIONS];
    private int[] squares = new int[1024];
    private int[] owners = new int[1024];
    private final BitSet freed = new BitSet();
    private int size;

    static byte[] quantised(float[] vector) {
        var bytes = new byte[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(vector[i] * SCALE)));
        }
        return bytes;
    }

    /** Puts a vector of {@code owner} at a free place, which it returns. */
    int add(int owner, byte[] vector) {
        int place = freePlace();
        System.arraycopy(vector, 0, bytes, place * DIMENSIONS, DIMENSIONS);
        for (int i = 0; i < LONGS; i++) {
            bits[place * LONGS + i] = signs(vector, i * 64);
        }
        squares[place] = square(vector);
        owners[place] = owner;
        return place;
    }

    private int freePlace() {
        int place = freed.nextSetBit(0);
        if (place >= 0) {
            freed.clear(place);
            return place;
        }
        if (size == owners.length) {
            grow();
        }
        return size++;
    }

    void free(int place) {
        owners[place] = NOBODY;
        freed.set(place);
    }

    private void grow() {
        int more = Math.min(owners.length * 2, Integer.MAX_VALUE / DIMENSIONS - 8);
        bits = Arrays.copyOf(bits, more * LONGS);
        bytes = Arrays.copyOf(bytes, more * DIMENSIONS);
        squares = Arrays.copyOf(squares, more);
        owners = Arrays.copyOf(owners, more);
    }

    private static long signs(byte[] vector, int from) {
        long signs = 0;
        for (int i = 0; i < 64; i++) {
            signs |= (vector[from + i] >= 0 ? 1L : 0L) << i;
        }
        return signs;
    }

    static double cosine(byte[] one, byte[] other) {
        int dot = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            dot += one[i] * other[i];
        }
        return dot / (length(one) * length(other));
    }

    /** Cosine with the vector at {@code place}. */
    double cosine(byte[] vector, double length, int place) {
        int dot = 0;
        int from = place * DIMENSIONS;
        for (int i = 0; i < DIMENSIONS; i++) {
            dot += vector[i] * bytes[from + i];
        }
        return dot / (length * Math.sqrt(squares[place]));
    }

    /** Cosines with the vectors at these places; none where there is nothing to compare. */
    double[] cosines(byte[] vector, int[] places) {
        if (vector == null || places.length == 0) {
            return new double[0];
        }
        double length = length(vector);
        return Arrays.stream(places)
                .mapToDouble(place -> cosine(vector, length, place))
                .toArray();
    }

    static double length(byte[] vector) {
        return Math.sqrt(square(vector));
    }

    private static int square(byte[] vector) {
        int square = 0;
        for (int value : vector) {
            square += value * value;
        }
        return Math.max(1, square);
    }

    /** The owners of the {@code most} nearest of the {@code looked} that differ in the fewest signs. */
    int[] nearest(byte[] vector, int looked, int most) {
        var places = fewestDiffering(vector, Math.min(looked, size));
        double length = length(vector);
        var ranked = new long[places.length];
        for (int i = 0; i < places.length; i++) {
            int likeness = (int) Math.round(cosine(vector, length, places[i]) * 1e9);
            ranked[i] = ((long) -likeness << 32) | owners[places[i]];
        }
        Arrays.sort(ranked);
        return Arrays.stream(ranked)
                .mapToInt(rank -> (int) rank)
                .distinct()
                .limit(most)
                .toArray();
    }

    /** The places of those that differ in the fewest signs; among equals, the first ones. */
    private int[] fewestDiffering(byte[] vector, int wanted) {
        var nearest = new FewestDiffering(wanted);
        long a = signs(vector, 0);
        long b = signs(vector, 64);
        long c = signs(vector, 128);
        long d = signs(vector, 192);
        long e = signs(vector, 256);
        long f = signs(vector, 320);
        for (int place = 0, at = 0; place < size; place++, at += LONGS) {
            int differ = Long.bitCount(bits[at] ^ a)
                    + Long.bitCount(bits[at + 1] ^ b)
                    + Long.bitCount(bits[at + 2] ^ c)
                    + Long.bitCount(bits[at + 3] ^ d)
                    + Long.bitCount(bits[at + 4] ^ e)
                    + Long.bitCount(bits[at + 5] ^ f);
            if (differ <= nearest.limit && owners[place] != NOBODY) {
                nearest.take(place, differ);
            }
        }
        return nearest.places();
    }
}
