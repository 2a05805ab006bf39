package org.onrecord.claim;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.person;
import static org.onrecord.claim.Stated.CLAIM;
import static org.onrecord.claim.Stated.CLAIMS;
import static org.onrecord.claim.Stated.body;
import static org.onrecord.claim.Stated.claim;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

@QuarkusTest
class ClaimApiTest {
    @Inject
    Db db;

    @Inject
    Claims claims;

    private Person contributor;

    @BeforeEach
    void somebody() {
        contributor = person(Role.CONTRIBUTOR);
    }

    @Test
    void aClaimIsReadAsItWasStated() {
        var id = claim(
                contributor,
                "statement",
                " The pact is a military alliance. ",
                "shortStatement",
                "The pact is an alliance",
                "checkability",
                "OPINION",
                "topics",
                List.of("North Korea", "Russia", " Russia "));

        Person.ANYBODY
                .gets(CLAIM, id)
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body("revision", equalTo(0))
                .body("statement", equalTo("The pact is a military alliance."))
                .body("shortStatement", equalTo("The pact is an alliance"))
                .body("language", equalTo("en"))
                .body("checkability", equalTo("OPINION"))
                .body("topics", equalTo(List.of("North Korea", "Russia")))
                .body("wordings", empty())
                .body("relations", empty())
                .body("appearances", empty())
                .body("evidence", empty())
                .body("contested", equalTo(false))
                .body("$", not(hasItem("tag")));
    }

    @Test
    void whatStatingAnswersIsWhatReadingAnswers() {
        var stated = contributor.posts(body(), CLAIMS).statusCode(201).extract();

        contributor
                .gets(CLAIM, stated.<String>path("id"))
                .header("ETag", stated.header("ETag"))
                .body(equalTo(stated.body().asString()));
    }

    @Test
    void theAnswerToStatingSaysWhereTheClaimIs() {
        var stated = contributor.posts(body(), CLAIMS);

        stated.header("Location", endsWith("/api/v1/claims/" + idOf(stated)));
    }

    @Test
    void theSameIdempotencyKeyStatesOneClaim() {
        var body = body();
        var first = idOf(statedOnce(body));

        var second = idOf(statedOnce(body));

        assertEquals(first, second);
    }

    @Test
    void theSameIdempotencyKeyForAnotherClaimIsRefused() {
        statedOnce(body()).statusCode(201);

        statedOnce(body()).statusCode(422).body("type", equalTo("urn:onrecord:problem:idempotency-key-reused"));
    }

    private ValidatableResponse statedOnce(Map<String, Object> body) {
        return contributor
                .asks()
                .header("Idempotency-Key", "k")
                .body(body)
                .post(CLAIMS)
                .then();
    }

    @Test
    void aReaderStatesNothing() {
        person(Role.READER).posts(body(), CLAIMS).statusCode(403).body("detail", containsString("CONTRIBUTOR"));
    }

    @Test
    void whoHasNotSignedInStatesNothing() {
        Person.ANYBODY.posts(body(), CLAIMS).statusCode(401);
    }

    @Test
    void whoHasTheClaimAlreadyGetsNoBody() {
        var id = claim(contributor);
        var tag = contributor.etagOf(CLAIM, id);

        var again = contributor.asks().header("If-None-Match", tag).get(CLAIM, id);

        again.then().statusCode(304).header("ETag", tag).body(equalTo(""));
    }

    @Test
    void whatThePublicHasIsNotWhatStaffSees() {
        var id = claim(contributor);
        var tag = Person.ANYBODY.etagOf(CLAIM, id);

        contributor.asks().header("If-None-Match", tag).get(CLAIM, id).then().statusCode(200);
    }

    @Test
    void aClaimThatIsNotOnRecordIsNotFound() {
        var unknown = UUID.randomUUID();

        contributor.gets(CLAIM, unknown).statusCode(404).body("detail", containsString(unknown.toString()));
    }

    @Test
    void aTagOfAClaimThatIsNotOnRecordIsNotFound() {
        contributor
                .asks()
                .header("If-None-Match", "\"0.0\"")
                .get(CLAIM, UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void itsHistoryTellsWhoStatedWhat() {
        var id = claim(contributor, "statement", "Japan has grave concerns.");

        contributor
                .gets(CLAIM + "/history", id)
                .statusCode(200)
                .body("items.type", equalTo(List.of("CLAIM_STATED")))
                .body("items[0].actor.id", equalTo(contributor.id().toString()))
                .body("items[0].before", nullValue())
                .body("items[0].after.statement", equalTo("Japan has grave concerns."));
    }

    @Test
    void theChainOfItsHistoryHolds() {
        var id = claim(contributor);

        contributor.gets(CLAIM + "/history/verify", id).statusCode(200).body("intact", equalTo(true));
    }

    @Test
    void thePublicDoesNotReadItsHistory() {
        Person.ANYBODY.gets(CLAIM + "/history", claim(contributor)).statusCode(401);
    }

    @Test
    void anotherStatementIsARewordingInItsHistory() throws Throwable {
        var id = claim(contributor);

        var changed = changed(id, Newsroom.unique("Something else"));

        assertEquals(new Reworded(id, true), changed);
        contributor.gets(CLAIM + "/history", id).body("items[1].type", equalTo("CLAIM_REWORDED"));
    }

    @Test
    void theSameStatementUnderAnotherTopicIsAChangeInItsHistory() throws Throwable {
        var id = claim(contributor, "statement", "Pyongyang stays silent.");

        var changed = changed(id, "Pyongyang stays silent.");

        assertEquals(new Reworded(id, false), changed);
        contributor
                .gets(CLAIM + "/history", id)
                .body("items[1].type", equalTo("CLAIM_CHANGED"))
                .body("items[1].before.topics", empty())
                .body("items[1].after.topics", equalTo(List.of("changed")));
    }

    private Reworded changed(UUID id, String statement) throws Throwable {
        var wanted = new NewClaim(statement, null, "en", Checkability.FACTUAL, List.of("changed"));
        return VertxContextSupport.subscribeAndAwait(
                () -> db.write(session -> claims.change(session, id, new Revision(0), wanted, Act.ofSystem())));
    }

    @Test
    void aMergedClaimSendsItsReadersToTheOther() {
        var loser = claim(contributor);
        var winner = claim(contributor);
        Stated.run("update claim set merged_into = '%s' where id = '%s'".formatted(winner, loser));

        var answer = contributor.asks().redirects().follow(false).get(CLAIM, loser);

        answer.then().statusCode(308).header("Location", endsWith("/api/v1/claims/" + winner));
    }

    @Test
    void aMergedClaimSendsThoseWhoHaveItToTheOther() {
        var loser = claim(contributor);
        var winner = claim(contributor);
        var tag = contributor.etagOf(CLAIM, loser);
        Stated.run("update claim set merged_into = '%s' where id = '%s'".formatted(winner, loser));

        var answer = contributor
                .asks()
                .redirects()
                .follow(false)
                .header("If-None-Match", tag)
                .get(CLAIM, loser);

        answer.then().statusCode(308);
    }
}
