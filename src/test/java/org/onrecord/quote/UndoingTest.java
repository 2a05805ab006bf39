package org.onrecord.quote;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.quote.Inbox.CANDIDATE;
import static org.onrecord.quote.Inbox.by;
import static org.onrecord.quote.Inbox.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.Together;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** Taking back what was decided on a candidate. */
@QuarkusTest
class UndoingTest {
    private static final Map<String, String> WHY = Map.of("reason", "It was her spokesman.");

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
    void aDismissedCandidateIsOpenAgain() {
        inbox.dismisses(candidate).statusCode(200);

        undo().statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("dismissal", nullValue())
                .body("decidedBy", nullValue());
        inbox.accepts(candidate, by(mayor)).statusCode(200);
    }

    @Test
    void theQuoteOfAnAcceptedCandidateIsWithdrawnWithTheReason() {
        var quote = accepted();

        undo().statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("quoteId", nullValue())
                .body("recorded", nullValue());

        inbox.checker
                .gets(Desk.QUOTE, quote)
                .spec(refusal(ProblemType.GONE))
                .body("reason", equalTo("It was her spokesman."));
        assertNotEquals(quote, accepted());
    }

    @Test
    void linksThatCameWithTheQuoteGoWithIt() {
        var claim = inbox.desk.claim("The harbour closes");
        var acceptance = by(mayor);
        acceptance.put("links", List.of(Desk.link(claim, "SUPPORTS")));
        inbox.accepts(candidate, acceptance).statusCode(200);

        undo().statusCode(200);

        inbox.desk.board(inbox.checker, claim).body("groups.collect { it.proposed }.sum() ?: 0", equalTo(0));
    }

    @Test
    void aQuoteThatSomebodyBuiltOnStays() {
        var quote = accepted();
        var claim = inbox.desk.claim("The harbour closes");
        Newsroom.idOf(inbox.checker.posts(Desk.link(claim, "SUPPORTS"), Desk.QUOTE + "/links", quote));

        undo().spec(refusal(ProblemType.WRONG_STATE))
                .body("detail", containsString("has links"))
                .body("existing", equalTo(quote.toString()));
        inbox.checker.gets(CANDIDATE, candidate).body("state", equalTo("ACCEPTED"));
        inbox.desk.reads(quote);
    }

    @Test
    void aQuoteThatStandsInAFurtherPlaceStays() {
        var quote = accepted();
        var echo = inbox.desk.document("The Echo", "The harbour will close on Monday.");
        inbox.checker
                .posts(Desk.appearance(echo, "The harbour will close on Monday"), Desk.QUOTE + "/appearances", quote)
                .statusCode(201);

        undo().spec(refusal(ProblemType.WRONG_STATE)).body("detail", containsString("further place"));
    }

    @Test
    void aQuoteThatWasChallengedStays() {
        var quote = accepted();
        inbox.checker
                .posts(Map.of("reason", "Nobody else heard it."), Desk.QUOTE + "/challenges", quote)
                .statusCode(201);

        undo().spec(refusal(ProblemType.WRONG_STATE)).body("detail", containsString("was challenged"));
    }

    @Test
    void aQuoteThatAnEditorWithdrewMeanwhileDoesNotStandInTheWay() {
        var quote = accepted();
        var editor = Newsroom.person(Role.EDITOR);
        editor.steps(editor.etagOf(Desk.QUOTE, quote), Map.of("reason", "Misheard."), Desk.QUOTE + "/withdraw", quote)
                .statusCode(200);

        undo().statusCode(200).body("state", equalTo("OPEN"));
        inbox.checker.gets(Desk.QUOTE, quote).body("reason", equalTo("Misheard."));
    }

    @Test
    void thePlaceOfAMergedCandidateIsNotThatOfTheQuoteAnyMore() {
        var quote = elsewhere();
        var claim = inbox.desk.claim("The harbour closes");
        Newsroom.idOf(inbox.checker.posts(Desk.link(claim, "SUPPORTS"), Desk.QUOTE + "/links", quote));
        inbox.desk.decides("accept", quote, claim).statusCode(200);
        inbox.steps(candidate, Map.of("quoteId", quote), "merge").statusCode(200);
        inbox.desk.board(inbox.checker, claim).body("groups[0].sources", equalTo(2));

        undo().statusCode(200).body("state", equalTo("OPEN"));

        inbox.desk
                .reads(quote)
                .body("appearances.document.outlet", contains("The Echo"))
                .body("sources", equalTo(1));
        inbox.desk.board(inbox.checker, claim).body("groups[0].sources", equalTo(1));
        inbox.checker
                .gets(Desk.QUOTE + "/history", quote)
                .body("items[-1].type", equalTo("APPEARANCE_REMOVED"))
                .body("items[-1].reason", equalTo("It was her spokesman."));
    }

