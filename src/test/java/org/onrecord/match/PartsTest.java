package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartsTest {
    private static Parts found(ClaimText... claims) {
        try (var index = new ClaimIndex()) {
            for (var claim : claims) {
                index.put(claim, Meanings.NONE);
            }
            index.refresh();
            return Parts.of(index.compare("the pact", Meaning.NONE).claims());
        }
    }

    private static ClaimText claim(int id, List<String> wordings, String verdict) {
        return new ClaimText(new UUID(0, id), "The pact of article " + id, wordings, List.of(), verdict);
    }

    @Test
    void theyAreSharesOfTheClaimsThatWereFound() {
        var parts = found(
                claim(1, List.of(), "The pact says so"),
                claim(2, List.of("A pact"), "It does"),
                claim(3, List.of(), ""),
                claim(4, List.of(), "Lawyers differ"));
        assertEquals(new Parts(0.75, 0.25), parts);
        assertEquals(new Parts(0, 0), found());
    }

    @Test
    void weightsAreAddedAsMuchAsClaimsHaveThatPart() {
        var weights = new double[] {1, 2, 10, 20, 100, 200};
        assertArrayEquals(new double[] {1, 2}, new Parts(0, 0).weights(weights));
        assertArrayEquals(new double[] {11, 22}, new Parts(1, 0).weights(weights));
        assertArrayEquals(new double[] {56, 112}, new Parts(0.5, 0.5).weights(weights));
    }
}
