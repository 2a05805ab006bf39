package org.onrecord.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.kit.ProblemType.ALREADY_ON_RECORD;
import static org.onrecord.kit.ProblemType.INVALID_FIELD;
import static org.onrecord.kit.ProblemType.NOT_FOUND;
import static org.onrecord.kit.ProblemType.REVISION_NEEDED;
import static org.onrecord.kit.ProblemType.ROLE_NEEDED;
import static org.onrecord.kit.ProblemType.STALE_REVISION;
import static org.onrecord.kit.ProblemType.WRONG_STATE;
import static org.onrecord.review.Bench.because;
import static org.onrecord.review.Bench.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

@QuarkusTest
class RatingApiTest {
    private static final String RATINGS = "/api/v1/ratings";
    private static final String RATING = RATINGS + "/{code}";
    private static final AtomicInteger MADE = new AtomicInteger();

    private Person admin;
    private String code;

    @BeforeEach
    void aCodeOfOurOwn() {
        admin = Newsroom.person(Role.ADMIN);
        code = "TEST_" + MADE.incrementAndGet();
    }

    @Test
    void theScaleThatIsShippedGoesFromTrueToFalse() {
        Person.ANYBODY
                .gets(RATINGS)
                .statusCode(200)
                .body("items.find { it.code == 'TRUE' }.number", equalTo(5))
                .body("items.find { it.code == 'FALSE' }.number", equalTo(1))
                .body("items.find { it.code == 'UNVERIFIABLE' }.number", nullValue())
                .body("items.find { it.code == 'FALSE' }.labels.language", contains("en", "de", "fr", "es"))
                .body("items.find { it.code == 'FALSE' }.labels.text", hasItem("Falsch"));
    }

    @Test
    void aScaleThatHasNotChangedIsNotSentTwice() {
        var tag = Person.ANYBODY.etagOf(RATINGS);

        Person.ANYBODY.asks().header("If-None-Match", tag).get(RATINGS).then().statusCode(304);
        adds(Map.of());
        Person.ANYBODY.asks().header("If-None-Match", tag).get(RATINGS).then().statusCode(200);
        remove();
    }

    @Test
    void theEndsOfTheScaleAreThoseOfValuesThatAreNotRetired() {
        adds(Map.of("number", 100)).statusCode(201);
        Person.ANYBODY.gets(RATINGS).body("bestRating", equalTo(100)).body("worstRating", equalTo(1));

        changes(Map.of("number", 100, "retired", true)).statusCode(200).body("retired", equalTo(true));

        Person.ANYBODY.gets(RATINGS).body("bestRating", equalTo(5));
        changes(Map.of("number", 100, "retired", false)).statusCode(200).body("retired", equalTo(false));
        remove();
    }

    @Test
    void anAdministratorAloneChangesTheScale() {
        Newsroom.person(Role.EDITOR).posts(rating(Map.of()), RATINGS).spec(refusal(ROLE_NEEDED));
    }

    @Test
    void aCodeStandsOnce() {
        adds(Map.of()).statusCode(201).body("code", equalTo(code));

        adds(Map.of()).spec(refusal(ALREADY_ON_RECORD));
        remove();
    }

    @Test
    void aCodeIsInCapitals() {
        code = "mostly-true";

        adds(Map.of()).spec(refusal(INVALID_FIELD, "code", "capitals"));
    }

    @Test
    void aLanguageHasOneLabel() {
        var label = Map.of("language", "en", "text", "Odd");

        adds(Map.of("labels", List.of(label, label))).spec(refusal(INVALID_FIELD, "labels[1].language", "already"));
    }

    @Test
    void aChangeNeedsTheRevisionThatWasSeen() {
        adds(Map.of());

        admin.asks().body(change(Map.of())).put(RATING, code).then().spec(refusal(REVISION_NEEDED));
        admin.puts("\"9\"", change(Map.of()), RATING, code).spec(refusal(STALE_REVISION));
        admin.deletes("\"9\"", RATING, code).spec(refusal(STALE_REVISION));
        remove();
    }

    @Test
    void aValueThatNobodyUsedIsDeletedWithItsHistoryKept() {
        adds(Map.of());

        remove().statusCode(200).body("code", equalTo(code));

        Person.ANYBODY.gets(RATING, code).spec(refusal(NOT_FOUND));
        admin.deletes("\"0\"", RATING, code).spec(refusal(NOT_FOUND));
    }

    @Test
    void aValueThatAVerdictHasIsRetiredAndNotDeleted() {
        adds(Map.of("number", 3));
        var bench = new Bench().published(code);

        remove().spec(refusal(WRONG_STATE)).body("detail", containsString("Retire"));

        changes(Map.of("number", 3, "retired", true)).statusCode(200);
        bench.does(bench.reviewer, "reopen", because("Once more."))
                .tries(bench.checker, "report", report(code))
                .spec(refusal(INVALID_FIELD, "rating", "retired"));
    }

    @Test
    void aVerdictKeepsTheLabelsAndNumbersThatItWasPublishedWith() {
        adds(Map.of("number", 3));
        var bench = new Bench().published(code);

        changes(Map.of("number", 4, "labels", List.of(Map.of("language", "en", "text", "Renamed"))))
                .statusCode(200);

        bench.verdict(Person.ANYBODY, 1)
                .body("rating.number", equalTo(3))
                .body("rating.worstRating", equalTo(1))
                .body("rating.labels.text", contains("Of a test"));
        changes(Map.of("retired", true));
    }

    @Test
    void theHistoryOfAValueSaysWhoChangedIt() {
        adds(Map.of());
        changes(Map.of("description", "Rarely."));

        admin.gets(RATING + "/history", code)
                .statusCode(200)
                .body("items.type", contains("RATING_ADDED", "RATING_CHANGED"))
                .body("items[1].after.description", equalTo("Rarely."));
        admin.gets(RATING + "/history/verify", code).body("intact", equalTo(true));
        remove();
    }

    private Map<String, Object> rating(Map<String, Object> fields) {
        var rating = change(fields);
        rating.put("code", code);
        return rating;
    }

    private static Map<String, Object> change(Map<String, Object> fields) {
        var change = new HashMap<String, Object>();
        change.put("labels", List.of(Map.of("language", "en", "text", "Of a test")));
        change.put("position", 500);
        change.putAll(fields);
        return change;
    }

    private ValidatableResponse adds(Map<String, Object> fields) {
        return admin.posts(rating(fields), RATINGS);
    }

    private ValidatableResponse changes(Map<String, Object> fields) {
        return admin.puts(admin.etagOf(RATING, code), change(fields), RATING, code);
    }

    private ValidatableResponse remove() {
        return admin.deletes(admin.etagOf(RATING, code), RATING, code);
    }
}