    @Test
    void aQuoteThatWasChallengedSinceKeepsItsPlaces() {
        var quote = elsewhere();
        inbox.steps(candidate, Map.of("quoteId", quote), "merge").statusCode(200);
        inbox.checker
                .posts(Map.of("reason", "Nobody else heard it."), Desk.QUOTE + "/challenges", quote)
                .statusCode(201);

        undo().spec(refusal(ProblemType.WRONG_STATE)).body("detail", containsString("challenged since"));
        inbox.desk.reads(quote).body("appearances", hasSize(2));
    }

    @Test
    void whatALaterVersionDoesNotHaveIsGoneWhenItIsUndone() {
        inbox.dismisses(candidate).statusCode(200);
        inbox.desk.capture(inbox.document, text(inbox.dredged));

        undo().statusCode(200).body("state", equalTo("GONE"));
    }

    @Test
    void onlyWhoDecidedOrAnEditorUndoesIt() {
        inbox.dismisses(candidate).statusCode(200);

        undo(Newsroom.person(Role.REVIEWER))
                .spec(refusal(ProblemType.ROLE_NEEDED))
                .body("role", equalTo("EDITOR"));
        undo(Newsroom.machine(Role.ADMIN)).spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
        undo(Newsroom.person(Role.EDITOR)).statusCode(200);
    }

    @Test
    void whatNobodyDecidedIsNotUndone() {
        undo().spec(refusal(ProblemType.WRONG_STATE));
    }

    @Test
    void anUndoNeedsTheRevisionThatWasSeenAndAReason() {
        inbox.dismisses(candidate).statusCode(200);

        inbox.checker.posts(WHY, CANDIDATE + "/undo", candidate).spec(refusal(ProblemType.REVISION_NEEDED));
        inbox.checker.steps("\"0\"", WHY, CANDIDATE + "/undo", candidate).spec(refusal(ProblemType.STALE_REVISION));
        inbox.steps(candidate, Map.of("reason", " "), "undo")
                .spec(refusal(ProblemType.INVALID_FIELD, "reason", "must not be blank"));
    }

    @Test
    void itsHistoryTellsBothAndWhy() {
        inbox.dismisses(candidate).statusCode(200);
        undo().statusCode(200);

        inbox.checker
                .gets(CANDIDATE + "/history", candidate)
                .body("items.type", contains("CANDIDATE_DISMISSED", "CANDIDATE_REOPENED"))
                .body("items[1].after.state", equalTo("OPEN"))
                .body("items[1].reason", equalTo("It was her spokesman."));
        inbox.checker.gets(CANDIDATE + "/history/verify", candidate).body("intact", equalTo(true));
    }

    @Test
    void ofAnUndoAndALinkThatComeAtOnceOnlyOneWins() throws Exception {
        var quote = accepted();
        var claim = inbox.desk.claim("The harbour closes");
        var tag = inbox.checker.etagOf(CANDIDATE, candidate);

        var statuses = Together.all(
                2,
                who -> (who == 0
                                ? inbox.checker.steps(tag, WHY, CANDIDATE + "/undo", candidate)
                                : inbox.checker.posts(Desk.link(claim, "SUPPORTS"), Desk.QUOTE + "/links", quote))
                        .extract()
                        .statusCode());

        var linked = statuses.contains(201);
        assertEquals(linked ? 409 : 200, statuses.get(0), statuses::toString);
        assertEquals(linked ? 201 : 410, statuses.get(1), statuses::toString);
    }

    private ValidatableResponse undo() {
        return undo(inbox.checker);
    }

    private ValidatableResponse undo(Person by) {
        return by.steps(inbox.checker.etagOf(CANDIDATE, candidate), WHY, CANDIDATE + "/undo", candidate);
    }

    private UUID accepted() {
        return UUID.fromString(
                inbox.accepts(candidate, by(mayor)).statusCode(200).extract().path("quoteId"));
    }

    private UUID elsewhere() {
        var echo = inbox.desk.document("The Echo", "The harbour will close on Monday.");
        return Newsroom.idOf(
                inbox.desk.records(Desk.quote(mayor, Desk.appearance(echo, "The harbour will close on Monday"))));
    }
}
