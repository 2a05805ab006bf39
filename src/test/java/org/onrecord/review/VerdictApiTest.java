package org.onrecord.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.kit.ProblemType.INVALID_FIELD;
import static org.onrecord.kit.ProblemType.NOT_FOUND;
import static org.onrecord.kit.ProblemType.OTHER_PERSON_NEEDED;
import static org.onrecord.kit.ProblemType.ROLE_NEEDED;
import static org.onrecord.kit.ProblemType.UNKNOWN_REFERENCE;
import static org.onrecord.kit.ProblemType.WRONG_STATE;
import static org.onrecord.review.Bench.CLAIM;
import static org.onrecord.review.Bench.REVIEW;
import static org.onrecord.review.Bench.VERDICT;
import static org.onrecord.review.Bench.because;
import static org.onrecord.review.Bench.correction;
import static org.onrecord.review.Bench.report;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Database;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** Verdicts, and what becomes of them. */
@QuarkusTest
class VerdictApiTest {
    private static final String RESTRICT_VIOLATION = "23001";

    private Bench bench;

    @BeforeEach
    void sitDown() {
        bench = new Bench();
    }

    @Test
    void aCorrectionTakesTheVerdictsPlaceWhenSomebodyElseConfirmsIt() {
        bench.correcting("TRUE", "MOSTLY_TRUE");
        bench.verdict(Person.ANYBODY, 1).body("status", equalTo("CURRENT"));

        bench.does(bench.editor, "confirm-correction", Map.of());

        bench.verdict(Person.ANYBODY, 2)
                .body("status", equalTo("CURRENT"))
                .body("value", equalTo("MOSTLY_TRUE"))
                .body("reason", equalTo("CORRECTION"))
                .body("note", equalTo("A detail was wrong."));
        bench.verdict(Person.ANYBODY, 1)
                .body("status", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(2))
                .body("value", equalTo("TRUE"));
    }

    @Test
    void nobodyConfirmsTheirOwnCorrection() {
        bench.published("TRUE").does(bench.editor, "correct", correction("FALSE"));

        bench.tries(bench.editor, "confirm-correction", Map.of()).spec(refusal(OTHER_PERSON_NEEDED));
        bench.tries(bench.reviewer, "confirm-correction", Map.of()).spec(refusal(ROLE_NEEDED));
        bench.does(Newsroom.person(Role.EDITOR), "confirm-correction", Map.of());
    }

    @Test
    void aCorrectionOfAFormerWordingIsDeclinedAndNotConfirmed() {
        bench.correcting("TRUE", "FALSE").rewords(Newsroom.unique("Reworded")).statusCode(200);
        bench.tries(bench.editor, "confirm-correction", Map.of()).spec(refusal(WRONG_STATE));

        bench.does(bench.reviewer, "decline", because("The claim is another one now."));

        bench.reads(bench.checker).body("stage", equalTo("PUBLISHED")).body("proposal", nullValue());
    }

    @Test
    void whoProposedTakesItBackAndOthersWithoutTheRoleDoNot() {
        bench.correcting("TRUE", "FALSE");

        bench.tries(bench.second, "decline", because("No.")).spec(refusal(OTHER_PERSON_NEEDED));
        bench.does(bench.checker, "decline", because("I was wrong about that."));
    }

    @Test
    void aCorrectionIsNoFirstVerdictAndNoRetraction() {
        bench.published("TRUE");
        var wrong = new HashMap<>(correction("FALSE"));
        wrong.put("reason", "RETRACTION");

        bench.tries(bench.checker, "correct", wrong).spec(refusal(INVALID_FIELD, "reason", "CORRECTION"));
    }

    @Test
    void aReopenedVerdictStaysVisibleAndSaysThatItIsLookedAtAgain() {
        bench.published("TRUE");
        var before = Person.ANYBODY.etagOf(VERDICT, bench.claim, 1);

        bench.does(bench.reviewer, "reopen", because("There is news."));

        bench.verdict(Person.ANYBODY, 1)
                .body("status", equalTo("CURRENT"))
                .body("beingReexamined", equalTo(true))
                .body("reexamination.reason", equalTo("There is news."));
        Person.ANYBODY.gets(CLAIM, bench.claim).body("verdict.beingReexamined", equalTo(true));
        assertNotEquals(before, Person.ANYBODY.etagOf(VERDICT, bench.claim, 1));
    }

