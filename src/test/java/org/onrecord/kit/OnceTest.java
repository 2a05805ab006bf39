package org.onrecord.kit;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.kit.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.onrecord.kit.ProblemType.INVALID_FIELD;
import static org.onrecord.kit.ProblemType.INVALID_PARAMETER;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Database;
import org.onrecord.Person;
import org.onrecord.Together;

/** A request that is sent again, because its answer was lost or nobody knows, makes nothing twice. */
@QuarkusTest
class OnceTest {
    private static final int TWINS = 16;

    private Person checker;
    private String key;
    private String name;

    @BeforeEach
    void aCheckerWithAKey() {
        checker = person(Role.CHECKER);
        key = UUID.randomUUID().toString();
        name = unique("Lukin");
    }

    @Test
    void aRepeatedRequestIsAnsweredWithWhatTheFirstMade() throws Exception {
        var first = idOf(post(checker, key, name));

        post(checker, key, name).statusCode(201).body("id", equalTo(first.toString()));

        assertEquals("1", speakersNamed(name));
    }

    @Test
    void aRepeatedRequestIsAnsweredWithTheRecordAsItIsNow() {
        var id = idOf(post(checker, key, name));
        checker.puts("\"0\"", Map.of("kind", "PERSON", "name", name + " II"), "/api/v1/speakers/{id}", id)
                .statusCode(200);

        post(checker, key, name).statusCode(201).header("ETag", "\"1\"").body("name", equalTo(name + " II"));
    }

    @Test
    void ofTwinsInFlightOneMakesAndAllAreAnswered() throws Exception {
        var made = Together.all(TWINS, twin -> idOf(post(checker, key, name)));

        assertEquals(1, Set.copyOf(made).size());
        assertEquals("1", speakersNamed(name));
    }

    @Test
    void theSameKeyForAnotherBodyIsRefused() {
        post(checker, key, name).statusCode(201);

        post(checker, key, name + " II").spec(refusal(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void theSameKeyForAnotherAddressIsRefused() {
        post(checker, key, name).statusCode(201);

        checker.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("statement", name, "language", "en", "checkability", "FACTUAL"))
                .post("/api/v1/claims")
                .then()
                .spec(refusal(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnotherRequest() throws Exception {
        post(checker, key, name).statusCode(201);

        post(person(Role.CHECKER), key, name).statusCode(201);

        assertEquals("2", speakersNamed(name));
    }

    @Test
    void aRequestThatWasRefusedLeavesItsKeyFree() {
        post(checker, key, " ").spec(refusal(INVALID_FIELD));

        post(checker, key, name).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "caf\u00e9", "TOO_LONG"})
    void aKeyThatIsNoneIsRefused(String bad) {
        post(checker, bad.equals("TOO_LONG") ? "x".repeat(256) : bad, name).spec(refusal(INVALID_PARAMETER));
    }

    @Test
    void aKeyMayBeAsLongAsTheLimit() {
        post(checker, "x".repeat(255), name).statusCode(201);
    }

    private static ValidatableResponse post(Person who, String key, String name) {
        return who.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("kind", "PERSON", "name", name))
                .post("/api/v1/speakers")
                .then();
    }

    private static String speakersNamed(String name) throws Exception {
        return Database.ask("select count(*) from speaker where name = ?", name);
    }
}
