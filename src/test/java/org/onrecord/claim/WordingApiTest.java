package org.onrecord.claim;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.person;
import static org.onrecord.claim.Stated.CLAIM;
import static org.onrecord.claim.Stated.claim;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.Person;
import org.onrecord.kit.Role;

@QuarkusTest
class WordingApiTest {
    private static final String WORDINGS = CLAIM + "/wordings";
    private static final String WORDING = WORDINGS + "/{wordingId}";

    private Person checker;
    private UUID claim;

    @BeforeEach
    void aClaim() {
        checker = person(Role.CHECKER);
        claim = claim(checker);
    }

    @Test
    void aWordingStandsWithItsClaim() {
        checker.posts(wording("전쟁에 개입하는가?", "ko", "QUESTION"), WORDINGS, claim)
                .statusCode(201)
                .header("Location", endsWith("/api/v1/claims/" + claim))
                .body("revision", equalTo(1))
                .body("wordings", hasSize(1))
                .body("wordings[0].text", equalTo("전쟁에 개입하는가?"))
                .body("wordings[0].language", equalTo("ko"))
                .body("wordings[0].form", equalTo("QUESTION"));
    }

    @Test
    void wordingsStandInTheOrderInWhichTheyWereAdded() {
        Stream.of("one", "two", "three").forEach(text -> add(text).statusCode(201));

        checker.gets(CLAIM, claim).body("wordings.text", equalTo(List.of("one", "two", "three")));
    }

    @Test
    void aWordingChangesTheTag() {
        var tag = checker.etagOf(CLAIM, claim);
        add("Is it?").statusCode(201);

        var again = checker.asks().header("If-None-Match", tag).get(CLAIM, claim);

        again.then().statusCode(200);
    }

    @Test
    void theSameIdempotencyKeyAddsOneWording() {
        addOnce().statusCode(201);

        addOnce().statusCode(201).body("wordings", hasSize(1));
    }

    private ValidatableResponse addOnce() {
        return checker.asks()
                .header("Idempotency-Key", "w")
                .body(wording("Is it?", "en", "QUESTION"))
                .post(WORDINGS, claim)
                .then();
    }

    @ParameterizedTest
    @MethodSource
    void aWordingThatIsWrongIsRefusedByItsField(String text, String language, String form, int status, String field) {
        checker.posts(wording(text, language, form), WORDINGS, claim)
                .statusCode(status)
                .body("errors.field", hasItem(field));
    }

    static Stream<Arguments> aWordingThatIsWrongIsRefusedByItsField() {
        return Stream.of(
                Arguments.of("x".repeat(1001), "en", "QUESTION", 422, "text"),
                Arguments.of(" ", "en", "QUESTION", 422, "text"),
                Arguments.of("x", "eng-lish", "QUESTION", 422, "language"),
                Arguments.of("x", "en", "SONG", 400, "form"));
    }

    @Test
    void aWordingAtTheLimitIsTaken() {
        checker.posts(wording("😀".repeat(1000), "en", "NEGATION"), WORDINGS, claim)
                .statusCode(201);
    }

    @Test
    void aHundredWordingsAreTheMost() {
        Stated.run("""
                insert into wording (id, claim_id, text, language, form, created_at)
                select gen_random_uuid(), '%s', 'wording ' || i, 'en', 'ASSERTION', now() from generate_series(1, 99) i""".formatted(claim));
        add("the hundredth").statusCode(201).body("wordings", hasSize(100));

        add("one too many")
                .statusCode(409)
                .body("type", equalTo("urn:onrecord:problem:wrong-state"))
                .body("detail", containsString("100 is the most"));
    }

    @Test
    void wordingsThatAreAddedAtOnceAreAllThere() {
        var adding = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> add("at once " + i).extract().statusCode()))
                .toList();

        var statuses = adding.stream().map(CompletableFuture::join).distinct().toList();

        assertEquals(List.of(201), statuses);
        checker.gets(CLAIM, claim).body("wordings", hasSize(8)).body("revision", equalTo(8));
        checker.gets(CLAIM + "/history/verify", claim)
                .body("intact", equalTo(true))
                .body("entries", equalTo(9));
    }

    @Test
    void aRemovedWordingIsGone() {
        var wording = added("Is it?");

        checker.deletes(checker.etagOf(CLAIM, claim), WORDING, claim, wording)
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("wordings", empty());
    }

    @Test
    void whatAWordingWasStaysInTheHistory() {
        var wording = added("Is it?");
        checker.deletes(checker.etagOf(CLAIM, claim), WORDING, claim, wording).statusCode(200);

        checker.gets(CLAIM + "/history", claim)
                .body("items.type", equalTo(List.of("CLAIM_STATED", "WORDING_ADDED", "WORDING_REMOVED")))
                .body("items[2].before.text", equalTo("Is it?"));
    }

    @Test
    void removingNeedsTheRevisionThatWasSeen() {
        checker.asks().delete(WORDING, claim, added("Is it?")).then().statusCode(428);
    }

    @Test
    void whoSawAnotherRevisionRemovesNothing() {
        var seen = checker.etagOf(CLAIM, claim);

        checker.deletes(seen, WORDING, claim, added("Is it?")).statusCode(412).body("revision", equalTo(1));
    }

    @Test
    void theWordingOfAnotherClaimIsNotFound() {
        var wording = added("Is it?");
        var other = claim(checker);

        checker.deletes(checker.etagOf(CLAIM, other), WORDING, other, wording).statusCode(404);
    }

    @Test
    void aWordingThatIsNotOnRecordIsNotFound() {
        checker.deletes(checker.etagOf(CLAIM, claim), WORDING, claim, UUID.randomUUID())
                .statusCode(404);
    }

    @Test
    void aClaimThatIsNotOnRecordGetsNoWording() {
        checker.posts(wording("x", "en", "QUESTION"), WORDINGS, UUID.randomUUID())
                .statusCode(404);
    }

    @Test
    void aMergedClaimSendsWordingsToTheOther() {
        var winner = claim(checker);
        Stated.run("update claim set merged_into = '%s' where id = '%s'".formatted(winner, claim));

        checker.asks()
                .redirects()
                .follow(false)
                .body(wording("x", "en", "QUESTION"))
                .post(WORDINGS, claim)
                .then()
                .statusCode(308)
                .header("Location", endsWith(winner + "/wordings"));
    }

    @Test
    void aContributorAddsNoWording() {
        person(Role.CONTRIBUTOR)
                .posts(wording("x", "en", "QUESTION"), WORDINGS, claim)
                .statusCode(403)
                .body("detail", containsString("CHECKER"));
    }

    @Test
    void aContributorRemovesNoWording() {
        person(Role.CONTRIBUTOR)
                .deletes("\"1\"", WORDING, claim, added("Is it?"))
                .statusCode(403);
    }

    private ValidatableResponse add(String text) {
        return checker.posts(wording(text, "en", "ASSERTION"), WORDINGS, claim);
    }

    private String added(String text) {
        return add(text).statusCode(201).extract().path("wordings[0].id");
    }

    private static Map<String, Object> wording(String text, String language, String form) {
        return Map.of("text", text, "language", language, "form", form);
    }
}