    @Test
    void aTagTellsReadersNothingOfAReviewAtWork() {
        bench.reopened("TRUE");
        var verdict = Person.ANYBODY.etagOf(VERDICT, bench.claim, 1);
        var review = Person.ANYBODY.etagOf(REVIEW, bench.claim);
        var claim = Person.ANYBODY.etagOf(CLAIM, bench.claim);

        bench.does(bench.checker, "report", report("FALSE")).does(bench.checker, "cross-check-request", Map.of());

        assertEquals(verdict, Person.ANYBODY.etagOf(VERDICT, bench.claim, 1));
        assertEquals(review, Person.ANYBODY.etagOf(REVIEW, bench.claim));
        assertEquals(claim, Person.ANYBODY.etagOf(CLAIM, bench.claim));
    }

    @Test
    void afterAReexaminationTheNextVerdictSaysWhy() {
        bench.reopened("TRUE")
                .does(bench.checker, "report", report("FALSE"))
                .does(bench.checker, "send-to-review", null)
                .does(bench.reviewer, "approve", Map.of());
        bench.tries(bench.editor, "publish", Map.of()).spec(refusal(INVALID_FIELD, "reason", "NEW_EVIDENCE"));
        bench.tries(bench.editor, "publish", Map.of("reason", "CORRECTION"))
                .spec(refusal(INVALID_FIELD, "note", "needed"));

        bench.does(bench.editor, "publish", Map.of("reason", "NEW_EVIDENCE"));

        bench.verdict(Person.ANYBODY, 2)
                .body("reason", equalTo("NEW_EVIDENCE"))
                .body("beingReexamined", equalTo(false));
        bench.verdict(Person.ANYBODY, 1).body("status", equalTo("SUPERSEDED")).body("beingReexamined", equalTo(false));
    }

    @Test
    void theFirstVerdictIsInitial() {
        bench.approved("TRUE")
                .tries(bench.editor, "publish", Map.of("reason", "NEW_EVIDENCE"))
                .spec(refusal(INVALID_FIELD, "reason", "INITIAL"));
    }

    @Test
    void aRetractionTakesTwoAndLeavesTheVerdictReadable() {
        bench.retracting("TRUE");
        bench.verdict(Person.ANYBODY, 1).body("status", equalTo("CURRENT"));
        bench.tries(bench.editor, "confirm-retraction", Map.of()).spec(refusal(OTHER_PERSON_NEEDED));

        bench.does(bench.reviewer, "confirm-retraction", Map.of());

        bench.verdict(Person.ANYBODY, 1)
                .statusCode(200)
                .body("status", equalTo("RETRACTED"))
                .body("value", equalTo("TRUE"))
                .body("retraction.number", equalTo(2))
                .body("retraction.reason", equalTo("The source was forged."));
        bench.verdict(Person.ANYBODY, 2)
                .body("reason", equalTo("RETRACTION"))
                .body("value", nullValue())
                .body("note", equalTo("The source was forged."));
        bench.reads(Person.ANYBODY).body("verdict.number", equalTo(1)).body("verdict.status", equalTo("RETRACTED"));
        Person.ANYBODY.gets(CLAIM, bench.claim).body("verdict.retracted", equalTo(true));
    }

    @Test
    void afterARetractionTheClaimCanBeLookedAtAgain() {
        bench.retracted("TRUE").does(bench.reviewer, "reopen", because("A genuine source turned up."));
        bench.verdict(Person.ANYBODY, 1).body("status", equalTo("RETRACTED")).body("beingReexamined", equalTo(true));

        bench.does(bench.checker, "report", report("FALSE"))
                .does(bench.checker, "send-to-review", null)
                .does(bench.reviewer, "approve", Map.of())
                .does(bench.editor, "publish", Map.of("reason", "NEW_EVIDENCE"));

        bench.verdict(Person.ANYBODY, 3).body("status", equalTo("CURRENT"));
        bench.verdict(Person.ANYBODY, 1).body("status", equalTo("RETRACTED")).body("beingReexamined", equalTo(false));
        Person.ANYBODY
                .gets(CLAIM, bench.claim)
                .body("verdict.number", equalTo(3))
                .body("verdict.retracted", equalTo(false));
    }

