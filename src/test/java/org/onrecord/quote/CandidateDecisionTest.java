package org.onrecord.quote;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.quote.Inbox.CANDIDATE;
import static org.onrecord.quote.Inbox.by;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Together;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** Machines propose, people decide: what accepting, merging and dismissing a candidate do. */
@QuarkusTest
class CandidateDecisionTest {
    private Inbox inbox;
    private UUID mayor;
    private UUID candidate;

    @BeforeEach
    void open() {
        inbox = new Inbox();
        mayor = inbox.speaker(inbox.mayor);
        candidate = inbox.id("harbour");
    }

    @Test
    void anAcceptedCandidateIsOnRecordAsItWasProposed() {
        var quote = quoteOf(inbox.accepts(candidate, by(mayor))
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("recorded.edited", equalTo(false))
                .body("decidedBy", equalTo(inbox.checker.id().toString())));

        inbox.desk
                .reads(quote)
                .body("status", equalTo("RECORDED"))
                .body("kind", equalTo("DIRECT"))
                .body("speakers[0].speakerId", equalTo(mayor.toString()))
                .body("speakers[0].role", equalTo("mayor of Port Ellen"))
                .body("appearances[0].wording", equalTo("The harbour will close on Monday,"))
                .body("appearances[0].cue.text", equalTo("said"))
                .body("appearances[0].mention.text", equalTo(inbox.mayor))
                .body("appearances[0].anchor", equalTo("MATCHED"));
    }

    @Test
    void whatAPersonChangedStandsBesideWhatWasProposed() {
        var other = inbox.speaker(Inbox.name(2));
        var claim = inbox.desk.claim("The harbour closes");
        var acceptance = Map.of(
                "kind", "MIXED",
                "speakers", List.of(Map.of("speakerId", other, "role", "spokeswoman of the mayor")),
                "segments", List.of(Map.of("exact", "harbour will close")),
                "occasion", Map.of("kind", "INTERVIEW"),
                "links", List.of(Desk.link(claim, "SUPPORTS")));

        var quote = quoteOf(inbox.accepts(candidate, acceptance)
                .statusCode(200)
                .body("kind", equalTo("DIRECT"))
                .body("segments[0].exact", equalTo("The harbour will close on Monday,"))
                .body("recorded.edited", equalTo(true))
                .body("recorded.kind", equalTo("MIXED"))
                .body("recorded.speakers[0].speakerId", equalTo(other.toString()))
                .body("recorded.segments[0].exact", equalTo("harbour will close")));

        inbox.desk
                .reads(quote)
                .body("occasion.kind", equalTo("INTERVIEW"))
                .body("links.claimId", contains(claim.toString()))
                .body("speakers[0].role", equalTo("spokeswoman of the mayor"));
    }

    @Test
    void aSpeakerIsNeverTakenWithoutBeingNamed() {
        inbox.accepts(candidate, Map.of()).spec(refusal(ProblemType.INVALID_FIELD, "speakers", "must not be empty"));
    }

    @Test
    void aSpeakerThatIsNotOnRecordIsNotMade() {
        inbox.accepts(candidate, by(UUID.randomUUID()))
                .spec(refusal(ProblemType.UNKNOWN_REFERENCE, "speakers[0].speakerId", "no speaker has the id"));
        inbox.checker.gets(CANDIDATE, candidate).body("state", equalTo("OPEN"));
    }

    @Test
    void wordsThatTheVersionDoesNotHaveAreNotAccepted() {
        var acceptance = by(mayor);
        acceptance.put("segments", List.of(Map.of("exact", "The harbour will burn")));

        inbox.accepts(candidate, acceptance)
                .spec(refusal(ProblemType.SEGMENT_NOT_FOUND, "segments[0].exact", "is not"));
    }

    @Test
    void aCandidateIsNotAcceptedInOtherWords() {
        var acceptance = by(mayor);
        acceptance.put("wording", "The harbour will burn on Monday");

        inbox.accepts(candidate, acceptance)
                .spec(refusal(ProblemType.INVALID_FIELD, "wording", "has “burn on Monday” where"));
    }

    @Test
    void aCandidateIsNotMergedInOtherWords() {
        var quote = Newsroom.idOf(inbox.desk.records(Desk.quote(
                mayor, Desk.appearance(inbox.desk.document("The Gazette", "It will close."), "will close"))));

        inbox.steps(candidate, Map.of("quoteId", quote, "wording", "The harbour will burn on Monday"), "merge")
                .spec(refusal(ProblemType.INVALID_FIELD, "wording", "has “burn on Monday” where"));
    }

    @Test
    void aMachineDecidesNothing() {
        var machine = Newsroom.machine(Role.ADMIN);
        var tag = inbox.checker.etagOf(CANDIDATE, candidate);

        machine.steps(tag, by(mayor), CANDIDATE + "/accept", candidate).spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
        machine.steps(tag, Map.of("quoteId", UUID.randomUUID()), CANDIDATE + "/merge", candidate)
                .spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
        machine.steps(tag, Map.of("code", "DUPLICATE"), CANDIDATE + "/dismiss", candidate)
                .spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
    }

