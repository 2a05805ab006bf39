package org.onrecord.claim;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.claim.Stated.CLAIMS;
import static org.onrecord.claim.Stated.claim;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Person;
import org.onrecord.kit.Role;

@QuarkusTest
class ClaimListTest {
    private final String topic = unique("topic");
    private Person contributor;

    @BeforeEach
    void somebody() {
        contributor = person(Role.CONTRIBUTOR);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 8, 200})
    void itsPagesAreTheWholeListNewestFirst(int limit) {
        var stated = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            stated.add(claim(contributor, "topics", List.of(topic)).toString());
        }
        Collections.reverse(stated);

        assertEquals(stated, allPages(limit));
    }

    private List<String> allPages(int limit) {
        var ids = new ArrayList<String>();
        var next = CLAIMS + "?limit=" + limit + "&topic=" + topic.replace(" ", "%20");
        while (next != null) {
            var page = contributor
                    .asks()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.<List<String>>path("items.id"));
            var link = page.header("Link");
            assertEquals(page.path("next") == null, link == null);
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        return ids;
    }

    @Test
    void itIsFoundByAPartOfItsStatementInWhateverCase() {
        var word = unique("Ärger im Osten");
        var id = claim(contributor, "statement", "Es gibt " + word + ".");

        found("q", word.toUpperCase(java.util.Locale.ROOT)).body("items.id", equalTo(List.of(id.toString())));
    }

    @Test
    void itIsFoundByAPartOfAWording() {
        var word = unique("nuclear umbrella");
        var id = claim(contributor);
        person(Role.CHECKER)
                .posts(
                        Map.of("text", "Is there a " + word + "?", "language", "en", "form", "QUESTION"),
                        Stated.CLAIM + "/wordings",
                        id)
                .statusCode(201);

        found("q", word).body("items.id", equalTo(List.of(id.toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "a_b", "c\\d"})
    void whatMeansAnythingToADatabaseMeansItselfHere(String text) {
        var mark = unique("mark");
        var with = claim(contributor, "statement", mark + " " + text + ".");
        claim(contributor, "statement", mark + " 1000 axb cxd.");

        found("q", mark + " " + text).body("items.id", equalTo(List.of(with.toString())));
    }

    @ParameterizedTest
    @CsvSource({"checkability, OPINION, FACTUAL", "language, ko, en"})
    void itIsFoundByWhatItIs(String field, String value, String other) {
        var with = claim(contributor, "topics", List.of(topic), field, value);
        claim(contributor, "topics", List.of(topic), field, other);

        found("topic", topic, field, value).body("items.id", equalTo(List.of(with.toString())));
    }

    @Test
    void contestedClaimsAreFoundApartFromTheOthers() {
        var contested = contested(claim(contributor, "topics", List.of(topic)));
        var quiet = claim(contributor, "topics", List.of(topic));

        found("topic", topic, "contested", "true")
                .body("items.id", equalTo(List.of(contested.toString())))
                .body("items.contested", equalTo(List.of(true)));
        found("topic", topic, "contested", "false").body("items.id", equalTo(List.of(quiet.toString())));
    }

    private static UUID contested(UUID id) {
        Stated.tally(id, "SUPPORTS", "ACCEPTED", 1, 1);
        Stated.tally(id, "DISPUTES", "ACCEPTED", 1, 1);
        return id;
    }

    @Test
    void allFiltersHoldAtOnce() {
        var word = unique("word");
        var id = contested(claim(
                contributor,
                "topics",
                List.of("x", topic),
                "statement",
                word,
                "checkability",
                "PREDICTION",
                "language",
                "fr"));

        found(
                        "q",
                        word,
                        "topic",
                        topic,
                        "checkability",
                        "PREDICTION",
                        "language",
                        "fr",
                        "contested",
                        "true",
                        "limit",
                        "1")
                .body("items.id", equalTo(List.of(id.toString())));
        found("q", word, "topic", topic, "checkability", "PREDICTION", "language", "en")
                .body("items", empty());
    }

    @Test
    void aMergedClaimIsNotInTheList() {
        var loser = claim(contributor, "topics", List.of(topic));
        var winner = claim(contributor, "topics", List.of(topic));
        Stated.run("update claim set merged_into = '%s' where id = '%s'".formatted(winner, loser));

        found("topic", topic)
                .body("items.id", hasItem(winner.toString()))
                .body("items.id", not(hasItems(loser.toString())));
    }

    @ParameterizedTest
    @CsvSource({
        "checkability, MAYBE",
        "checkability, factual",
        "language, English",
        "contested, perhaps",
        "limit, 0",
        "limit, 201",
        "after, zzz",
        "after, AAAA"
    })
    void aParameterThatMeansNothingIsRefusedByItsName(String name, String value) {
        contributor
                .asks()
                .queryParam(name, value)
                .get(CLAIMS)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:onrecord:problem:invalid-parameter"))
                .body("errors.field", equalTo(List.of(name)));
    }

    @ParameterizedTest
    @CsvSource({"q, 300, 200", "q, 301, 400", "topic, 100, 200", "topic, 101, 400"})
    void whatIsLookedForHasALimit(String name, int length, int status) {
        contributor
                .asks()
                .queryParam(name, "x".repeat(length))
                .get(CLAIMS)
                .then()
                .statusCode(status);
    }

    private ValidatableResponse found(String... parameters) {
        var request = Person.ANYBODY.asks();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(CLAIMS).then().statusCode(200);
    }
}
