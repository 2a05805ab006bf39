package org.onrecord.publish;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;

/** What the sample record is asked for, as a newcomer might. */
@QuarkusTest
@TestProfile(SampleRecordTest.Asked.class)
class SampleMatchTest {
    private static final long EMBEDDED_NANOS = 20_000_000_000L;

    @Test
    void thatMoscowWouldBeDraggedIntoAWarIsPerhapsTheClaimOfAutomaticInvolvement() {
        var found = asked();
        for (long end = System.nanoTime() + EMBEDDED_NANOS; isByWords(found) && System.nanoTime() < end; ) {
            found = asked();
        }

        var match = found.getMap("matches.find { it.statement.contains('automatic involvement') }");
        assertTrue(List.of("SAME", "PERHAPS").contains(match.get("grade")), found.prettify());
        assertTrue(!((List<?>) match.get("reasons")).isEmpty(), found.prettify());
    }

    /** A claim is found by words until its vectors are there, moments after the start. */
    private static boolean isByWords(JsonPath found) {
        return "NEW".equals(found.getString("grade"));
    }

    private static JsonPath asked() {
        return Newsroom.admin()
                .posts(
                        Map.of("text", "Moscow would be dragged into any North Korean war", "language", "en"),
                        "/api/v1/match")
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