    @Test
    void aContributorDecidesNothing() {
        Newsroom.person(Role.CONTRIBUTOR)
                .steps("\"0\"", by(mayor), CANDIDATE + "/accept", candidate)
                .spec(refusal(ProblemType.ROLE_NEEDED));
    }

    @Test
    void aDecisionNeedsTheRevisionThatWasSeen() {
        inbox.checker.posts(by(mayor), CANDIDATE + "/accept", candidate).spec(refusal(ProblemType.REVISION_NEEDED));
        inbox.checker
                .steps("\"7\"", by(mayor), CANDIDATE + "/accept", candidate)
                .spec(refusal(ProblemType.STALE_REVISION));
    }

    @Test
    void whatWasDecidedIsNotDecidedAgain() {
        inbox.accepts(candidate, by(mayor)).statusCode(200);

        inbox.dismisses(candidate).spec(refusal(ProblemType.WRONG_STATE));
    }

    @Test
    void aRequestThatIsRepeatedRecordsOneQuote() {
        var tag = inbox.checker.etagOf(CANDIDATE, candidate);
        var key = UUID.randomUUID().toString();
        var first = accepted(tag, key);

        assertEquals(first, accepted(tag, key));
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneRecordsTheQuote() throws Exception {
        var tag = inbox.checker.etagOf(CANDIDATE, candidate);
        var others = List.of(inbox.checker, Newsroom.person(Role.CHECKER), Newsroom.person(Role.REVIEWER));

        var statuses = Together.all(
                3,
                who -> others.get(who)
                        .steps(tag, by(mayor), CANDIDATE + "/accept", candidate)
                        .extract()
                        .statusCode());

        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertEquals(
                List.of(),
                statuses.stream()
                        .filter(status -> status != 200 && status != 412 && status != 409)
                        .toList());
        inbox.checker.gets("/api/v1/quotes?speaker={id}", mayor).body("items", hasSize(1));
    }

    @Test
    void aMergedCandidateIsAnotherAppearanceOfTheQuote() {
        var quote = Newsroom.idOf(inbox.desk.records(Desk.quote(
                mayor,
                Desk.appearance(
                        inbox.desk.document("The Echo", "The harbour will close on Monday."),
                        "The harbour will close on Monday"))));

        inbox.steps(candidate, Map.of("quoteId", quote), "merge")
                .statusCode(200)
                .body("state", equalTo("MERGED"))
                .body("quoteId", equalTo(quote.toString()))
                .body("recorded.kind", nullValue());
        inbox.desk
                .reads(quote)
                .body("appearances.document.outlet", contains("The Echo", "The Courier"))
                .body("sources", equalTo(2));
    }

    @Test
    void aCandidateIsMergedIntoAQuoteThatIsOnRecordOnly() {
        inbox.steps(candidate, Map.of("quoteId", UUID.randomUUID()), "merge")
                .spec(refusal(ProblemType.UNKNOWN_REFERENCE, "quoteId", "no quote has the id"));
    }

    @Test
    void aDismissedCandidateSaysWhy() {
        inbox.steps(candidate, Map.of("code", "OTHER", "reason", "He read it out."), "dismiss")
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .body("dismissal", equalTo("OTHER"))
                .body("reason", equalTo("He read it out."));
        inbox.lists("?state=OPEN").body("items", hasSize(1));
    }

    @Test
    void anotherReasonNeedsWords() {
        inbox.steps(candidate, Map.of("code", "OTHER"), "dismiss")
                .statusCode(422)
                .body("errors.message", hasItem("OTHER needs a reason in words"));
    }

    @Test
    void aDecisionIsInTheHistoryWithWhatWasBeforeAndAfter() {
        inbox.accepts(candidate, by(mayor)).statusCode(200);

        inbox.checker
                .gets(CANDIDATE + "/history", candidate)
                .body("items.type", contains("CANDIDATE_ACCEPTED"))
                .body("items[0].before.state", equalTo("OPEN"))
                .body("items[0].after.state", equalTo("ACCEPTED"))
                .body("items[0].after.recorded.version", equalTo(1));
        inbox.checker.gets(CANDIDATE + "/history/verify", candidate).body("intact", equalTo(true));
    }

    private String accepted(String tag, String key) {
        return inbox.checker
                .asks()
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .body(by(mayor))
                .post(CANDIDATE + "/accept", candidate)
                .then()
                .statusCode(200)
                .extract()
                .path("quoteId");
    }

    private static UUID quoteOf(io.restassured.response.ValidatableResponse accepted) {
        return UUID.fromString(accepted.extract().path("quoteId"));
    }
}
