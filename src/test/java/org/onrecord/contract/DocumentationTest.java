package org.onrecord.contract;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentationTest {
    private static final Pattern PART = Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css))\"");

    @Test
    void thePageShowsTheContractAndNeedsNothingFromElsewhere() {
        var page = RestAssured.get("/docs/")
                .then()
                .statusCode(200)
                .body(containsString("/q/openapi"))
                .extract()
                .asString();
        var parts = PART.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertFalse(parts.isEmpty());
        assertEquals(
                List.of(),
                parts.stream()
                        .filter(part -> part.contains("//")
                                || RestAssured.head("/docs/" + part).statusCode() != 200)
                        .toList());
    }
}
