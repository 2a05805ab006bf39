package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void everyTermHasANumberOfItsOwnThatItKeepsWhileTheVocabularyGrows() {
        var numbers = IntStream.range(0, 100_000)
                .map(i -> vocabulary.number("term" + i))
                .toArray();

        assertEquals(100_000, IntStream.of(numbers).distinct().count());
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(numbers[i], vocabulary.known("term" + i));
            assertEquals(numbers[i], vocabulary.number("term" + i));
        }
    }

    @Test
    void aTermThatNoClaimHasIsNotKnownAndTellsTheMost() {
        vocabulary.number("pact");
        vocabulary.count(new int[] {vocabulary.number("war")}, 1);

        assertEquals(Vocabulary.NONE, vocabulary.known("zeppelin"));
        assertEquals(Vocabulary.NONE, vocabulary.known(""));
        assertTrue(vocabulary.weight(Vocabulary.NONE) > vocabulary.weight(vocabulary.known("war")));
    }

    @Test
    void termsWhoseHashesInJavaAreTheSameAreToldApart() {
        assertEquals("Aa".hashCode(), "BB".hashCode());
        assertNotEquals(vocabulary.number("AaAa"), vocabulary.number("BBBB"));
        assertNotEquals(vocabulary.number("AaBB"), vocabulary.number("BBAa"));
    }

    @Test
    void everyNumberHasBytesOfItsOwnInTheInvertedIndex() {
        var names = new HashSet<BytesRef>();
        for (int shift = 0; shift < 31; shift++) {
            for (int near = -2; near <= 2; near++) {
                names.add(TermStream.name(Math.max(0, (1 << shift) + near)));
            }
        }
        assertEquals(
                IntStream.range(0, 31)
                        .flatMap(shift -> IntStream.rangeClosed(-2, 2).map(near -> Math.max(0, (1 << shift) + near)))
                        .distinct()
                        .count(),
                names.size());
    }
}