    @Test
    void theListOfVerdictsIsCompleteAndNewestFirst() {
        bench.corrected("TRUE", "FALSE");

        String next = Person.ANYBODY
                .gets(CLAIM + "/verdicts?limit=1", bench.claim)
                .statusCode(200)
                .body("items.number", contains(2))
                .extract()
                .path("next");
        Person.ANYBODY
                .gets(CLAIM + "/verdicts?limit=1&after=" + next, bench.claim)
                .body("items.number", contains(1))
                .body("next", nullValue());
    }

    @Test
    void aClaimWithoutAVerdictHasAnEmptyListOfThem() {
        Person.ANYBODY.gets(CLAIM + "/verdicts", bench.claim).statusCode(200).body("items", hasSize(0));
        Person.ANYBODY.gets(CLAIM + "/verdicts", UUID.randomUUID()).spec(refusal(NOT_FOUND));
        bench.verdict(Person.ANYBODY, 1).spec(refusal(NOT_FOUND));
    }

    @Test
    void aVerdictSaysWhichWordingItIsAbout() {
        bench.published("TRUE");
        var before = Person.ANYBODY.etagOf(VERDICT, bench.claim, 1);
        var says = Newsroom.unique("The pact means something else");

        bench.rewords(says).statusCode(200);

        bench.verdict(Person.ANYBODY, 1)
                .body("statement", equalTo(bench.statement))
                .body("reworded", equalTo(true));
        assertNotEquals(before, Person.ANYBODY.etagOf(VERDICT, bench.claim, 1));
    }

    @Test
    void theClaimItselfShowsItsVerdictInShort() {
        bench.corrected("TRUE", "FALSE");

        Person.ANYBODY
                .gets(CLAIM, bench.claim)
                .body("verdict.value", equalTo("FALSE"))
                .body("verdict.number", equalTo(2));
        Person.ANYBODY.gets("/api/v1/claims?q={q}", bench.statement).body("items[0].verdict.value", equalTo("FALSE"));
    }

    @Test
    void everybodyReadsTheReasonsThatArePublic() {
        bench.inReview("TRUE").does(bench.reviewer, "send-back", because("A source is missing."));
        bench.does(bench.checker, "report", report("TRUE"))
                .does(bench.checker, "send-to-review", null)
                .does(bench.reviewer, "approve", Map.of())
                .does(bench.editor, "publish", Map.of())
                .does(bench.checker, "correct", correction("FALSE"))
                .does(bench.editor, "confirm-correction", Map.of())
                .does(bench.editor, "retract", because("Forged."))
                .does(bench.reviewer, "decline", because("It is not."))
                .does(bench.editor, "retract", because("Forged indeed."))
                .does(bench.reviewer, "confirm-retraction", Map.of())
                .does(bench.reviewer, "reopen", because("News."));

        Person.ANYBODY
                .gets(REVIEW + "/reasons?limit=3", bench.claim)
                .statusCode(200)
                .body("items.step", contains("SEND_BACK", "CORRECT", "RETRACT"))
                .body("items.reason", contains("A source is missing.", "A detail was wrong.", "Forged indeed."));
        Person.ANYBODY.gets(REVIEW + "/reasons", UUID.randomUUID()).spec(refusal(NOT_FOUND));
    }

    @Test
    void evidenceMayBeAnAcceptedLinkOfTheClaimAndNoOther() {
        bench.assigned();
        var links = new Linked(bench);
        var accepted = links.accepted();
        var proposed = links.proposed();

        bench.tries(bench.checker, "report", resting("linkId", proposed))
                .spec(refusal(UNKNOWN_REFERENCE, "evidence[0].linkId", "no accepted link"));
        bench.tries(bench.checker, "report", resting("quoteId", links.quoteOf(proposed)))
                .spec(refusal(UNKNOWN_REFERENCE, "evidence[0].quoteId", "no accepted link"));
        bench.does(bench.checker, "report", resting("linkId", accepted));
    }

