package org.onrecord.quote;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.quote.Desk.CLAIM;
import static org.onrecord.quote.Desk.LINK;
import static org.onrecord.quote.Desk.QUOTE;
import static org.onrecord.quote.Desk.link;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Database;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** What becomes of a link after somebody has another look at it. */
@QuarkusTest
class LinkReviewTest {
    private static final Map<String, String> REASON = Map.of("reason", "Read twice.");

    private Desk desk;
    private Person second;
    private UUID claim;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
        second = Newsroom.person(Role.REVIEWER);
        claim = desk.claim("It is so");
    }

    @Test
    void aRejectionSaysWhatIsWrong() {
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"));

        desk.decides("reject", quote, claim)
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("reasonCode", equalTo("WRONG_STANCE"));
    }

    @Test
    void aRejectionWithoutACodeIsRefused() {
        var link = desk.linkOf(desk.linked("The Courier", link(claim, "SUPPORTS")), claim);

        desk.takes(desk.reviewer, "reject", link, REASON)
                .spec(refusal(ProblemType.INVALID_FIELD, "reasonCode", "must not be null"));
    }

    @Test
    void aChallengedLinkStaysPublicAndIsMarked() {
        var link = desk.accepted(claim, "SUPPORTS");

        desk.takes(Newsroom.person(Role.CHECKER), "challenge", link)
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("challenged", equalTo(true));

        Person.ANYBODY
                .gets(LINK, link)
                .statusCode(200)
                .body("challenged", equalTo(true))
                .body("challenge.reasonCode", equalTo("WRONG_STANCE"))
                .body("challenge.reason", equalTo("Read twice."))
                .body("challenge.challengedBy", nullValue());
        desk.board(Person.ANYBODY, claim)
                .body("groups[0].accepted", equalTo(1))
                .body("groups[0].links[0].challenged", equalTo(true));
        Person.ANYBODY
                .gets(QUOTE, desk.checker.gets(LINK, link).extract().<String>path("quoteId"))
                .body("links[0].challenged", equalTo(true));
    }

    @Test
    void aChallengeShowsInTheTagsOfBoardLinkAndQuote() {
        var link = desk.accepted(claim, "SUPPORTS");
        var quote = desk.checker.gets(LINK, link).extract().<String>path("quoteId");
        var ofBoard = Person.ANYBODY.etagOf(CLAIM + "/evidence", claim);
        var ofLink = Person.ANYBODY.etagOf(LINK, link);
        var ofQuote = Person.ANYBODY.etagOf(QUOTE, quote);

        desk.takes(desk.checker, "challenge", link).statusCode(200);

        assertNotEquals(ofBoard, Person.ANYBODY.etagOf(CLAIM + "/evidence", claim));
        assertNotEquals(ofLink, Person.ANYBODY.etagOf(LINK, link));
        assertNotEquals(ofQuote, Person.ANYBODY.etagOf(QUOTE, quote));
    }

    @Test
    void anUpheldLinkIsNoLongerChallengedAndKeepsWhatWasSaid() {
        var link = desk.accepted(claim, "SUPPORTS");
        desk.takes(desk.checker, "challenge", link).statusCode(200);

        desk.takes(second, "uphold", link)
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("challenged", equalTo(false))
                .body("challenge.reason", equalTo("Read twice."))
                .body("decidedBy", equalTo(second.id().toString()));
    }

    @Test
    void anOverturnedLinkIsRejectedForWhatWasChallenged() {
        var link = desk.accepted(claim, "SUPPORTS");
        desk.takes(desk.checker, "challenge", link).statusCode(200);

        desk.takes(second, "overturn", link)
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("reasonCode", equalTo("WRONG_STANCE"));

        Person.ANYBODY.gets(LINK, link).spec(refusal(ProblemType.NOT_FOUND));
        desk.board(desk.checker, claim)
                .body("groups[0].accepted", equalTo(0))
                .body("groups[0].sources", equalTo(0))
                .body("groups[0].links", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uphold", "overturn"})
    void whoChallengedALinkDoesNotSettleIt(String step) {
        var link = desk.accepted(claim, "SUPPORTS");
        desk.takes(second, "challenge", link).statusCode(200);

        desk.takes(second, step, link)
                .spec(refusal(ProblemType.OTHER_PERSON_NEEDED))
                .body("detail", containsString("challenge"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uphold", "overturn"})
    void whoDrewALinkDoesNotSettleItsChallenge(String step) {
        var quote = desk.linked("The Courier");
        var link = Newsroom.idOf(second.posts(link(claim, "SUPPORTS"), QUOTE + "/links", quote));
        desk.decides("accept", quote, claim).statusCode(200);
        desk.takes(desk.checker, "challenge", link).statusCode(200);

        desk.takes(second, step, link).spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
    }

    @Test
    void aMachineChallengesNothing() {
        desk.takes(Newsroom.machine(Role.ADMIN), "challenge", desk.accepted(claim, "SUPPORTS"))
                .spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
    }

    @Test
    void aStaleLinkIsReconfirmedAndCountsAgain() {
        var link = desk.accepted(claim, "SUPPORTS");
        desk.rewords(claim);
        desk.board(desk.checker, claim).body("groups[0].accepted", equalTo(0));

        desk.takes(second, "reconfirm", link).statusCode(200).body("status", equalTo("ACCEPTED"));

        desk.board(Person.ANYBODY, claim).body("groups[0].accepted", equalTo(1)).body("groups[0].sources", equalTo(1));
    }

    @Test
    void aStaleLinkIsDroppedWithAReason() {
        var link = desk.accepted(claim, "SUPPORTS");
        desk.rewords(claim);

        desk.takes(second, "drop", link)
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("reason", equalTo("Read twice."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reconfirm", "drop"})
    void whoDrewALinkDoesNotDecideOnItWhenItIsStale(String step) {
        var quote = desk.linked("The Courier");
        var link = Newsroom.idOf(second.posts(link(claim, "SUPPORTS"), QUOTE + "/links", quote));
        desk.rewords(claim);

        desk.takes(second, step, link).spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
    }

    @Test
    void aChallengeOutlivesAChangeOfWords() {
        var link = desk.accepted(claim, "SUPPORTS");
        desk.takes(second, "challenge", link).statusCode(200);
        desk.rewords(claim);

        desk.takes(second, "drop", link).spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
    }

    @Test
    void wordsThatChangeAgainAreSeenBeforeAStaleLinkIsReconfirmed() {
        var link = desk.accepted(claim, "SUPPORTS");
        desk.rewords(claim);
        var seen = desk.checker.etagOf(LINK, link);
        desk.rewords(claim);

        second.steps(seen, REASON, LINK + "/reconfirm", link).spec(refusal(ProblemType.STALE_REVISION));
    }

    @ParameterizedTest
    @CsvSource({
        "uphold, UPHOLD is not possible",
        "overturn, OVERTURN is not possible",
        "reconfirm, RECONFIRM is not possible",
        "drop, DROP is not possible",
        "challenge, CHALLENGE is not possible"
    })
    void aProposedLinkIsAcceptedOrRejectedAndNothingElse(String step, String detail) {
        var link = desk.linkOf(desk.linked("The Courier", link(claim, "SUPPORTS")), claim);

        desk.takes(second, step, link)
                .spec(refusal(ProblemType.WRONG_STATE))
                .body("detail", containsString(detail))
                .body("detail", containsString("ACCEPT, REJECT"));
    }

    @Test
    void anAdministratorWhoOverridesIsOnRecord() {
        var admin = Newsroom.person(Role.ADMIN);
        var quote = desk.linked("The Courier");
        var link = Newsroom.idOf(admin.posts(link(claim, "SUPPORTS"), QUOTE + "/links", quote));
        var body = Map.of("reason", "Plain.", "override", "Nobody else is on duty tonight.");

        desk.takes(admin, "accept", link, body)
                .statusCode(200)
                .body("override", equalTo("Nobody else is on duty tonight."));

        Person.ANYBODY.gets(LINK, link).body("override", equalTo("Nobody else is on duty tonight."));
        desk.checker
                .gets(LINK + "/history", link)
                .body("items[1].after.override", equalTo("Nobody else is on duty tonight."));
    }

    @Test
    void theDatabaseItselfKeepsPeopleFromDecidingOnTheirOwnLinks() {
        var link = desk.accepted(claim, "SUPPORTS");

        assertThrows(
                SQLException.class, () -> Database.run("update link set decided_by = drawn_by where id = ?", link));
    }

    @Test
    void theDatabaseItselfKeepsPeopleFromSettlingTheirOwnChallenges() {
        var link = desk.accepted(claim, "SUPPORTS");
        desk.takes(desk.checker, "challenge", link).statusCode(200);
        desk.takes(second, "uphold", link).statusCode(200);

        assertThrows(
                SQLException.class,
                () -> Database.run("update link set challenged_by = decided_by where id = ?", link));
    }

    @Test
    void everyStepIsInTheHistoryWithItsReasons() {
        var link = desk.accepted(claim, "SUPPORTS");
        desk.takes(desk.checker, "challenge", link).statusCode(200);
        desk.takes(second, "uphold", link).statusCode(200);
        desk.rewords(claim);
        desk.takes(second, "drop", link).statusCode(200);

        desk.checker
                .gets(LINK + "/history", link)
                .body(
                        "items.type",
                        contains(
                                "LINK_DRAWN",
                                "LINK_ACCEPTED",
                                "LINK_CHALLENGED",
                                "LINK_UPHELD",
                                "LINK_STALE",
                                "LINK_DROPPED"))
                .body("items[2].after.challenge.reasonCode", equalTo("WRONG_STANCE"));
        desk.checker.gets(LINK + "/history/verify", link).body("intact", equalTo(true));
    }

    @Test
    void whatSuggestedALinkIsKeptWithItForStaff() {
        var quote = desk.linked("The Courier");
        var suggested = new HashMap<String, Object>(link(claim, "SUPPORTS"));
        suggested.put("suggestion", Map.of("source", "match", "text", "Both speak of the pact.", "score", 0.82));

        var link = Newsroom.idOf(desk.checker.posts(suggested, QUOTE + "/links", quote));

        desk.decides("accept", quote, claim).statusCode(200);
        desk.checker
                .gets(LINK, link)
                .body("origin", equalTo("SUGGESTION"))
                .body("suggestion.source", equalTo("match"))
                .body("suggestion.score", equalTo(0.82f));
        Person.ANYBODY.gets(LINK, link).body("origin", equalTo("SUGGESTION")).body("suggestion", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01"})
    void aSuggestionIsAtMostCertain(String score) {
        var quote = desk.linked("The Courier");
        var suggested = new HashMap<String, Object>(link(claim, "SUPPORTS"));
        suggested.put("suggestion", Map.of("source", "match", "text", "Alike.", "score", Double.valueOf(score)));

        desk.checker.posts(suggested, QUOTE + "/links", quote).statusCode(422);
    }

    @Test
    void aLinkThatHasNotChangedIsNotSentAgain() {
        var link = desk.accepted(claim, "SUPPORTS");
        var tag = Person.ANYBODY.etagOf(LINK, link);

        Person.ANYBODY
                .asks()
                .header("If-None-Match", tag)
                .get(LINK, link)
                .then()
                .statusCode(304);
        desk.checker.asks().header("If-None-Match", tag).get(LINK, link).then().statusCode(200);
    }

    @Test
    void theLinkOfADraftIsNotAccepted() {
        var contributor = Newsroom.person(Role.CONTRIBUTOR);
        var words = Newsroom.unique("Words of a draft");
        var draft =
                Desk.quote(desk.speaker("Somebody"), Desk.appearance(desk.document("The Courier", words + "."), words));
        draft.put("links", java.util.List.of(link(claim, "SUPPORTS")));
        var quote = Newsroom.idOf(contributor.posts(draft, Desk.QUOTES));

        desk.decides("accept", quote, claim)
                .spec(refusal(ProblemType.WRONG_STATE))
                .body("detail", containsString("Confirm the quote first"));
    }

    @Test
    void aLinkThatAMergedClaimKeptIsNotAcceptedButMayBeRejected() {
        var winner = desk.claim("Winner");
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"), link(winner, "SUPPORTS"));
        var link = desk.linkOf(quote, claim);
        var editor = Newsroom.person(Role.EDITOR);
        editor.steps(editor.etagOf(CLAIM, claim), Map.of("into", winner, "reason", "One."), CLAIM + "/merge", claim)
                .statusCode(201);

        desk.takes(second, "accept", link)
                .spec(refusal(ProblemType.WRONG_STATE))
                .body("detail", containsString(winner.toString()));
        desk.takes(second, "reject", link).statusCode(200);
    }

    @Test
    void aClaimOnWhichMoreLinksRestThanOneChangeMayTouchIsNotReworded() throws SQLException {
        var claim = desk.claim("It is so");
        Database.run("""
                with said as (
                    insert into quote (id, kind, status, created_at, updated_at, revision, withdrawn_at, withdrawn_reason)
                    select gen_random_uuid(), 'DIRECT', 'WITHDRAWN', now(), now(), 0, now(), 'Made for a test.'
                    from generate_series(1, ?) returning id)
                insert into link (id, quote_id, claim_id, stance, asserts, rationale, origin, status, drawn_by,
                                  created_at, updated_at, revision)
                select gen_random_uuid(), id, ?, 'MENTIONS', false, 'It says so.', 'PERSON', 'PROPOSED', ?, now(), now(), 0
                from said""", LinkWork.MAX_STALE + 1, claim, desk.checker.id());
        var wanted = Map.of("statement", "It is otherwise", "language", "en", "checkability", "FACTUAL");

        desk.checker
                .puts(desk.checker.etagOf(CLAIM, claim), wanted, CLAIM, claim)
                .spec(refusal(ProblemType.WRONG_STATE))
                .body("detail", containsString("More than 5000 links"));
        Database.run("delete from link where claim_id = ?", claim);
    }
}
