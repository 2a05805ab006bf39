package org.onrecord.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.onrecord.Newsroom.admin;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.Person.ANYBODY;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.desk.Visit.page;
import static org.onrecord.desk.Visit.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Person;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** What everybody may know of a claim's history, as JSON and as a page; and what nobody finds there. */
@QuarkusTest
class TimelineTest {
    private static final String CLAIM = "/api/v1/claims/{id}";
    private static final String TIMELINE = CLAIM + "/timeline";

    private Exhibit exhibit;

    @BeforeEach
    void aClaimAndAQuote() {
        exhibit = new Exhibit();
    }

    @Test
    void itBeginsWithTheClaimAsItWasStated() {
        timeline()
                .body("items.type", contains("CLAIM_STATED"))
                .body("items[0].after.statement", equalTo(exhibit.statement))
                .body("items[0].subjectKind", equalTo("CLAIM"))
                .body("items[0].position", equalTo(1))
                .body("items[0].actor", nullValue());
    }

    @Test
    void itShowsTheHashesThatTheLedgerHas() {
        var history = exhibit.checker.gets(CLAIM + "/history", exhibit.claim);

        timeline().body("items[0].hash", equalTo(history.extract().path("items[0].hash")));
    }

    @Test
    void aQuoteThatWasAcceptedIsShownWithWhoSaidWhatAndWhyItBears() {
        exhibit.accepts(exhibit.draws("DISPUTES", "He denies what is claimed."));

        timeline()
                .body("items.type", contains("LINK_ACCEPTED", "CLAIM_STATED"))
                .body("items[0].link.stance", equalTo("DISPUTES"))
                .body("items[0].link.rationale", equalTo("He denies what is claimed."))
                .body("items[0].quote.id", equalTo(exhibit.quote.toString()))
                .body("items[0].quote.wording", equalTo(exhibit.words))
                .body("items[0].quote.speakers[0].name", equalTo(exhibit.name))
                .body("items[0].quote.speakers[0].role", equalTo("Professor in Vladivostok"))
                .body("items[0].reason", nullValue());
    }

    @Test
    void aNewStatementShowsBothAndWhatItDidToTheEvidence() {
        exhibit.accepts(exhibit.draws("DISPUTES", "He denies it."));
        var now = unique("The pact means consultations");

        rewords(now);

        timeline()
                .body("items.type", contains("LINK_STALE", "CLAIM_REWORDED", "LINK_ACCEPTED", "CLAIM_STATED"))
                .body("items[0].reason", equalTo("The statement of the claim changed."))
                .body("items[1].before.statement", equalTo(exhibit.statement))
                .body("items[1].after.statement", equalTo(now));
    }

    @Test
    void aQuoteThatWasEvidenceAndIsTurnedDownIsShown() {
        var link = exhibit.draws("DISPUTES", "He denies it.");
        exhibit.accepts(link);
        rewords(unique("The pact means consultations"));

        decides("drop", link, Map.of("reason", "It is about something else now, says Ana."));

        timeline().body("items[0].type", equalTo("LINK_DROPPED")).body("items[0].reason", nullValue());
    }

    @Test
    void aChallengeIsShownWithItsReasonAndWhatCameOfIt() {
        var link = exhibit.draws("DISPUTES", "He denies it.");
        exhibit.accepts(link);
        var objection = Map.of("reasonCode", "OUT_OF_CONTEXT", "reason", "The next sentence takes it back.");
        takes(person(Role.CHECKER), "challenge", link, objection);

        decides("overturn", link, Map.of("reason", "Ana is right."));

        timeline()
                .body("items.type", contains("LINK_OVERTURNED", "LINK_CHALLENGED", "LINK_ACCEPTED", "CLAIM_STATED"))
                .body("items[0].reason", nullValue())
                .body("items[1].reason", equalTo("The next sentence takes it back."));
    }

