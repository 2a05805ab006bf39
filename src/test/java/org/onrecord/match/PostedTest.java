package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PostedTest {
    @Test
    void wordsWrittenTogetherAreSetApartAndAddressesLeftOut() {
        assertEquals(
                "Celebrity Apprentice by NBC News and some_thing",
                Posted.said("#CelebrityApprentice by @NBCNews and some_thing https://example.org/a?b=c"));
    }

    @Test
    void anAddressOfMailStaysAndSoDoesATextThatIsNothingButAnAddress() {
        assertEquals("write to desk@example.org", Posted.said("write to desk@example.org"));
        assertEquals("https://example.org", Posted.said("https://example.org"));
    }

    @Test
    void aPlainWordTellsLessThanARareOneThoughNoClaimIsOnRecord() {
        var vocabulary = new Vocabulary();

        assertTrue(vocabulary.weight(vocabulary.number("the")) < 1);
        assertTrue(vocabulary.weight(vocabulary.number("hologram")) > 5);
    }

    @Test
    void aClaimThatIsAloneIsNotFarAheadOfOthers() {
        assertEquals(0.2, Ranker.leads(new double[] {0.2})[0]);
    }
}
