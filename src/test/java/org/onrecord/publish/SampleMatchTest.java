package org.onrecord.publish;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;

/** What the sample record is asked for, as a newcomer might. */
@QuarkusTest
@TestProfile(SampleRecordTest.Asked.class)
class SampleMatchTest {
    @Test
    void thatMoscowWouldBeDraggedIntoAWarIsPerhapsTheClaimOfAutomaticInvolvement() {
        var found = Newsroom.admin()
                .posts(
                        Map.of("text", "Moscow would be dragged into any North Korean war", "language", "en"),
                        "/api/v1/match")
                .statusCode(200)
                .extract()
                .jsonPath();

        var match = found.getMap("matches.find { it.statement.contains('automatic involvement') }");
        assertTrue(List.of("SAME", "PERHAPS").contains(match.get("grade")), found.prettify());
        assertTrue(!((List<?>) match.get("reasons")).isEmpty(), found.prettify());
    }
}