    @Test
    void partsOfTheClaimThatComeAndGoAreShown() {
        var other = exhibit.claim(unique("The pact is an alliance"));
        var wording = Map.of("text", "Does it?", "language", "en", "form", "QUESTION");
        exhibit.checker.posts(wording, CLAIM + "/wordings", exhibit.claim).statusCode(201);
        exhibit.checker
                .posts(Map.of("kind", "ENTAILS", "claimId", other), CLAIM + "/relations", exhibit.claim)
                .statusCode(201);
        exhibit.checker
                .posts(
                        Map.of("documentId", exhibit.document, "form", "ASSERTION", "exact", exhibit.words),
                        CLAIM + "/appearances",
                        exhibit.claim)
                .statusCode(201);

        timeline()
                .body(
                        "items.type",
                        contains("CLAIM_APPEARANCE_ADDED", "CLAIM_RELATED", "WORDING_ADDED", "CLAIM_STATED"))
                .body("items[0].appearance.outlet", equalTo("The Example"))
                .body("items[0].appearance.exact", equalTo(exhibit.words))
                .body("items[1].relation.claimId", equalTo(other.toString()))
                .body("items[1].relation.direction", equalTo("OUT"))
                .body("items[2].wording.text", equalTo("Does it?"));
        page("/claims/" + exhibit.claim + "/timeline")
                .body(containsString("This claim entails: <a href=\"/claims/" + other))
                .body(containsString("Does it?"))
                .body(containsString("The Example asserts it"));
    }

    @Test
    void theWinnerOfAMergeSaysSoAndHasWhatTheLoserBrought() {
        exhibit.accepts(exhibit.draws("DISPUTES", "He denies it."));
        var winner = exhibit.claim(unique("The pact draws each into the other's wars"));

        merges(exhibit.claim, winner, "Ana and I found them to be one.");

        ANYBODY.gets(TIMELINE, winner)
                .statusCode(200)
                .body("items.type", contains("CLAIM_MERGED", "CLAIM_STATED", "LINK_ACCEPTED"))
                .body("items[0].merge.loser", equalTo(exhibit.claim.toString()))
                .body("items[0].merge.statement", equalTo(exhibit.statement))
                .body("items[0].reason", nullValue());
        page("/claims/" + winner + "/timeline").body(containsString(exhibit.statement));
        ANYBODY.asks()
                .redirects()
                .follow(false)
                .get(TIMELINE, exhibit.claim)
                .then()
                .statusCode(308)
                .header("Location", containsString(winner + "/timeline"));
    }

    @Test
    void whatIsPrivateIsInNeitherRepresentation() {
        var secrets = new ArrayList<String>();
        for (var staff : List.of(exhibit.checker, exhibit.reviewer)) {
            secrets.add(rename(staff));
            secrets.add(staff.id().toString());
        }
        exhibit.accepts(exhibit.draws("DISPUTES", "He denies it."));
        secrets.add("Read twice.");
        secrets.add(draft());
        secrets.add(proposed("MENTIONS"));
        secrets.add(rejected());
        var merged = exhibit.claim(unique("The same in other words"));
        merges(merged, exhibit.claim, secret(secrets));

        var json = timeline().extract().asString();
        var html = page("/claims/" + exhibit.claim + "/timeline")
                .statusCode(200)
                .extract()
                .asString();
        var forStaff = session(exhibit.checker.key())
                .get("/claims/" + exhibit.claim + "/timeline")
                .asString()
                .replaceFirst("<li class=\"who\">[^<]*", "");

        for (var secret : secrets) {
            assertFalse(json.contains(secret), secret);
            assertFalse(html.contains(secret), secret);
            assertFalse(forStaff.contains(secret), secret);
        }
    }

    @Test
    void pagesMakeTheWholeTimeline() {
        exhibit.accepts(exhibit.draws("DISPUTES", "He denies it."));
        rewords(unique("The pact means consultations"));
        var whole = timeline().extract().<List<String>>path("items.id");
        var read = new ArrayList<String>();

        for (var next = TIMELINE + "?limit=1"; next != null; ) {
            var page = ANYBODY.gets(next, exhibit.claim).statusCode(200).extract();
            read.addAll(page.path("items.id"));
            next = page.path("next") == null ? null : TIMELINE + "?limit=1&after=" + page.path("next");
        }

        assertEquals(whole, read);
        assertEquals(4, read.size());
    }

    @Test
    void aClaimThatIsNotOnRecordHasNoTimeline() {
        ANYBODY.gets(TIMELINE, UUID.randomUUID()).spec(refusal(ProblemType.NOT_FOUND));
        page("/claims/" + UUID.randomUUID() + "/timeline").statusCode(404);
    }

