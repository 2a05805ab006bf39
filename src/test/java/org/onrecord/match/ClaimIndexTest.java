package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The index by words alone, as it is while nothing is embedded. */
class ClaimIndexTest {
    private final ClaimIndex index = new ClaimIndex();
    private final Ranker ranker = Ranker.shipped();
    private final UUID war = new UUID(0, 1);
    private final UUID sanctions = new UUID(0, 2);

    @AfterEach
    void close() {
        index.close();
    }

    private void two() {
        put(war, "The pact means automatic involvement in each other's wars", "");
        put(sanctions, "Russia nullified the sanctions on North Korea", "");
    }

    private void put(UUID id, String statement, String verdict) {
        index.put(new ClaimText(id, statement, List.of(), List.of(), verdict), Meanings.NONE);
        index.refresh();
    }

    private List<UUID> found(String text) {
        return ranker.rank(index.compare(text, Meaning.NONE)).stream()
                .map(ranked -> ranked.like().claim.text.id())
                .toList();
    }

    @Test
    void theClaimWithTheWordsComesFirst() {
        two();
        assertEquals(
                war,
                found("Is it true that the pact means involvement in wars?").get(0));
        assertEquals(sanctions, found("Moscow nullified all sanctions").get(0));
    }

    @Test
    void aClaimIsFoundByItsVerdict() {
        two();
        put(new UUID(0, 3), "The treaty changes nothing", "Lawyers point to Article 16. Zeppelins are not mentioned.");
        assertEquals(new UUID(0, 3), found("What about zeppelins?").get(0));
    }

    @Test
    void aClaimThatWasRemovedIsNotFound() {
        two();
        index.remove(war);
        index.refresh();
        assertFalse(found("The pact means automatic involvement in wars").contains(war));
        assertNull(index.verbatim("The pact means automatic involvement in each other's wars"));
        assertEquals(1, index.size());
    }

    @Test
    void aClaimThatIsPutAgainIsFoundOnce() {
        two();
        put(war, "The pact is a military alliance", "");
        assertEquals(List.of(war), found("military alliance pact"));
        assertEquals(2, index.size());
    }

    @Test
    void theSameWordsAreTheSameWhateverTheirCaseAndPunctuation() {
        two();
        assertEquals(sanctions, index.verbatim("russia NULLIFIED the sanctions, on North Korea!"));
        assertNull(index.verbatim("Russia nullified sanctions on North Korea"));
    }

    @Test
    void nothingInCommonIsNothingFound() {
        two();
        assertTrue(found("xyzzy").isEmpty());
        assertTrue(found("!?").isEmpty());
    }

    @Test
    void vectorsAreTakenOnlyForTheTextThatTheyAreOf() {
        two();
        var text = index.notEmbedded(1).get(0);
        put(text.id(), "Something else entirely", "");
        assertFalse(index.mean(text, new Meanings(List.of(new byte[Vectors.DIMENSIONS]), List.of(), true)));
        assertTrue(index.lacksMeanings());
    }

    @Test
    void whoeverLooksWhileAnotherWritesFindsWhole() {
        two();
        var writer = new Thread(() -> {
            for (int i = 0; i < 2_000; i++) {
                put(new UUID(1, i % 50), "Claim " + i + " about the pact", "");
            }
        });
        writer.start();
        while (writer.isAlive()) {
            assertTrue(found("The pact means automatic involvement in wars").contains(war));
        }
    }

    @Test
    void ofTwoClaimsInTheSameWordsTheOneThatStaysIsFound() {
        var again = new UUID(0, 3);
        var once = new UUID(0, 4);
        two();
        put(again, "The pact means automatic involvement in each other's wars.", "");
        put(once, "THE PACT means automatic involvement in each other's wars", "");
        assertEquals(war, index.verbatim("The pact means automatic involvement in each other's wars"));

        index.remove(again);
        index.remove(war);
        assertEquals(once, index.verbatim("The pact means automatic involvement in each other's wars"));

        index.remove(once);
        assertNull(index.verbatim("The pact means automatic involvement in each other's wars"));
    }
}
