package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.quote.Desk.CLAIM;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.quote.Desk;

/** What claims mean is kept beside them, by each model under its own name. */
@QuarkusTest
@TestProfile(ClaimTextsTest.TwoModels.class)
class ClaimTextsTest {
    public static class TwoModels implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("onrecord.match.second-model", "on");
        }
    }

    @Inject
    ClaimTexts texts;

    @Inject
    Embeddings embeddings;

    private Desk desk;

    @BeforeEach
    void people() {
        desk = new Desk();
    }

    private UUID matched(String statement) {
        var claim = Newsroom.idOf(desk.checker.posts(
                Map.of("statement", statement, "language", "en", "checkability", "FACTUAL"), "/api/v1/claims"));
        desk.checker.posts(Map.of("text", statement), "/api/v1/match").statusCode(200);
        return claim;
    }

    private Meanings kept(UUID claim) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> texts.these(List.of(claim)))
                .get(0)
                .meanings();
    }

    @Test
    void theVectorsOfBothModelsAreKept() throws Throwable {
        var statement = Newsroom.unique("The windmill of Torpenholm grinds at night");
        var kept = kept(matched(statement));

        assertTrue(kept.whole());
        assertEquals(1, kept.first().size());
        assertArrayEquals(embeddings.of(statement), kept.first().get(0));
        assertEquals(1, kept.second().size());
    }

    @Test
    void vectorsOfAClaimThatWasRewordedSinceAreNotTaken() throws Throwable {
        var claim = matched(Newsroom.unique("The windmill of Torpenholm stands still"));
        var reworded =
                Map.of("statement", Newsroom.unique("A mill was moved"), "language", "en", "checkability", "FACTUAL");
        desk.checker
                .puts(desk.checker.etagOf(CLAIM, claim), reworded, CLAIM, claim)
                .statusCode(200);

        assertFalse(kept(claim).whole());
        assertTrue(kept(claim).first().isEmpty());
        assertTrue(kept(claim).second().isEmpty());
    }
}