    @Test
    void thePageIsReachedFromTheClaimAndTellsTheSame() {
        exhibit.accepts(exhibit.draws("DISPUTES", "He denies what is claimed."));
        var hash = timeline().extract().<String>path("items[0].hash");

        page("/claims/" + exhibit.claim).body(containsString("href=\"/claims/" + exhibit.claim + "/timeline\""));
        page("/claims/" + exhibit.claim + "/timeline")
                .statusCode(200)
                .body(containsString("A quote joined the evidence"))
                .body(containsString("He denies what is claimed."))
                .body(containsString("Professor in Vladivostok"))
                .body(containsString("<code>" + hash + "</code>"))
                .body(containsString("No automatic intervention &lt;script&gt;"))
                .body(not(containsString("<script")));
    }

    private ValidatableResponse timeline() {
        return ANYBODY.gets(TIMELINE, exhibit.claim)
                .statusCode(200)
                .body("items.hash", everyItem(matchesPattern("[0-9a-f]{64}")));
    }

    private void rewords(String statement) {
        exhibit.checker
                .puts(
                        exhibit.checker.etagOf(CLAIM, exhibit.claim),
                        Map.of("statement", statement, "language", "en", "checkability", "FACTUAL"),
                        CLAIM,
                        exhibit.claim)
                .statusCode(200);
    }

    private void decides(String decision, UUID link, Map<String, ?> body) {
        takes(exhibit.reviewer, decision, link, body);
    }

    private static void takes(Person by, String step, UUID link, Map<String, ?> body) {
        by.steps(by.etagOf("/api/v1/links/{id}", link), body, "/api/v1/links/{id}/{step}", link, step)
                .statusCode(200);
    }

    private static void merges(UUID loser, UUID winner, String reason) {
        var editor = person(Role.EDITOR);
        idOf(editor.steps(
                editor.etagOf(CLAIM, loser), Map.of("into", winner, "reason", reason), CLAIM + "/merge", loser));
    }

    private static String rename(Person staff) {
        var name = "Staff-" + UUID.randomUUID();
        var account =
                Map.of("name", name, "role", staff.gets("/api/v1/me").extract().path("role"), "disabled", false);
        admin().puts("\"0\"", account, "/api/v1/accounts/{id}", staff.id()).statusCode(200);
        return name;
    }

    private static String secret(List<String> secrets) {
        secrets.add("Secret-" + UUID.randomUUID());
        return secrets.get(secrets.size() - 1);
    }

    /** A quote that is a draft still, with its link. */
    private String draft() {
        var words = "Draft-" + UUID.randomUUID();
        var contributor = person(Role.CONTRIBUTOR);
        var document =
                Map.of("kind", "NEWS_ARTICLE", "title", "A draft", "language", "en", "version", Map.of("text", words));
        var quote = Map.of(
                "kind",
                "DIRECT",
                "speakers",
                List.of(Map.of("speakerId", exhibit.speaker)),
                "appearances",
                List.of(Map.of(
                        "documentId",
                        idOf(contributor.posts(document, "/api/v1/documents")),
                        "segments",
                        List.of(Map.of("exact", words)))),
                "links",
                List.of(Map.of("claimId", exhibit.claim, "stance", "SUPPORTS", "asserts", true, "rationale", words)));
        idOf(contributor.posts(quote, "/api/v1/quotes"));
        return words;
    }

    private String proposed(String stance) {
        var rationale = "Proposed-" + UUID.randomUUID();
        var quote = quote();
        var link = Map.of("claimId", exhibit.claim, "stance", stance, "asserts", false, "rationale", rationale);
        idOf(exhibit.checker.posts(link, "/api/v1/quotes/{id}/links", quote));
        return rationale;
    }

    private String rejected() {
        var rationale = proposed("QUALIFIES");
        var link = exhibit.checker
                .gets("/api/v1/claims/{id}/evidence", exhibit.claim)
                .extract()
                .<String>path("groups.find { it.stance == 'QUALIFIES' }.links[0].linkId");
        decides("reject", UUID.fromString(link), Map.of("reasonCode", "WRONG_CLAIM", "reason", rationale));
        return rationale;
    }

    private UUID quote() {
        var words = unique("Other words of the pact");
        var document = Map.of(
                "kind", "NEWS_ARTICLE", "title", "Another", "language", "en", "version", Map.of("text", words + "."));
        return idOf(exhibit.checker.posts(
                Map.of(
                        "kind",
                        "DIRECT",
                        "speakers",
                        List.of(Map.of("speakerId", exhibit.speaker)),
                        "appearances",
                        List.of(Map.of(
                                "documentId",
                                idOf(exhibit.checker.posts(document, "/api/v1/documents")),
                                "segments",
                                List.of(Map.of("exact", words))))),
                "/api/v1/quotes"));
    }
}
