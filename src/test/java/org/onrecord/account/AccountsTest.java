package org.onrecord.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.onrecord.Newsroom.admin;
import static org.onrecord.Newsroom.machine;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.Person.ANYBODY;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.kit.ProblemType.ALREADY_ON_RECORD;
import static org.onrecord.kit.ProblemType.AUTHENTICATION_NEEDED;
import static org.onrecord.kit.ProblemType.INVALID_FIELD;
import static org.onrecord.kit.ProblemType.OTHER_PERSON_NEEDED;
import static org.onrecord.kit.ProblemType.ROLE_NEEDED;
import static org.onrecord.kit.ProblemType.WRONG_STATE;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.Person;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Role;

@QuarkusTest
class AccountsTest {
    private static final String ACCOUNT = "/api/v1/accounts/{id}";

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoSignsInIsToldWhoTheyAre(Role role) {
        var somebody = person(role);

        somebody.gets("/api/v1/me")
                .statusCode(200)
                .body("id", equalTo(somebody.id().toString()))
                .body("kind", equalTo("PERSON"))
                .body("role", equalTo(role.name()))
                .body("key.prefix", equalTo(somebody.key().substring(0, 10)))
                .body("key.label", equalTo("of a test"))
                .body("key.expiresAt", nullValue());
    }

    @Test
    void aMachineIsToldThatItIsOne() {
        machine(Role.CONTRIBUTOR).gets("/api/v1/me").statusCode(200).body("kind", equalTo("MACHINE"));
    }

    @Test
    void whoHasNotSignedInIsNobody() {
        ANYBODY.gets("/api/v1/me")
                .spec(refusal(AUTHENTICATION_NEEDED))
                .header("WWW-Authenticate", containsString("Bearer"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void onlyAdministratorsSeeAccounts(Role role) {
        person(role).gets("/api/v1/accounts").spec(refusal(ROLE_NEEDED)).body("role", equalTo("ADMIN"));
    }

    @Test
    void aReaderRecordsNothing() {
        person(Role.READER)
                .posts(Map.of("kind", "PERSON", "name", "A"), "/api/v1/speakers")
                .spec(refusal(ROLE_NEEDED))
                .body("role", equalTo("CONTRIBUTOR"))
                .body("detail", containsString("CONTRIBUTOR"));
    }

    @Test
    void anAccountThatIsDisabledCannotActFromThenOn() {
        var somebody = person(Role.CHECKER);
        somebody.gets("/api/v1/me").statusCode(200);

        change(somebody, Role.CHECKER, true);

        somebody.gets("/api/v1/me").spec(refusal(AUTHENTICATION_NEEDED));
    }

    @Test
    void anAccountThatIsEnabledAgainActsAgain() {
        var somebody = person(Role.CHECKER);
        change(somebody, Role.CHECKER, true);

        change(somebody, Role.CHECKER, false);

        somebody.gets("/api/v1/me").statusCode(200);
    }

    @Test
    void aKeyCanDoNoMoreThanItsAccountCanNow() {
        var somebody = person(Role.ADMIN);
        somebody.gets("/api/v1/me").statusCode(200);

        change(somebody, Role.READER, false);

        somebody.gets("/api/v1/me").statusCode(200).body("role", equalTo("READER"));
    }

    @Test
    void nobodyChangesTheirOwnRole() {
        var administrator = person(Role.ADMIN);

        administrator
                .puts("\"0\"", account("EDITOR", false), ACCOUNT, administrator.id())
                .spec(refusal(OTHER_PERSON_NEEDED));
    }

    @Test
    void nobodyDisablesThemselves() {
        var administrator = person(Role.ADMIN);

        administrator
                .puts("\"0\"", account("ADMIN", true), ACCOUNT, administrator.id())
                .spec(refusal(OTHER_PERSON_NEEDED));
    }

    @Test
    void theServicesOwnAccountCannotBeChanged() {
        admin().puts("\"0\"", account("READER", true), ACCOUNT, Actor.SYSTEM_ID).spec(refusal(WRONG_STATE));
    }

    @Test
    void nobodyIsMadeTheService() {
        admin().posts(Map.of("kind", "SYSTEM", "name", "A", "role", "ADMIN"), "/api/v1/accounts")
                .spec(refusal(INVALID_FIELD));
    }

    @Test
    void onePersonOfAnIssuerHasOneAccount() {
        var subject = unique("ana");
        admin().posts(ofIssuer(subject), "/api/v1/accounts").statusCode(201);

        admin().posts(ofIssuer(subject), "/api/v1/accounts").spec(refusal(ALREADY_ON_RECORD));
    }

    @Test
    void anIssuerAloneIsNoIdentity() {
        var account = Map.of("kind", "PERSON", "name", "A", "role", "READER", "issuer", "https://login.example");

        admin().posts(account, "/api/v1/accounts").spec(refusal(INVALID_FIELD));
    }

    @Test
    void theHistoryOfAnAccountTellsOfItsKeysToo() {
        var somebody = person(Role.CHECKER);
        change(somebody, Role.EDITOR, false);

        admin().gets("/api/v1/accounts/{id}/history", somebody.id())
                .statusCode(200)
                .body("items.type", contains("ACCOUNT_ADDED", "KEY_ISSUED", "ACCOUNT_CHANGED"))
                .body("items[2].before.role", equalTo("CHECKER"))
                .body("items[2].after.role", equalTo("EDITOR"))
                .body("items[0].actor.name", equalTo("First administrator"));
    }

    @Test
    void theHistoryOfAnAccountHolds() {
        admin().gets("/api/v1/accounts/{id}/history/verify", person(Role.READER).id())
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("entries", equalTo(2));
    }

    private static void change(Person somebody, Role role, boolean disabled) {
        var etag = admin().etagOf(ACCOUNT, somebody.id());
        admin().puts(etag, account(role.name(), disabled), ACCOUNT, somebody.id())
                .statusCode(200);
    }

    private static Map<String, Object> account(String role, boolean disabled) {
        return Map.of("name", "Renamed", "role", role, "disabled", disabled);
    }

    private static Map<String, Object> ofIssuer(String subject) {
        return Map.of(
                "kind", "PERSON", "name", "A", "role", "READER", "issuer", "https://login.example", "subject", subject);
    }
}
