package org.onrecord.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.onrecord.Newsroom.admin;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.key;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.speaker;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.kit.ProblemType.AUTHENTICATION_NEEDED;
import static org.onrecord.kit.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.onrecord.kit.ProblemType.INVALID_PARAMETER;
import static org.onrecord.kit.ProblemType.OTHER_PERSON_NEEDED;
import static org.onrecord.kit.ProblemType.REVISION_NEEDED;
import static org.onrecord.kit.ProblemType.ROLE_NEEDED;
import static org.onrecord.kit.ProblemType.STALE_REVISION;
import static org.onrecord.kit.ProblemType.WRONG_STATE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.EveryColumn;
import org.onrecord.Person;
import org.onrecord.kit.Act;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Role;

/** An account whose person has left and asks to be forgotten. */
@QuarkusTest
class RemovalTest {
    private static final String ACCOUNT = "/api/v1/accounts/{id}";
    private static final String REMOVAL = ACCOUNT + "?reason={reason}";

    private String name;
    private Map<String, Object> asked;
    private String once;
    private Person ana;

    @BeforeEach
    void somebody() {
        name = "Ana-" + UUID.randomUUID();
        once = UUID.randomUUID().toString();
        asked = Map.of("kind", "PERSON", "name", name, "role", "CHECKER", "issuer", "https://" + name, "subject", name);
        var id = idOf(add());
        ana = new Person(id, key(id, Role.CHECKER));
    }

    @Test
    void whoItWasIsGoneAndTheAccountStays() {
        removed()
                .body("id", equalTo(ana.id().toString()))
                .body("name", equalTo("Former account " + ana.id().toString().substring(28)))
                .body("issuer", nullValue())
                .body("subject", nullValue())
                .body("disabledAt", notNullValue())
                .body("removedAt", notNullValue());
    }

    @Test
    void nothingInTheDatabaseHoldsWhatWasErased() throws Exception {
        admin().posts(Map.of("label", name + "'s laptop", "role", "READER"), "/api/v1/accounts/{id}/keys", ana.id())
                .statusCode(201);
        admin().puts("\"0\"", Map.of("name", name + " II", "role", "EDITOR", "disabled", false), ACCOUNT, ana.id())
                .statusCode(200);
        assertNotEquals(List.of(), EveryColumn.holding(name));

        removed();

        assertEquals(List.of(), EveryColumn.holding(name));
    }

    @Test
    void whatTheHistoryToldIsErasedAndItStillHolds() {
        removed();

        admin().gets(ACCOUNT + "/history", ana.id())
                .statusCode(200)
                .body("items.type", contains("ACCOUNT_ADDED", "KEY_ISSUED", "ACCOUNT_REMOVED"))
                .body("items.erased", contains(true, true, false))
                .body("items[0].after", nullValue())
                .body("items[2].reason", equalTo("Left, and asked for it"))
                .body("items[2].after.name", containsString("Former account"));
        admin().gets(ACCOUNT + "/history/verify", ana.id())
                .body("intact", equalTo(true))
                .body("erased", equalTo(2));
    }

    @Test
    void itsKeysOpenNothingFromThenOn() {
        ana.gets("/api/v1/me").statusCode(200);

        removed();

        ana.gets("/api/v1/me").spec(refusal(AUTHENTICATION_NEEDED));
        admin().gets(ACCOUNT + "/keys", ana.id())
                .body("items.revokedAt", everyItem(notNullValue()))
                .body("items.label", everyItem(equalTo("removed")));
    }

    @Test
    void whatItDidIsStillItsDoingUnderItsPseudonym() {
        var speaker = speaker(ana, unique("Lukin"));

        removed();

        admin().gets("/api/v1/speakers/{id}/history", speaker)
                .body("items[0].actor.id", equalTo(ana.id().toString()))
                .body("items[0].actor.name", containsString("Former account"));
    }

    @Test
    void thePersonWhoComesBackIsGivenANewAccount() {
        removed();

        admin().posts(asked, "/api/v1/accounts")
                .statusCode(201)
                .body("id", not(equalTo(ana.id().toString())));
    }

    @Test
    void theRequestThatMadeItIsForgottenAndItsKeyStaysUsed() {
        removed();

        add().spec(refusal(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void itIsDisabledForGood() {
        removed();
        var etag = admin().etagOf(ACCOUNT, ana.id());

        admin().puts(etag, Map.of("name", "Ana", "role", "CHECKER", "disabled", false), ACCOUNT, ana.id())
                .spec(refusal(WRONG_STATE));
        admin().posts(Map.of("label", "A", "role", "READER"), ACCOUNT + "/keys", ana.id())
                .spec(refusal(WRONG_STATE));
        admin().deletes(etag, REMOVAL, ana.id(), "Again").spec(refusal(WRONG_STATE));
    }

    @Test
    void nobodyRemovesThemselves() {
        var administrator = person(Role.ADMIN);

        administrator.deletes("\"0\"", REMOVAL, administrator.id(), "Enough").spec(refusal(OTHER_PERSON_NEEDED));
    }

    @Test
    void theServicesOwnAccountIsNotRemoved() {
        admin().deletes("\"0\"", REMOVAL, Actor.SYSTEM_ID, "Why not").spec(refusal(WRONG_STATE));
    }

    @Test
    void onlyAnAdministratorRemovesAccounts() {
        person(Role.EDITOR).deletes("\"0\"", REMOVAL, ana.id(), "A").spec(refusal(ROLE_NEEDED));
    }

    @Test
    void anAccountThatChangedMeanwhileIsNotRemoved() {
        admin().deletes("\"7\"", REMOVAL, ana.id(), "A").spec(refusal(STALE_REVISION));
        admin().asks().delete(REMOVAL, ana.id(), "A").then().spec(refusal(REVISION_NEEDED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0", "a\u0000b", "\u202ea"})
    void aRemovalNeedsAReasonInPlainText(String reason) {
        admin().deletes("\"0\"", REMOVAL, ana.id(), reason).spec(refusal(INVALID_PARAMETER));
    }

    @Test
    void theLastAdministratorStays() {
        var last = new Account(
                new NewAccount(AccountKind.PERSON, "Ana", Role.ADMIN, null, null), Act.of(Actor.SYSTEM, null));

        assertThrows(Problem.class, () -> last.mustNotBeLast(List.of(last.id)));
        last.mustNotBeLast(List.of(last.id, UUID.randomUUID()));
        last.mustNotBeLast(List.of(UUID.randomUUID()));
    }

    private ValidatableResponse add() {
        return admin().asks()
                .header("Idempotency-Key", once)
                .body(asked)
                .post("/api/v1/accounts")
                .then();
    }

    private ValidatableResponse removed() {
        var etag = admin().etagOf(ACCOUNT, ana.id());
        return admin().deletes(etag, REMOVAL, ana.id(), "Left, and asked for it")
                .statusCode(200);
    }
}
