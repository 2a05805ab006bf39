package org.onrecord.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.person;
import static org.onrecord.desk.Visit.form;
import static org.onrecord.desk.Visit.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.Together;
import org.onrecord.kit.Role;

/** Saying whose words a candidate is, when nobody on record has the name that its text gives. */
@QuarkusTest
class CandidateSpeakersTest {
    private Person checker;
    private String name;
    private UUID document;
    private UUID candidate;

    @BeforeEach
    void anArticle() {
        checker = person(Role.CHECKER);
        name = "Eleonora Zu" + Manuscript.letters() + "mann";
        document = Newsroom.idOf(checker.posts(
                Map.of(
                        "kind", "NEWS_ARTICLE",
                        "title", "The harbour",
                        "language", "en",
                        "version", Map.of("text", """
                                “The harbour will close on Monday,” said %s, the mayor of Port Ellen.
                                """.formatted(name))),
                "/api/v1/documents"));
        candidate = UUID.fromString(reads().extract().path("items[0].id"));
    }

    @Test
    void theDocumentsPageLeadsThere() {
        session(checker.key())
                .get("/documents/" + document)
                .then()
                .body(containsString("href=\"" + page() + "\">Put " + name + " on record, or choose who says it"));
    }

    @Test
    void whoIsPutOnRecordIsChosenWithTheRoleThatTheTextReports() {
        var place = adds(name).statusCode(303).extract().header("Location");

        session(checker.key())
                .urlEncodingEnabled(false)
                .get(place.substring(0, place.indexOf('#')))
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("The speaker is on record."),
                        containsString("value=\"mayor of Port Ellen\""),
                        containsString("Accept the quotation")));
        var speaker = place.replaceAll(".*speaker=([0-9a-f-]{36}).*", "$1");
        accepts(speaker, "mayor of Port Ellen")
                .statusCode(303)
                .header("Location", "/documents/" + document + "#c-" + candidate);
        String quote =
                reads().body("items[0].state", equalTo("ACCEPTED")).extract().path("items[0].quoteId");
        checker.gets("/api/v1/quotes/{id}", quote)
                .body("speakers[0].name", equalTo(name))
                .body("speakers[0].role", equalTo("mayor of Port Ellen"));
    }

    @Test
    void onceThatNameIsOnRecordTheCandidateIsAttributableOnTheDocumentsPage() {
        adds(name).statusCode(303);

        session(checker.key())
                .get("/documents/" + document)
                .then()
                .body(containsString("aria-label=\"Accept quotation 1\""))
                .body(not(containsString("or choose who says it")));
    }

    @Test
    void somebodyOnRecordIsFoundByAPartOfTheNameAndChosen() {
        var other = Newsroom.speaker(checker, "E. " + name.substring(name.indexOf(' ') + 1));

        session(checker.key())
                .get(page())
                .then()
                .statusCode(200)
                .body(containsString(page() + "?cast=1&amp;speaker=" + other));
        accepts(other.toString(), "mayor").statusCode(303);

        reads().body("items[0].state", equalTo("ACCEPTED"));
    }

    @Test
    void aSearchKeepsThoseWhoWereChosen() {
        var other = Newsroom.speaker(checker, Newsroom.unique("Somebody chosen"));

        session(checker.key())
                .get(page() + "?cast=1&speaker=" + other + "&name=nobody-has-this-name")
                .then()
                .body(containsString("Nobody on record has “nobody-has-this-name” in their name."))
                .body(containsString("name=\"speaker\" value=\"" + other + "\""));
    }

    @Test
    void somebodyOfTheSameNameIsShownBeforeAnybodyIsPutOnRecord() {
        var known = Newsroom.speaker(checker, name.toUpperCase(java.util.Locale.ROOT));

        adds(name)
                .statusCode(200)
                .body(containsString("On record already by this name"))
                .body(containsString("speaker=" + known))
                .body(containsString("value=\"" + name + "\""));
        named().body("items", hasSize(1));
        form(checker.key())
                .formParams("name", name, "kind", "PERSON", "another", "1")
                .post(page())
                .then()
                .statusCode(303);
        named().body("items", hasSize(2));
    }

    @Test
    void aNameThatCannotBeKeptIsRefusedAndShownAgain() {
        form(checker.key())
                .formParams("name", "x".repeat(301), "kind", "PERSON")
                .post(page())
                .then()
                .statusCode(422)
                .body(containsString("id=\"speaker-name-fault\""))
                .body(containsString("x".repeat(301)));
    }

    @Test
    void twoClicksPutOneSpeakerOnRecord() throws Exception {
        var once = UUID.randomUUID().toString();

        var forms = Visit.forms(checker.key(), 2);

        var places = Together.all(
                2,
                i -> forms.get(i)
                        .formParams("name", name, "kind", "PERSON", "once", once)
                        .post(page())
                        .then()
                        .statusCode(303)
                        .extract()
                        .header("Location"));

        assertEquals(places.get(0), places.get(1));
        named().body("items", hasSize(1));
    }

    @Test
    void whatSomebodyElseDecidedMeanwhileIsSaidAndTheRoleIsKept() {
        var speaker = Newsroom.speaker(checker, name);
        accepts(speaker.toString(), "mayor").statusCode(303);

        accepts(speaker.toString(), "Lady Mayor")
                .statusCode(412)
                .body(containsString("Somebody changed this after you opened the page."))
                .body(containsString("value=\"Lady Mayor\""));
    }

    @Test
    void aContributorDecidesNothing() {
        session(person(Role.CONTRIBUTOR).key()).get(page()).then().statusCode(403);
        form(person(Role.CONTRIBUTOR).key())
                .formParams("name", name, "kind", "PERSON")
                .post(page())
                .then()
                .statusCode(403);
    }

    private String page() {
        return "/candidates/" + candidate + "/speakers";
    }

    private ValidatableResponse reads() {
        return checker.gets("/api/v1/documents/{id}/candidates", document).statusCode(200);
    }

    private ValidatableResponse named() {
        return checker.asks().queryParam("name", name).get("/api/v1/speakers").then();
    }

    private ValidatableResponse adds(String who) {
        return form(checker.key())
                .formParams(
                        "name", who, "kind", "PERSON", "once", UUID.randomUUID().toString())
                .post(page())
                .then();
    }

    private ValidatableResponse accepts(String speaker, String role) {
        return form(checker.key())
                .formParams("revision", "0", "speaker", speaker, "role", role)
                .post(page() + "/accept")
                .then();
    }
}
