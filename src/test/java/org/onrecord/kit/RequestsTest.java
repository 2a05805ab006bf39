package org.onrecord.kit;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.Newsroom.admin;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.speaker;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.Person.ANYBODY;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.kit.ProblemType.INVALID_PARAMETER;
import static org.onrecord.kit.ProblemType.METHOD_NOT_ALLOWED;
import static org.onrecord.kit.ProblemType.NOT_ACCEPTABLE;
import static org.onrecord.kit.ProblemType.NOT_FOUND;
import static org.onrecord.kit.ProblemType.REVISION_NEEDED;
import static org.onrecord.kit.ProblemType.STALE_REVISION;
import static org.onrecord.kit.ProblemType.UNSAFE_PATH;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Wire;

/** Paths, parameters and headers. */
@QuarkusTest
class RequestsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/accounts;x=1",
                "/api/v1;x/accounts",
                "//api/v1/accounts",
                "/api//v1/accounts",
                "/api/v1%2faccounts",
                "/api/v1%2Faccounts",
                "/api/v1/accounts%3bx",
                "/api/v1/accounts%5cx",
                "/api/v1/speakers/../accounts",
                "/api/v1/speakers/%2e%2e/accounts",
                "/api/./v1/accounts",
                "/api/v1/accounts%00"
            })
    void aPathThatMayBeReadInTwoWaysIsRefused(String path) {
        var answer = Wire.get(path);

        assertEquals(400, answer.status());
        assertTrue(answer.head().contains("application/problem+json"), answer.head());
        assertTrue(answer.body().contains(UNSAFE_PATH.uri().toString()), answer.body());
    }

    @Test
    void anEncodedLetterOpensNoDoor() {
        assertEquals(401, Wire.get("/api/v1/%61ccounts").status());
    }

    @Test
    void aTargetThatIsNoPathIsRefused() {
        assertEquals(400, Wire.get("/api/v1/accounts\\x").status());
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        var answer = Wire.get("/api/v1/speakers", "X-Large: " + "x".repeat(17 * 1024));

        assertEquals(431, answer.status());
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        assertEquals(414, Wire.get("/api/v1/speakers?name=" + "x".repeat(5000)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v2/speakers", "/api/v1/speakers/1/2/3"})
    void anAddressThatDoesNotExistIsNotFound(String path) {
        ANYBODY.gets(path).spec(refusal(NOT_FOUND));
    }

    @Test
    void anIdThatIsNotOnRecordIsNotFound() {
        ANYBODY.gets("/api/v1/speakers/{id}", UUID.randomUUID()).spec(refusal(NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "0190a5d4-7c1e-7000-8000-00000000000", "'or'1'='1"})
    void anIdThatIsNoneIsNotFound(String id) {
        ANYBODY.gets("/api/v1/speakers/{id}", id).spec(refusal(NOT_FOUND));
    }

    @Test
    void aMethodThatIsNotOfferedIsRefused() {
        admin().asks().delete("/api/v1/speakers").then().spec(refusal(METHOD_NOT_ALLOWED));
    }

    @Test
    void aMediaTypeThatIsNotSpokenIsRefused() {
        ANYBODY.asks().accept("application/xml").get("/api/v1/speakers").then().spec(refusal(NOT_ACCEPTABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 201",
        "limit, -1",
        "limit, x",
        "limit, 99999999999",
        "limit, 1.5",
        "after, x",
        "after, '###'",
        "after, AAAA"
    })
    void aParameterOutOfItsRangeIsRefused(String name, String value) {
        ANYBODY.asks().queryParam(name, value).get("/api/v1/speakers").then().spec(refusal(INVALID_PARAMETER));
    }

    @Test
    void aParameterThatHoldsWhatNoTextMayHoldIsRefused() {
        ANYBODY.asks()
                .queryParam("name", "a\u0000b")
                .get("/api/v1/speakers")
                .then()
                .spec(refusal(INVALID_PARAMETER));
    }

    @Test
    void anEncodedParameterThatIsNotUtf8IsRefused() {
        assertEquals(400, Wire.get("/api/v1/speakers?name=%ff%fe").status());
    }

    @Test
    void aChangeWithoutTheRevisionThatWasSeenIsRefused() {
        var checker = person(Role.CHECKER);
        var id = speaker(checker, unique("A"));

        checker.asks()
                .body(Map.of("kind", "PERSON", "name", "B"))
                .put("/api/v1/speakers/{id}", id)
                .then()
                .spec(refusal(REVISION_NEEDED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "0", "W/\"0\"", "\"0\", \"1\"", "\"x\"", "\"99999999999999\"", "\"\""})
    void aRevisionThatIsNoTagOfOursIsRefused(String tag) {
        var checker = person(Role.CHECKER);
        var id = speaker(checker, unique("A"));

        checker.puts(tag, Map.of("kind", "PERSON", "name", "B"), "/api/v1/speakers/{id}", id)
                .spec(refusal(INVALID_PARAMETER));
    }

    @Test
    void aStaleRevisionIsRefusedWithThePresentOne() {
        var checker = person(Role.CHECKER);
        var id = speaker(checker, unique("A"));

        checker.puts("\"7\"", Map.of("kind", "PERSON", "name", "B"), "/api/v1/speakers/{id}", id)
                .spec(refusal(STALE_REVISION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "W/\"0\"", "*", "\"9\", \"0\""})
    void whoHasTheRecordAlreadyIsSentNoBody(String tag) {
        var id = speaker(person(Role.CONTRIBUTOR), unique("A"));

        ANYBODY.asks()
                .header("If-None-Match", tag)
                .get("/api/v1/speakers/{id}", id)
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"");
    }

    @Test
    void whoHasAnOlderOneIsSentThePresentOne() {
        var id = speaker(person(Role.CONTRIBUTOR), unique("A"));

        ANYBODY.asks()
                .header("If-None-Match", "\"7\"")
                .get("/api/v1/speakers/{id}", id)
                .then()
                .statusCode(200);
    }

    @Test
    void nothingIsGuessedByTheBrowser() {
        ANYBODY.gets("/api/v1/speakers").header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void cachesKeepNothingForSomebodyElse() {
        ANYBODY.gets("/api/v1/speakers")
                .header("Cache-Control", "no-cache")
                .header("Vary", containsString("authorization"));
        var checker = person(Role.CHECKER);
        checker.gets("/api/v1/speakers").header("Cache-Control", "private, no-cache");
        checker.posts(Map.of("kind", "PERSON", "name", unique("A")), "/api/v1/speakers")
                .header("Cache-Control", "no-store");
    }
}
