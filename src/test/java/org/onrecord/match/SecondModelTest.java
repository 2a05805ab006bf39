package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Claims are compared by two models where both have read all that was found, and else by one. */
class SecondModelTest {
    private static final ClaimText PACT = claim(1, "The pact is a military alliance");
    private static final ClaimText TREATY = claim(2, "The pact is no treaty");

    private final ClaimIndex index = new ClaimIndex();

    @AfterEach
    void close() {
        index.close();
    }

    private static ClaimText claim(int id, String statement) {
        return new ClaimText(new UUID(0, id), statement, List.of(), List.of(), "");
    }

    private static byte[] vector(int first) {
        var vector = new byte[Vectors.DIMENSIONS];
        vector[0] = (byte) first;
        vector[1] = 100;
        return vector;
    }

    private static Meanings once() {
        return new Meanings(List.of(vector(1)), List.of(), false);
    }

    private static Meanings twice(int second) {
        return new Meanings(List.of(vector(1)), List.of(vector(second)), true);
    }

    private void put(ClaimText claim, Meanings meanings) {
        index.put(claim, meanings);
        index.refresh();
    }

    private List<Likeness> found(Meaning meaning) {
        return index.compare("the pact", meaning).claims();
    }

    @Test
    void bothAreTakenOnlyWhenBothHaveReadAllThatWasFound() {
        var both = new Meaning(vector(1), vector(1));
        put(PACT, twice(1));
        assertEquals(Basis.TWO_MEANINGS, Basis.of(found(both)));
        assertEquals(Basis.MEANING, Basis.of(found(new Meaning(vector(1), null))));
        assertEquals(Basis.WORDS, Basis.of(found(Meaning.NONE)));

        put(TREATY, once());
        assertEquals(Basis.MEANING, Basis.of(found(both)));

        put(TREATY, Meanings.NONE);
        assertEquals(Basis.WORDS, Basis.of(found(both)));
    }

    @Test
    void whatIsNearByTheSecondModelIsToldByIt() {
        put(PACT, twice(100));
        put(TREATY, twice(-100));
        var found = found(new Meaning(vector(1), vector(100)));
        for (var like : found) {
            assertEquals(like.claim.text.equals(PACT) ? 1 : 0, like.second, 1e-6);
        }
        assertEquals(2, found.size());
    }

    @Test
    void aClaimThatTheSecondModelHasNotReadIsToBeEmbeddedYetAndFoundMeanwhile() {
        put(PACT, once());
        assertEquals(List.of(PACT), index.notEmbedded(10));
        assertTrue(found(new Meaning(vector(1), vector(1))).get(0).meant);

        assertTrue(index.mean(PACT, twice(1)));
        assertFalse(index.lacksMeanings());
        assertTrue(found(new Meaning(vector(1), vector(1))).get(0).meantTwice);
    }

    @Test
    void vectorsOfAClaimThatIsGoneAreNotThoseOfTheNext() {
        put(PACT, twice(100));
        index.remove(PACT.id());
        put(TREATY, twice(-100));
        assertEquals(0, found(new Meaning(vector(1), vector(100))).get(0).second, 1e-6);
    }

    @Test
    void vectorsAreTheSameAfterTheyWereJoinedAndTakenApart() {
        var vectors = List.of(vector(3), vector(4));
        var apart = new ArrayList<>(Meanings.apart(Meanings.joined(vectors)));
        assertEquals(2, apart.size());
        assertArrayEquals(vector(3), apart.get(0));
        assertArrayEquals(vector(4), apart.get(1));
        assertTrue(Meanings.apart(Meanings.joined(List.of())).isEmpty());
    }

    @Test
    void eachKindOfEvidenceHasWeightsAndTellsOnlyOfWhatItHas() {
        var ranker = Ranker.shipped();
        for (var evidence : Basis.values()) {
            var order = ranker.by(evidence).order();
            for (int i = 0; i < order.length; i++) {
                var trait = Traits.NAMES.get(i % Traits.NAMES.size());
                assertTrue(order[i] == 0 || evidence.tells(trait), evidence + " weighs " + trait);
            }
            assertTrue(java.util.Arrays.stream(order).anyMatch(weight -> weight != 0));
        }
        assertTrue(Basis.TWO_MEANINGS.tells("second.best lead"));
        assertFalse(Basis.MEANING.tells("second"));
        assertFalse(Basis.WORDS.tells("cosine"));
    }

    @Test
    void theSecondModelThatShipsReadsTheBeginningOfALongText() throws IOException {
        try (var second = Embedder.open(EmbeddingModel.SECOND)) {
            var claim = Vectors.quantised(second.of("The pact is a military alliance"));
            var near = Vectors.quantised(second.of("The treaty binds both armies together"));
            var far = Vectors.quantised(second.of("Potatoes are cheaper this year"));
            assertTrue(Vectors.cosine(claim, near) > Vectors.cosine(claim, far) + 0.02);

            var word = "pact ";
            assertArrayEquals(
                    second.of(word.repeat(Embeddings.SECOND_READS), Embeddings.SECOND_READS),
                    second.of(word.repeat(90), Embeddings.SECOND_READS));
        }
    }

    @Test
    void theTermsThatTellTheMostAreLookedFor() {
        var vocabulary = new Vocabulary();
        int rare = vocabulary.number("zeppelin");
        int common = vocabulary.number("the");
        vocabulary.count(new int[] {rare, common}, 1);
        var told = new ArrayList<Integer>();
        new Asked("the zeppelin, the zeppelin, and xyzzy", vocabulary)
                .forEachTelling(1, (term, times) -> told.add(term));
        assertEquals(List.of(rare), told);
    }
}
