package org.onrecord.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.admin;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.speaker;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.kit.ProblemType.AUTHENTICATION_NEEDED;
import static org.onrecord.kit.ProblemType.ROLE_NEEDED;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Database;
import org.onrecord.Person;
import org.onrecord.Together;
import org.onrecord.kit.Role;

/** Those who come with a token of the newsroom's own sign-in. */
@QuarkusTest
@TestProfile(TokensTest.WithIssuer.class)
class TokensTest {
    public static class WithIssuer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("onrecord.oidc.audience", "onrecord", "onrecord.oidc.role-claim", "realm_access/roles");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestIssuer.class));
        }
    }

    @ConfigProperty(name = "onrecord.oidc.issuer")
    String issuer;

    @Inject
    ObjectMapper json;

    private String subject;

    @BeforeEach
    void somebodyNew() {
        subject = unique("subject");
    }

    @Test
    void whoComesFirstIsGivenAnAccount() {
        me(sign(claims("onrecord-checker")))
                .statusCode(200)
                .body("name", equalTo("Ana Checker"))
                .body("kind", equalTo("PERSON"))
                .body("role", equalTo("CHECKER"))
                .body("key", nullValue());
    }

    @Test
    void whoComesAgainIsTheSame() {
        var first = me(sign(claims("onrecord-checker"))).extract().<String>path("id");

        me(sign(claims("onrecord-reviewer"))).body("id", equalTo(first)).body("role", equalTo("REVIEWER"));
    }

    @Test
    void whoComesManyTimesAtOnceIsGivenOneAccount() throws Exception {
        var token = sign(claims("onrecord-checker"));

        var ids = Together.all(8, i -> me(token).statusCode(200).extract().<String>path("id"));

        assertEquals(1, Set.copyOf(ids).size());
        assertEquals("1", Database.ask("select count(*) from account where subject = ?", subject));
    }

    @Test
    void theHighestRoleCounts() {
        me(sign(claims("staff", "onrecord-contributor", "EDITOR", "onrecord-checker", "GOD")))
                .body("role", equalTo("EDITOR"));
    }

    @Test
    void whoHasNoRoleIsAReader() {
        me(sign(claims("staff"))).statusCode(200).body("role", equalTo("READER"));
    }

    @Test
    void whoseTokenLosesItsRoleHasItNoMore() {
        me(sign(claims("onrecord-editor"))).body("role", equalTo("EDITOR"));

        me(sign(claims())).body("role", equalTo("READER"));
    }

    @Test
    void aTokenWithoutRolesAtAllIsAReaders() {
        var claims = claims();
        claims.remove("realm_access");

        me(sign(claims)).statusCode(200).body("role", equalTo("READER"));
    }

    @Test
    void anAdministratorMayGiveMoreThanTheToken() throws Exception {
        me(sign(claims())).statusCode(200);
        var id = Database.ask("select id from account where subject = ?", subject);

        changeAccount(id, "REVIEWER", false);

        me(sign(claims("CHECKER"))).body("role", equalTo("REVIEWER"));
    }

    @Test
    void aDisabledAccountCannotActWhateverItsTokenSays() throws Exception {
        me(sign(claims("ADMIN"))).statusCode(200);
        var id = Database.ask("select id from account where subject = ?", subject);

        changeAccount(id, "READER", true);

        me(sign(claims("ADMIN"))).spec(refusal(AUTHENTICATION_NEEDED));
    }

    @Test
    void aTokenOfAClientIsAMachines() {
        var claims = claims("CONTRIBUTOR");
        claims.put("client_id", subject);

        me(sign(claims)).body("kind", equalTo("MACHINE"));
    }

    @Test
    void whatATokenMayRecordIsRecordedInItsName() {
        var ana = new Person(null, sign(claims("onrecord-contributor")));
        var id = speaker(ana, unique("Lukin"));

        ana.gets("/api/v1/speakers/{id}/history", id).body("items[0].actor.name", equalTo("Ana Checker"));
    }

    @Test
    void whatATokenMayNotIsRefused() {
        new Person(null, sign(claims("onrecord-checker")))
                .gets("/api/v1/accounts")
                .spec(refusal(ROLE_NEEDED));
    }

    @Test
    void anExpiredTokenOpensNothing() {
        var claims = claims("ADMIN");
        claims.put("exp", Instant.now().minusSeconds(3600).getEpochSecond());

        me(sign(claims)).spec(refusal(AUTHENTICATION_NEEDED)).header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void aTokenForAnotherAudienceOpensNothing() {
        var claims = claims("ADMIN");
        claims.put("aud", "somebody-else");

        me(sign(claims)).spec(refusal(AUTHENTICATION_NEEDED));
    }

    @Test
    void aTokenOfAnotherIssuerOpensNothing() {
        var claims = claims("ADMIN");
        claims.put("iss", "https://login.example");

        me(sign(claims)).spec(refusal(AUTHENTICATION_NEEDED));
    }

    @Test
    void aTokenWithoutASubjectOpensNothing() {
        var claims = claims("ADMIN");
        claims.remove("sub");

        me(sign(claims)).spec(refusal(AUTHENTICATION_NEEDED));
    }

    @Test
    void aTokenThatSomebodyElseSignedOpensNothing() {
        me(signAt("/sign-with-another-key", claims("ADMIN"))).spec(refusal(AUTHENTICATION_NEEDED));
    }

    @Test
    void aTokenThatNobodySignedOpensNothing() {
        var signed = sign(claims("ADMIN"));

        me(signed.substring(0, signed.lastIndexOf('.') + 1)).spec(refusal(AUTHENTICATION_NEEDED));
    }

    @Test
    void aTokenThatCannotBeReadIsNotTakenForAReader() {
        given().header("Authorization", "Bearer eyJx.e30.x")
                .get("/api/v1/speakers")
                .then()
                .spec(refusal(AUTHENTICATION_NEEDED));
    }

    @Test
    void keysGoOnWorkingBesideTokens() {
        person(Role.CHECKER).gets("/api/v1/me").statusCode(200).body("role", equalTo("CHECKER"));
    }

    private static ValidatableResponse me(String token) {
        return new Person(null, token).gets("/api/v1/me");
    }

    private static void changeAccount(String id, String role, boolean disabled) {
        var path = "/api/v1/accounts/{id}";
        admin().puts(admin().etagOf(path, id), Map.of("name", "Ana", "role", role, "disabled", disabled), path, id)
                .statusCode(200);
    }

    private Map<String, Object> claims(String... roles) {
        var now = Instant.now().getEpochSecond();
        return new HashMap<>(Map.of(
                "iss",
                issuer,
                "sub",
                subject,
                "aud",
                "onrecord",
                "iat",
                now,
                "exp",
                now + 300,
                "jti",
                UUID.randomUUID().toString(),
                "name",
                "Ana Checker",
                "realm_access",
                Map.of("roles", List.of(roles))));
    }

    private String sign(Map<String, Object> claims) {
        return signAt("/sign", claims);
    }

    private String signAt(String path, Map<String, Object> claims) {
        try {
            return given().baseUri(issuer)
                    .port(java.net.URI.create(issuer).getPort())
                    .body(json.writeValueAsBytes(claims))
                    .post(path)
                    .asString();
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
