package org.onrecord.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a claim means, as vectors.
 *
 * @param first of {@link ClaimText#meanings()} by the model that claims are found with; empty when it is not embedded
 * @param second of {@link ClaimText#secondMeanings()} by the model beside it; empty when there is none, or not yet
 * @param whole whether these are all that there will be
 */
record Meanings(List<byte[]> first, List<byte[]> second, boolean whole) {
    /** Of a claim that is not embedded yet. */
    static final Meanings NONE = new Meanings(List.of(), List.of(), false);

    /** The bytes of vectors, one after another. */
    static byte[] joined(List<byte[]> vectors) {
        var all = new byte[vectors.size() * Vectors.DIMENSIONS];
        for (int i = 0; i < vectors.size(); i++) {
            System.arraycopy(vectors.get(i), 0, all, i * Vectors.DIMENSIONS, Vectors.DIMENSIONS);
        }
        return all;
    }

    static List<byte[]> apart(byte[] joined) {
        return Stream.iterate(0, from -> from < joined.length, from -> from + Vectors.DIMENSIONS)
                .map(from -> Arrays.copyOfRange(joined, from, from + Vectors.DIMENSIONS))
                .toList();
    }
}
