package org.onrecord.quote;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.quote.Desk.QUOTE;
import static org.onrecord.quote.Desk.QUOTES;
import static org.onrecord.quote.Desk.appearance;
import static org.onrecord.quote.Desk.link;
import static org.onrecord.quote.Desk.quote;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

@QuarkusTest
class QuoteApiTest {
    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
    }

    private Map<String, Object> sayable() {
        return quote(desk.speaker("Somebody"), appearance(desk.document("The Courier", "I said so."), "I said so."));
    }

    @Test
    void twoSpeakersShareOneQuoteInTheirOrder() {
        var document = desk.document("The Courier", "Russia and North Korea deny any arms trade.");
        var one = desk.speaker("Russia");
        var other = desk.speaker("North Korea");

        desk.records(quote(
                        List.of(Map.of("speakerId", one, "role", "state"), Map.of("speakerId", other)),
                        appearance(document, "deny any arms trade")))
                .statusCode(201)
                .body("speakers.speakerId", contains(one.toString(), other.toString()))
                .body("speakers[0].role", equalTo("state"));
    }

    @Test
    void theSameSpeakerTwiceIsRefused() {
        var speaker = desk.speaker("Echo");
        var document = desk.document("The Courier", "I said so.");

        desk.records(quote(
                        List.of(Map.of("speakerId", speaker), Map.of("speakerId", speaker)),
                        appearance(document, "I said so.")))
                .statusCode(422)
                .body("errors[0].field", equalTo("speakers[1].speakerId"));
    }

    @Test
    void theRoleStaysAsReportedWhenTheSpeakerIsRenamed() {
        var speaker = desk.speaker("Jens");
        var document = desk.document("The Courier", "The pact shows it.");
        var id = idOf(desk.records(quote(
                List.of(Map.of("speakerId", speaker, "role", "NATO Secretary General")),
                appearance(document, "The pact shows it."))));
        var tag = desk.checker.etagOf(QUOTE, id);
        var path = "/api/v1/speakers/{id}";
        desk.checker
                .puts(desk.checker.etagOf(path, speaker), Map.of("kind", "PERSON", "name", "Jens S."), path, speaker)
                .statusCode(200);

        desk.reads(id)
                .body("speakers[0].role", equalTo("NATO Secretary General"))
                .body("speakers[0].name", equalTo("Jens S."))
                .header("ETag", not(tag));
    }

    @Test
    void nothingIsRecordedWhenOneOfTheLinksRefersToNothing() {
        var wanted = sayable();
        wanted.put("links", List.of(link(UUID.randomUUID(), "SUPPORTS")));
        var document = desk.document("The Courier", "It fell through.");
        wanted.put("appearances", List.of(appearance(document, "It fell through.")));

        desk.records(wanted).statusCode(422).body("errors[0].field", equalTo("links[0].claimId"));

        desk.checker.gets(QUOTES + "?document=" + document).body("items", hasSize(0));
    }

    @Test
    void aContributorsQuoteIsADraftUntilACheckerConfirmsIt() {
        var contributor = Newsroom.person(Role.CONTRIBUTOR);
        var id = idOf(contributor.posts(sayable(), QUOTES));
        Person.ANYBODY.gets(QUOTE, id).statusCode(404);
        Newsroom.machine(Role.ADMIN)
                .steps(desk.checker.etagOf(QUOTE, id), "", QUOTE + "/confirm", id)
                .spec(refusal(ProblemType.OTHER_PERSON_NEEDED));

        desk.checker
                .steps(desk.checker.etagOf(QUOTE, id), "", QUOTE + "/confirm", id)
                .statusCode(200)
                .body("status", equalTo("RECORDED"));

        Person.ANYBODY.gets(QUOTE, id).statusCode(200);
    }

    @Test
    void aMachinesQuoteIsADraftUntilAPersonConfirmsIt() {
        var machine = Newsroom.machine(Role.ADMIN);
        var wanted = sayable();
        var id = idOf(machine.posts(wanted, QUOTES).body("status", equalTo("DRAFT")));
        Person.ANYBODY.gets(QUOTE, id).statusCode(404);
        machine.steps(machine.etagOf(QUOTE, id), "", QUOTE + "/confirm", id)
                .spec(refusal(ProblemType.OTHER_PERSON_NEEDED));

        desk.checker
                .steps(desk.checker.etagOf(QUOTE, id), "", QUOTE + "/confirm", id)
                .statusCode(200)
                .body("status", equalTo("RECORDED"));
    }

    @Test
    void aMachineChangesWhatIsNotOnRecordYet() {
        var machine = Newsroom.machine(Role.CHECKER);
        var words = Newsroom.unique("Words");
        var speaker = desk.speaker("X");
        var change = Map.of("kind", "MIXED", "speakers", List.of(Map.of("speakerId", speaker)));
        var place = appearance(desk.document("The Courier", words), words);
        var draft = idOf(machine.posts(quote(speaker, place), QUOTES));
        machine.posts(place, QUOTE + "/appearances", draft).statusCode(201);
        machine.puts(machine.etagOf(QUOTE, draft), change, QUOTE, draft).statusCode(200);

        var recorded = idOf(desk.records(quote(speaker, place)));

        machine.posts(place, QUOTE + "/appearances", recorded).spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
        machine.puts(machine.etagOf(QUOTE, recorded), change, QUOTE, recorded)
                .spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
    }

    @Test
    void aDraftIsNoMoreThereForWhoeverSaysToHaveIt() {
        var id = idOf(Newsroom.person(Role.CONTRIBUTOR).posts(sayable(), QUOTES));

        Person.ANYBODY.asks().header("If-None-Match", "*").get(QUOTE, id).then().statusCode(404);
    }

    @Test
    void theHistoryOfAnAccountIsNotReadAsThatOfAQuote() {
        desk.checker.gets(QUOTE + "/history", desk.checker.id()).statusCode(404);
        desk.checker.gets(QUOTE + "/history/verify", desk.checker.id()).statusCode(404);
    }

    @Test
    void aQuoteConfirmedTwiceIsInTheWrongState() {
        var id = idOf(desk.records(sayable()));

        desk.checker
                .steps(desk.checker.etagOf(QUOTE, id), "", QUOTE + "/confirm", id)
                .statusCode(409)
                .body("type", equalTo("urn:onrecord:problem:wrong-state"));
    }

    @Test
    void aReaderRecordsNothing() {
        Newsroom.person(Role.READER).posts(sayable(), QUOTES).statusCode(403).body("role", equalTo("CONTRIBUTOR"));
    }

    @Test
    void aRepeatedRequestRecordsOnce() {
        var wanted = sayable();
        var request =
                desk.checker.asks().header("Idempotency-Key", "quote-once").body(wanted);
        var first = idOf(request.post(QUOTES).then());

        assertEquals(
                first,
                idOf(desk.checker
                        .asks()
                        .header("Idempotency-Key", "quote-once")
                        .body(wanted)
                        .post(QUOTES)
                        .then()));
    }

    @Test
    void aTagThatIsCurrentSavesTheBody() {
        var id = idOf(desk.records(sayable()));

        Person.ANYBODY
                .asks()
                .header("If-None-Match", Person.ANYBODY.etagOf(QUOTE, id))
                .get(QUOTE, id)
                .then()
                .statusCode(304);
    }

    @Test
    void staffAndReadersHaveDifferentTags() {
        var id = idOf(desk.records(sayable()));

        desk.reads(id).header("ETag", not(Person.ANYBODY.etagOf(QUOTE, id)));
    }

    @Test
    void aChangeWithoutARevisionIsRefused() {
        var id = idOf(desk.records(sayable()));

        desk.checker
                .asks()
                .body(Map.of("kind", "MIXED", "speakers", List.of(Map.of("speakerId", desk.speaker("X")))))
                .put(QUOTE, id)
                .then()
                .statusCode(428);
    }

    @Test
    void aChangeOfTheWordsMakesLinksStale() {
        var claim = desk.claim("It was said");
        var id = desk.linked("The Courier", link(claim, "SUPPORTS"));
        var speaker = desk.reads(id).extract().path("speakers[0].speakerId");

        desk.checker
                .puts(
                        desk.checker.etagOf(QUOTE, id),
                        Map.of(
                                "kind",
                                "DIRECT",
                                "speakers",
                                List.of(Map.of("speakerId", speaker)),
                                "originalWording",
                                "Это"),
                        QUOTE,
                        id)
                .statusCode(200)
                .body("originalWording", equalTo("Это"))
                .body("links[0].status", equalTo("STALE"));
    }

    @Test
    void aChangeOfTheRoleLeavesLinksStanding() {
        var claim = desk.claim("It was said");
        var id = desk.linked("The Courier", link(claim, "SUPPORTS"));
        var speaker = desk.reads(id).extract().path("speakers[0].speakerId");

        desk.checker
                .puts(
                        desk.checker.etagOf(QUOTE, id),
                        Map.of("kind", "DIRECT", "speakers", List.of(Map.of("speakerId", speaker, "role", "aide"))),
                        QUOTE,
                        id)
                .statusCode(200)
                .body("speakers[0].role", equalTo("aide"))
                .body("links[0].status", equalTo("PROPOSED"));
    }

    @Test
    void theHistoryTellsWhoDidWhatAndItsChainHolds() {
        var id = idOf(desk.records(sayable()));
        desk.checker
                .posts(appearance(desk.document("The Gazette", "I said so!"), "I said so!"), QUOTE + "/appearances", id)
                .statusCode(201);

        desk.checker
                .gets(QUOTE + "/history", id)
                .statusCode(200)
                .body("items.type", contains("QUOTE_RECORDED", "APPEARANCE_ADDED"))
                .body("items[0].actor.id", equalTo(desk.checker.id().toString()))
                .body(
                        "items[1].previousHash",
                        equalTo(desk.checker
                                .gets(QUOTE + "/history", id)
                                .extract()
                                .path("items[0].hash")));
        desk.checker
                .gets(QUOTE + "/history/verify", id)
                .body("intact", equalTo(true))
                .body("entries", equalTo(2));
    }

    @Test
    void everyFilterAloneAndAllOfThemTogetherFindTheQuote() {
        var claim = desk.claim("Filtered");
        var words = Newsroom.unique("Filtered words");
        var outlet = Newsroom.unique("Filter Times");
        var speaker = desk.speaker("Filtered speaker");
        var document = desk.document(Map.of("outlet", Map.of("name", outlet), "publishedOn", "2019-02-03"), words);
        var wanted = quote(speaker, appearance(document, words));
        wanted.put("links", List.of(link(claim, "QUALIFIES")));
        var id = idOf(desk.records(wanted));
        var filters = List.of(
                "speaker=" + speaker,
                "document=" + document,
                "claim=" + claim,
                "claim=" + claim + "&stance=QUALIFIES",
                "speaker=" + speaker + "&kind=DIRECT",
                "outlet=" + outlet,
                "from=2019-02-03&to=2019-02-03&speaker=" + speaker,
                "language=en&speaker=" + speaker);
        for (var filter : filters) {
            desk.checker.gets(QUOTES + "?" + filter).statusCode(200).body("items.id", contains(id.toString()));
        }

        desk.checker
                .gets(QUOTES + "?"
                        + String.join(
                                "&",
                                filters.get(0),
                                filters.get(1),
                                filters.get(3),
                                "kind=DIRECT",
                                filters.get(5),
                                "from=2019-01-01",
                                "to=2019-12-31",
                                "language=en"))
                .body("items.id", contains(id.toString()));
    }

    @Test
    void aFilterThatDoesNotFitFindsNothing() {
        var id = desk.linked("The Courier", link(desk.claim("Unfit"), "SUPPORTS"));
        var speaker = desk.reads(id).extract().path("speakers[0].speakerId");

        for (var filter : List.of(
                "kind=INDIRECT",
                "stance=DISPUTES",
                "outlet=Nowhere",
                "from=2024-06-21",
                "to=2024-06-19",
                "language=ko")) {
            desk.checker.gets(QUOTES + "?speaker=" + speaker + "&" + filter).body("items", hasSize(0));
        }
    }

    @Test
    void pagesAreCompleteAndDoNotOverlap() {
        var speaker = desk.speaker("Prolific");
        var recorded = new ArrayList<String>();
        for (int number = 0; number < 7; number++) {
            var words = "Word number " + number;
            recorded.add(
                    0,
                    idOf(desk.records(quote(speaker, appearance(desk.document("The Courier", words), words))))
                            .toString());
        }

        var found = new ArrayList<String>();
        String after = "";
        do {
            var page = desk.checker
                    .gets(QUOTES + "?speaker=" + speaker + "&limit=3" + after)
                    .statusCode(200)
                    .extract();
            found.addAll(page.path("items.id"));
            after = page.path("next") == null ? null : "&after=" + page.path("next");
        } while (after != null);

        assertEquals(recorded, found);
    }
}