    @Test
    void evidenceThatPointsNowhereIsRefused() {
        bench.assigned();

        bench.tries(bench.checker, "report", resting("outlet", "The Courier"))
                .spec(refusal(INVALID_FIELD, "evidence[0]", "needs a url"));
        bench.tries(bench.checker, "report", resting("url", "https://www.example.org/"))
                .spec(refusal(INVALID_FIELD, "evidence[0].title", "needed with a url"));
        bench.tries(bench.checker, "report", resting("url", "javascript:alert(1)"))
                .spec(refusal(INVALID_FIELD, "evidence[0].url", "http"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update verdict set note = 'Another.' where claim_id = '%s'",
                "update verdict set value = 'TRUE', rating = '{}' where claim_id = '%s'",
                "delete from verdict where claim_id = '%s'",
                "truncate verdict cascade"
            })
    void theDatabaseItselfRefusesToChangeAVerdict(String sql) {
        bench.published("FALSE");

        var refusal = assertThrows(SQLException.class, () -> Database.run(sql.formatted(bench.claim)));

        assertEquals(RESTRICT_VIOLATION, refusal.getSQLState());
    }

    @Test
    void theDatabaseItselfRefusesOnesOwnApproval() {
        bench.inReview("TRUE");

        var refusal = assertThrows(SQLException.class, () -> Database.run("""
                update report set approved_by = author, approved_at = now()
                where review_id = (select id from review where claim_id = '%s')""".formatted(bench.claim)));

        assertEquals("23514", refusal.getSQLState());
    }

    @Test
    void aClaimThatIsUnderReviewIsNotMergedAway() {
        bench.assigned();
        var other = bench.claim(Newsroom.unique("The same"));

        merges(bench.claim, other).spec(refusal(WRONG_STATE)).body("detail", containsString("under review"));
        merges(other, bench.claim).statusCode(201);
    }

    @Test
    void aVerdictThatStandsIsNotHiddenByAMerge() {
        bench.published("TRUE");

        merges(bench.claim, bench.claim(Newsroom.unique("The same")))
                .spec(refusal(WRONG_STATE))
                .body("detail", containsString("retract"));
    }

    @Test
    void theDatabaseItselfRefusesToMergeAwayAReview() {
        bench.published("TRUE");
        var other = bench.claim(Newsroom.unique("The same"));

        var refusal = assertThrows(
                SQLException.class,
                () -> Database.run("update claim set merged_into = ? where id = ?", other, bench.claim));

        assertEquals(RESTRICT_VIOLATION, refusal.getSQLState());
    }

    @Test
    void aReviewThatNobodyTookIsNoHindrance() {
        bench.opened();

        merges(bench.claim, bench.claim(Newsroom.unique("The same"))).statusCode(201);
    }

    @Test
    void afterARetractionAndAMergeTheVerdictsStayAtTheirAddress() {
        bench.retracted("TRUE");
        var other = new Bench().published("FALSE");

        merges(bench.claim, other.claim).statusCode(201);

        bench.verdict(Person.ANYBODY, 1)
                .statusCode(200)
                .body("value", equalTo("TRUE"))
                .body("status", equalTo("RETRACTED"));
        Person.ANYBODY.gets(CLAIM + "/verdicts", bench.claim).body("items.number", contains(2, 1));
        Person.ANYBODY.gets(REVIEW + "/reasons", bench.claim).body("items.reason", contains("The source was forged."));
        bench.second.gets(REVIEW + "/history", bench.claim).statusCode(200);
        bench.at("\"0\"", bench.reviewer, "reopen", because("Why not."));
        Person.ANYBODY
                .asks()
                .redirects()
                .follow(false)
                .get(REVIEW, bench.claim)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/claims/" + other.claim + "/review"));
    }

    @Test
    void aClaimThatWasMergedWithoutVerdictsSendsToThoseOfTheOther() {
        var same = bench.claim(Newsroom.unique("The same"));
        bench.published("TRUE");
        merges(same, bench.claim).statusCode(201);

        Person.ANYBODY
                .gets(VERDICT, same, 1)
                .statusCode(200)
                .body("claimId", equalTo(bench.claim.toString()))
                .body("value", equalTo("TRUE"));
    }

    private io.restassured.response.ValidatableResponse merges(UUID loser, UUID winner) {
        return bench.editor.steps(
                bench.editor.etagOf(CLAIM, loser),
                Map.of("into", winner, "reason", "They say the same."),
                CLAIM + "/merge",
                loser);
    }

    private static Map<String, Object> resting(String field, Object value) {
        var report = report("TRUE");
        report.put("evidence", List.of(Map.of("direction", "FOR", field, value)));
        return report;
    }
}
