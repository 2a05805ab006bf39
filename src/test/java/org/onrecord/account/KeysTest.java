package org.onrecord.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.onrecord.Newsroom.admin;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.kit.ProblemType.AUTHENTICATION_NEEDED;
import static org.onrecord.kit.ProblemType.INVALID_FIELD;
import static org.onrecord.kit.ProblemType.NOT_FOUND;
import static org.onrecord.kit.ProblemType.REVISION_NEEDED;
import static org.onrecord.kit.ProblemType.WRONG_STATE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Database;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.Wire;
import org.onrecord.kit.Role;

@QuarkusTest
class KeysTest {
    private static final String KEYS = "/api/v1/accounts/{id}/keys";

    private Person checker;

    @BeforeEach
    void aChecker() {
        checker = person(Role.CHECKER);
    }

    @Test
    void aKeyIsShownOnceAndBeginsWithItsMark() {
        var issued = issue(checker.id(), "CHECKER").statusCode(201).body("secret", startsWith("onr_"));

        admin().gets(issued.extract().header("Location"))
                .statusCode(200)
                .body("secret", nullValue())
                .body("prefix", startsWith("onr_"));
    }

    @Test
    void aRepeatedRequestIsGivenTheKeyWithoutItsSecret() {
        var once = UUID.randomUUID().toString();
        var first = issueOnce(once).statusCode(201).body("secret", notNullValue());

        issueOnce(once)
                .statusCode(201)
                .body("id", equalTo(first.extract().path("id")))
                .body("secret", nullValue());
    }

    @Test
    void theDatabaseHoldsNoKey() throws Exception {
        var found = Database.ask(
                "select count(*) from api_key k where to_jsonb(k)::text like '%' || ? || '%'",
                checker.key().substring(10));

        assertEquals("0", found);
    }

    @Test
    void theLedgerHoldsNoKey() throws Exception {
        var found = Database.ask(
                "select count(*) from ledger_entry where payload::text like '%' || ? || '%'",
                checker.key().substring(10));

        assertEquals("0", found);
    }

    @Test
    void whenAKeyWasLastUsedIsShown() {
        var keys = admin().gets(KEYS, checker.id()).body("items[0].lastUsedAt", nullValue());

        checker.gets("/api/v1/me").statusCode(200);

        admin().gets("/api/v1/keys/{id}", keys.extract().<String>path("items[0].id"))
                .body("lastUsedAt", notNullValue());
    }

    @Test
    void aRevokedKeyOpensNothingFromThenOn() {
        checker.gets("/api/v1/me").statusCode(200);

        revoke("\"0\"", keyOf(checker)).statusCode(200).body("revokedAt", notNullValue());

        checker.gets("/api/v1/me").spec(refusal(AUTHENTICATION_NEEDED));
    }

    @Test
    void aRevokedKeyIsNotRevokedAgain() {
        revoke("\"0\"", keyOf(checker)).statusCode(200);

        revoke("\"1\"", keyOf(checker)).spec(refusal(WRONG_STATE));
    }

    @Test
    void revokingNeedsTheRevisionThatWasSeen() {
        admin().asks().delete("/api/v1/keys/{id}", keyOf(checker)).then().spec(refusal(REVISION_NEEDED));
    }

    @Test
    void anExpiredKeyOpensNothing() throws Exception {
        Database.run("update api_key set expires_at = now() - interval '1 second' where account_id = ?", checker.id());

        checker.gets("/api/v1/me").spec(refusal(AUTHENTICATION_NEEDED));
    }

    @Test
    void aKeyThatExpiresLaterOpensUntilThen() {
        var wanted = Map.of("label", "cms", "role", "READER", "expiresAt", "2999-01-01T00:00:00Z");
        var secret = admin().posts(wanted, KEYS, checker.id())
                .statusCode(201)
                .extract()
                .<String>path("secret");

        new Person(checker.id(), secret)
                .gets("/api/v1/me")
                .statusCode(200)
                .body("role", equalTo("READER"))
                .body("key.expiresAt", equalTo("2999-01-01T00:00:00Z"));
    }

    @Test
    void aKeyThatHasExpiredAlreadyIsNotIssued() {
        var wanted = Map.of("label", "cms", "role", "READER", "expiresAt", "2020-01-01T00:00:00Z");

        admin().posts(wanted, KEYS, checker.id()).spec(refusal(INVALID_FIELD, "expiresAt", "future"));
    }

    @Test
    void aKeyThatCouldDoMoreThanItsAccountIsNotIssued() {
        issue(checker.id(), "EDITOR").spec(refusal(INVALID_FIELD, "role", "cannot do more than its account"));
    }

    @Test
    void aKeyOfNobodyIsNotIssued() {
        issue(UUID.randomUUID(), "READER").spec(refusal(NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer onr_",
                "Bearer onr_0000000000000000000000000000000000000000000",
                "Bearer",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Basic YWRtaW46YWRtaW4=",
                "onr_0000000000000000000000000000000000000000000",
                "Digest x"
            })
    void whoMeansToSignInAndCannotIsNotTakenForAReader(String authorization) {
        assertEquals(
                401,
                Wire.get("/api/v1/speakers", "Authorization: " + authorization).status());
    }

    @Test
    void theNameOfTheSchemeIsReadInAnyCase() {
        assertEquals(
                200,
                Wire.get("/api/v1/me", "Authorization: bEARER " + checker.key()).status());
    }

    @Test
    void theKeysOfAnAccountArePagedWhole() {
        for (int i = 0; i < 4; i++) {
            Newsroom.key(checker.id(), Role.READER);
        }

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var ask = admin().asks().queryParam("limit", 2);
            var page = (after == null ? ask : ask.queryParam("after", after))
                    .get(KEYS, checker.id())
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> ids = page.path("items.id");
            assertFalse(ids.isEmpty());
            seen.addAll(ids);
            after = page.path("next");
        } while (after != null);

        assertEquals(5, seen.size());
        assertEquals(5, new HashSet<>(seen).size());
    }

    private static ValidatableResponse issue(UUID account, String role) {
        return admin().posts(Map.of("label", "cms", "role", role), KEYS, account);
    }

    private ValidatableResponse issueOnce(String once) {
        return admin().asks()
                .header("Idempotency-Key", once)
                .body(Map.of("label", "cms", "role", "READER"))
                .post(KEYS, checker.id())
                .then();
    }

    private static ValidatableResponse revoke(String etag, String key) {
        return admin().deletes(etag, "/api/v1/keys/{id}", key);
    }

    private static String keyOf(Person somebody) {
        return admin().gets(KEYS, somebody.id()).extract().path("items[0].id");
    }
}
