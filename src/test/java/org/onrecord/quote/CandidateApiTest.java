package org.onrecord.quote;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.quote.Inbox.CANDIDATE;
import static org.onrecord.quote.Inbox.OF_DOCUMENT;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** What a machine proposes for a document, as it is listed and read. */
@QuarkusTest
class CandidateApiTest {
    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox();
    }

    @Test
    void aDocumentIsReadForQuotationsWhenItsCandidatesAreFirstAskedFor() {
        inbox.lists("")
                .body("version", equalTo(1))
                .body("engine", notNullValue())
                .body("language", equalTo("en"))
                .body("leftOut", equalTo(0))
                .body("items.kind", containsInAnyOrder("DIRECT", "INDIRECT"))
                .body("items.state", everyItem(equalTo("OPEN")))
                .body("items.revision", everyItem(equalTo(0)))
                .body("items.why", everyItem(notNullValue()));
    }

    @Test
    void whatIsReadTwiceIsTheSame() {
        var first = inbox.lists("").extract().asString();

        assertEquals(first, inbox.lists("").extract().asString());
    }

    @Test
    void aCandidateStandsWithoutItsQuotationMarksAtTheCodePointsOfItsVersion() {
        inbox.lists("?kind=DIRECT")
                .body("items", hasSize(1))
                .body("items[0].segments[0].exact", equalTo("The harbour will close on Monday,"))
                .body("items[0].segments[0].start", equalTo(1))
                .body("items[0].segments[0].end", equalTo(34))
                .body("items[0].cue.text", equalTo("said"))
                .body("items[0].speakers[0].name", equalTo(inbox.mayor))
                .body("items[0].speakers[0].mention.text", equalTo(inbox.mayor))
                .body("items[0].speakers[0].known", empty());
    }

    @Test
    void whoDidNotCommentIsShownBesideTheCandidates() {
        inbox.lists("").body("noComments", hasSize(1)).body("noComments[0].cue.text", equalTo("declined to comment"));
    }

    @Test
    void aSpeakerOnRecordIsProposedByNameAndByAlias() {
        var mayor = inbox.speaker(inbox.mayor);
        var pilot = Newsroom.idOf(inbox.checker.posts(
                Map.of("kind", "PERSON", "name", Inbox.name(4), "aliases", List.of(Map.of("name", inbox.pilot))),
                "/api/v1/speakers"));

        inbox.lists("")
                .body("items.find { it.kind == 'DIRECT' }.speakers[0].known.speakerId", contains(mayor.toString()))
                .body("items.find { it.kind == 'DIRECT' }.speakers[0].known[0].score", equalTo(1.0f))
                .body("items.find { it.kind == 'INDIRECT' }.speakers[0].known.speakerId", contains(pilot.toString()))
                .body("items.find { it.kind == 'INDIRECT' }.speakers[0].known[0].score", equalTo(0.9f));
    }

    @Test
    void twoSpeakersOfOneNameAreBothProposedAndNeitherIsSure() {
        inbox.speaker(inbox.mayor);
        inbox.speaker(inbox.mayor);

        inbox.lists("?kind=DIRECT").body("items[0].speakers[0].known.score", contains(0.5f, 0.5f));
    }

    @Test
    void aMergedSpeakerIsProposedAsTheOneThatStandsForIt() {
        var loser = inbox.speaker(inbox.mayor);
        var winner = inbox.speaker(Inbox.name(3));
        var editor = Newsroom.person(Role.EDITOR);
        editor.steps(
                        editor.etagOf("/api/v1/speakers/{id}", loser),
                        Map.of("into", winner, "reason", "One."),
                        "/api/v1/speakers/{id}/merge",
                        loser)
                .statusCode(201);

        inbox.lists("?kind=DIRECT").body("items[0].speakers[0].known.speakerId", contains(winner.toString()));
    }

    @Test
    void noSpeakerIsMadeByReading() {
        inbox.lists("");

        inbox.checker.gets("/api/v1/speakers?name={name}", inbox.mayor).body("items", empty());
    }

    @Test
    void thePagesOfADocumentAreCompleteAndInOrder() {
        var paragraphs = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            paragraphs.add("“It rained on day " + i + " of the fair, too,” said " + Inbox.name(i % 6) + ".");
            paragraphs.add(Inbox.name(i % 6) + " said that the fair would not be moved from week " + i + ".");
        }
        var document = inbox.desk.document("The Courier", Inbox.text(paragraphs.toArray(String[]::new)));
        var all = inbox.checker
                .gets(OF_DOCUMENT + "?limit=200", document)
                .extract()
                .jsonPath();

        var paged = new ArrayList<String>();
        String next = null;
        do {
            var page = inbox.checker
                    .gets(OF_DOCUMENT + "?limit=3" + (next == null ? "" : "&after=" + next), document)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.id"));
            next = page.getString("next");
        } while (next != null);

        assertEquals(all.<String>getList("items.id"), paged);
        assertEquals(sorted(all), all.<Map<String, ?>>getList("items"));
    }

    @Test
    void aDocumentWhoseTextIsWithheldHasNoCandidates() {
        var withheld = Map.of("sha256", "0".repeat(64), "length", 100);
        var document = Newsroom.idOf(inbox.checker.posts(
                Map.of(
                        "kind", "NEWS_ARTICLE",
                        "title", "Withheld",
                        "language", "en",
                        "version", Map.of("withheld", withheld)),
                "/api/v1/documents"));

        inbox.checker.gets(OF_DOCUMENT, document).spec(refusal(ProblemType.NOT_FOUND));
    }

    @Test
    void candidatesOfADocumentThatIsNotThereAreNotThere() {
        inbox.checker.gets(OF_DOCUMENT, UUID.randomUUID()).spec(refusal(ProblemType.NOT_FOUND));
    }

    @Test
    void readersSeeNoCandidates() {
        Newsroom.person(Role.READER).gets(OF_DOCUMENT, inbox.document).spec(refusal(ProblemType.ROLE_NEEDED));
        Person.ANYBODY.gets("/api/v1/candidates").spec(refusal(ProblemType.AUTHENTICATION_NEEDED));
    }

    @Test
    void theInboxShowsTheCandidatesOfADocumentAndOfASpeaker() {
        var mayor = inbox.speaker(inbox.mayor);
        inbox.lists("");

        inbox.checker.gets("/api/v1/candidates?document={id}", inbox.document).body("items", hasSize(2));
        inbox.checker
                .gets("/api/v1/candidates?speaker={id}", mayor)
                .body("items", hasSize(1))
                .body("items[0].documentId", equalTo(inbox.document.toString()));
    }

    @Test
    void theInboxIsOrderedBySurenessOrByAge() {
        List<String> ids = inbox.lists("").extract().path("items.id");
        var query = "/api/v1/candidates?document=" + inbox.document;

        inbox.checker.gets(query).body("items.id", equalTo(ids));
        inbox.checker
                .gets(query + "&order=NEWEST&limit=1")
                .body("items", hasSize(1))
                .body("next", notNullValue());
        inbox.checker
                .gets(query + "&minConfidence=0.9")
                .body("items.confidence", everyItem(greaterThanOrEqualTo(0.9f)))
                .body("items", hasSize(1));
    }

    @Test
    void aFilterThatIsNoneIsRefused() {
        inbox.checker
                .gets("/api/v1/candidates?minConfidence=2")
                .spec(refusal(ProblemType.INVALID_PARAMETER, "minConfidence", "from 0 to 1"));
        inbox.checker
                .gets("/api/v1/candidates?state=LOST")
                .spec(refusal(ProblemType.INVALID_PARAMETER, "state", "must be one of"));
        inbox.checker
                .gets("/api/v1/candidates?order=OLDEST")
                .spec(refusal(ProblemType.INVALID_PARAMETER, "order", "CONFIDENCE or NEWEST"));
    }

    @Test
    void aCandidateIsReadWithATagThatChangesWhenItsSpeakerBecomesKnown() {
        var id = inbox.id("harbour");
        var tag = inbox.checker.etagOf(CANDIDATE, id);
        inbox.checker
                .asks()
                .header("If-None-Match", tag)
                .get(CANDIDATE, id)
                .then()
                .statusCode(304);

        inbox.speaker(inbox.mayor);

        inbox.checker
                .asks()
                .header("If-None-Match", tag)
                .get(CANDIDATE, id)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void aQuoteThatWasRecordedByHandShowsInThePlaceOfACandidate() {
        var quote = Newsroom.idOf(inbox.desk.records(Desk.quote(
                inbox.speaker(inbox.mayor), Desk.appearance(inbox.document, "harbour will close on Monday"))));

        inbox.lists("?kind=DIRECT")
                .body("items[0].state", equalTo("ON_RECORD"))
                .body("items[0].quoteId", equalTo(quote.toString()));
        inbox.lists("?state=OPEN").body("items.kind", contains("INDIRECT"));
        inbox.lists("?state=ON_RECORD").body("items.kind", contains("DIRECT"));
    }

    @Test
    void whatIsOnRecordIsNotAcceptedAgain() {
        var id = inbox.id("harbour");
        var mayor = inbox.speaker(inbox.mayor);
        var quote = Newsroom.idOf(
                inbox.desk.records(Desk.quote(mayor, Desk.appearance(inbox.document, "harbour will close on Monday"))));

        inbox.accepts(id, Inbox.by(mayor))
                .spec(refusal(ProblemType.ALREADY_ON_RECORD))
                .body("existing", equalTo(quote.toString()));
    }

    @Test
    void readingIsOneEntryInTheHistoryOfTheDocumentByTheServiceItself() {
        inbox.lists("");

        inbox.checker
                .gets("/api/v1/documents/{id}/history", inbox.document)
                .body("items.type", hasItem("CANDIDATES_PROPOSED"))
                .body("items[-1].actor.machine", equalTo(true))
                .body("items[-1].after.proposed", hasSize(2))
                .body("items[-1].after.version", equalTo(1))
                .body("items[-1].reason", nullValue());
        inbox.checker
                .gets("/api/v1/documents/{id}/history/verify", inbox.document)
                .body("intact", equalTo(true));
    }

    private static List<Map<String, ?>> sorted(JsonPath page) {
        var items = new ArrayList<Map<String, ?>>(page.<Map<String, ?>>getList("items"));
        items.sort(
                java.util.Comparator.comparing((Map<String, ?> one) -> -((Number) one.get("confidence")).doubleValue())
                        .thenComparing(one -> start(new HashMap<>(one))));
        return items;
    }

    @SuppressWarnings("unchecked")
    private static Integer start(Map<String, ?> candidate) {
        return (Integer)
                ((List<Map<String, ?>>) candidate.get("segments")).get(0).get("start");
    }
}
