package org.onrecord.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.kit.ProblemType.ALREADY_ON_RECORD;
import static org.onrecord.kit.ProblemType.INVALID_FIELD;
import static org.onrecord.kit.ProblemType.NOT_FOUND;
import static org.onrecord.kit.ProblemType.OTHER_PERSON_NEEDED;
import static org.onrecord.kit.ProblemType.REVISION_NEEDED;
import static org.onrecord.kit.ProblemType.ROLE_NEEDED;
import static org.onrecord.kit.ProblemType.STALE_REVISION;
import static org.onrecord.kit.ProblemType.UNKNOWN_REFERENCE;
import static org.onrecord.kit.ProblemType.WRONG_STATE;
import static org.onrecord.review.Bench.REVIEW;
import static org.onrecord.review.Bench.because;
import static org.onrecord.review.Bench.report;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** From opening a review to publishing its verdict. */
@QuarkusTest
class ReviewApiTest {
    private Bench bench;

    @BeforeEach
    void sitDown() {
        bench = new Bench();
    }

    @Test
    void aReviewGoesFromOpeningToPublication() {
        bench.published("MISLEADING");

        bench.reads(Person.ANYBODY)
                .statusCode(200)
                .body("claimId", equalTo(bench.claim.toString()))
                .body("verdict.value", equalTo("MISLEADING"))
                .body("verdict.number", equalTo(1))
                .body("verdict.statement", equalTo(bench.statement))
                .body("stage", nullValue())
                .body("report", nullValue())
                .body("verdict.rationale", nullValue())
                .body("verdict.decidedBy", nullValue());
        bench.reads(bench.checker)
                .body("stage", equalTo("PUBLISHED"))
                .body("verdict.rationale", containsString("is why"))
                .body("verdict.decidedBy.reported", equalTo(bench.checker.id().toString()))
                .body("verdict.decidedBy.approved", equalTo(bench.reviewer.id().toString()))
                .body("verdict.decidedBy.published", equalTo(bench.editor.id().toString()));
    }

    @Test
    void theHistoryHasEveryStepInItsOrder() {
        bench.published("TRUE");

        bench.second
                .gets(REVIEW + "/history", bench.claim)
                .statusCode(200)
                .body(
                        "items.type",
                        contains(
                                "REVIEW_OPENED",
                                "REVIEW_ASSIGNED",
                                "REVIEW_REPORTED",
                                "SENT_TO_REVIEW",
                                "REPORT_APPROVED",
                                "VERDICT_PUBLISHED"))
                .body("items[3].before.stage", equalTo("REPORTED"))
                .body("items[3].after.stage", equalTo("IN_REVIEW"))
                .body("items[5].after.verdict.number", equalTo(1));
        bench.second.gets(REVIEW + "/history/verify", bench.claim).body("intact", equalTo(true));
    }

    @Test
    void aClaimHasOneReview() {
        bench.opened();

        bench.checker.posts("", REVIEW, bench.claim).spec(refusal(ALREADY_ON_RECORD));
    }

    @Test
    void aClaimThatNobodyReviewsHasNoReviewToReadOrToGoOnWith() {
        bench.reads(bench.checker).spec(refusal(NOT_FOUND));
        bench.reads(Person.ANYBODY).spec(refusal(NOT_FOUND));
        bench.at("\"0\"", bench.checker, "assign", Map.of("assignee", bench.checker.id()))
                .spec(refusal(NOT_FOUND));
    }

    @Test
    void readersSeeNothingBeforeAVerdictIsPublished() {
        bench.approved("FALSE");

        bench.reads(Person.ANYBODY).spec(refusal(NOT_FOUND));
        bench.reads(Newsroom.person(Role.READER)).spec(refusal(NOT_FOUND));
        bench.verdict(Person.ANYBODY, 1).spec(refusal(NOT_FOUND));
    }

    @Test
    void aStepSaysWhichRevisionItSaw() {
        bench.opened();

        bench.checker
                .posts(Map.of("assignee", bench.checker.id()), REVIEW + "/assign", bench.claim)
                .spec(refusal(REVISION_NEEDED));
        bench.at("\"7.0\"", bench.checker, "assign", Map.of("assignee", bench.checker.id()))
                .spec(refusal(STALE_REVISION));
    }

    @Test
    void aStepThatTheStageDoesNotHaveIsRefusedWithThoseThatItHas() {
        bench.opened();

        bench.tries(bench.editor, "publish", Map.of())
                .spec(refusal(WRONG_STATE))
                .body("detail", containsString("is OPEN"))
                .body("detail", containsString("ASSIGN"));
    }

    @Test
    void onlyWhoCanCheckIsAssigned() {
        bench.opened();
        var contributor = Newsroom.person(Role.CONTRIBUTOR);

        bench.tries(bench.checker, "assign", Map.of("assignee", contributor.id()))
                .spec(refusal(INVALID_FIELD, "assignee", "below CHECKER"));
        bench.tries(bench.checker, "assign", Map.of("assignee", UUID.randomUUID()))
                .spec(refusal(UNKNOWN_REFERENCE, "assignee", "account"));
    }

    @Test
    void onlyTheAssigneeReports() {
        bench.assigned();

        bench.tries(bench.second, "report", report("TRUE")).spec(refusal(OTHER_PERSON_NEEDED));
    }

    @Test
    void whatIsAssignedIsAssignedAnewOrGivenBack() {
        bench.assigned().does(bench.reviewer, "assign", Map.of("assignee", bench.second.id()));
        bench.tries(bench.checker, "release", null).spec(refusal(OTHER_PERSON_NEEDED));

        bench.does(bench.second, "release", null);

        bench.reads(bench.checker).body("stage", equalTo("OPEN")).body("assignee", nullValue());
    }

    @Test
    void aReportNeedsAValueOfTheScale() {
        bench.assigned();

        bench.tries(bench.checker, "report", report("NO_SUCH_VALUE"))
                .spec(refusal(UNKNOWN_REFERENCE, "rating", "no value of the scale"));
    }

    @Test
    void aReviewIsApprovedBySomebodyElseThanItsReporter() {
        bench.opened()
                .does(bench.checker, "assign", Map.of("assignee", bench.reviewer.id()))
                .does(bench.reviewer, "report", report("TRUE"))
                .does(bench.reviewer, "send-to-review", null);

        bench.tries(bench.reviewer, "approve", Map.of())
                .spec(refusal(OTHER_PERSON_NEEDED))
                .body("detail", containsString("another REVIEWER"));
        bench.tries(bench.checker, "approve", Map.of())
                .spec(refusal(ROLE_NEEDED))
                .body("role", equalTo("REVIEWER"));
        bench.tries(Newsroom.machine(Role.ADMIN), "approve", Map.of()).spec(refusal(OTHER_PERSON_NEEDED));
    }

    @Test
    void whoApprovedMayPublishAndWhoReportedMayNot() {
        bench.opened()
                .does(bench.checker, "assign", Map.of("assignee", bench.editor.id()))
                .does(bench.editor, "report", report("TRUE"))
                .does(bench.editor, "send-to-review", null);
        var other = Newsroom.person(Role.EDITOR);
        bench.does(other, "approve", Map.of());

        bench.tries(bench.editor, "publish", Map.of()).spec(refusal(OTHER_PERSON_NEEDED));
        bench.does(other, "publish", Map.of());
    }

    @Test
    void anAdministratorWhoOverridesIsShownToEverybody() {
        var admin = Newsroom.person(Role.ADMIN);
        bench.opened()
                .does(admin, "assign", Map.of("assignee", admin.id()))
                .does(admin, "report", report("TRUE"))
                .does(admin, "send-to-review", null);
        bench.tries(admin, "approve", Map.of()).spec(refusal(OTHER_PERSON_NEEDED));

        bench.does(admin, "approve", Map.of("override", "Nobody else is in."))
                .does(admin, "publish", Map.of("override", "Still nobody."));

        bench.verdict(Person.ANYBODY, 1).body("overrides", contains("Nobody else is in.", "Still nobody."));
        bench.checker
                .gets(REVIEW + "/history", bench.claim)
                .body("items.after.override", hasItems("Nobody else is in.", "Nobody else is in.\nStill nobody."));
    }

    @Test
    void whatIsSentBackGoesToItsAssigneeWithAReason() {
        bench.inReview("TRUE");
        bench.tries(bench.reviewer, "send-back", because(" ")).spec(refusal(INVALID_FIELD));

        bench.does(bench.reviewer, "send-back", because("A source is missing."));

        bench.reads(bench.checker)
                .body("stage", equalTo("ASSIGNED"))
                .body("assignee", equalTo(bench.checker.id().toString()));
        bench.checker
                .gets(REVIEW + "/history?limit=200", bench.claim)
                .body("items[4].type", equalTo("SENT_BACK"))
                .body("items[4].reason", equalTo("A source is missing."));
    }

    @Test
    void aReportOnAFormerWordingIsNeitherApprovedNorPublished() {
        bench.inReview("TRUE");
        bench.rewords(Newsroom.unique("The pact means help")).statusCode(200);

        bench.tries(bench.reviewer, "approve", Map.of())
                .spec(refusal(WRONG_STATE))
                .body("detail", containsString("reworded"));
        bench.does(bench.reviewer, "send-back", because("Reworded."))
                .does(bench.checker, "report", report("FALSE"))
                .does(bench.checker, "send-to-review", null)
                .does(bench.reviewer, "approve", Map.of());
        bench.rewords(Newsroom.unique("The pact means nothing")).statusCode(200);
        bench.tries(bench.editor, "publish", Map.of()).spec(refusal(WRONG_STATE));
        bench.does(bench.editor, "send-back", because("Reworded again."));
    }

    @Test
    void aMachineReportsAndProposesAndDecidesNothing() {
        var machine = Newsroom.machine(Role.ADMIN);
        bench.inReview("FALSE").tries(machine, "send-back", because("p = 0.9")).spec(refusal(OTHER_PERSON_NEEDED));
        bench.does(bench.reviewer, "approve", Map.of())
                .tries(machine, "publish", Map.of())
                .spec(refusal(OTHER_PERSON_NEEDED));
        bench.does(bench.editor, "publish", Map.of())
                .tries(machine, "reopen", because("p = 0.9"))
                .spec(refusal(OTHER_PERSON_NEEDED));
        bench.does(machine, "correct", Bench.correction("TRUE"))
                .tries(machine, "confirm-correction", Map.of("override", "Nobody else is in."))
                .spec(refusal(OTHER_PERSON_NEEDED));
        bench.does(machine, "decline", because("It takes its own back."));
        bench.does(bench.editor, "retract", because("Forged."))
                .tries(machine, "decline", because("p = 0.9"))
                .spec(refusal(OTHER_PERSON_NEEDED));
        bench.tries(machine, "confirm-retraction", Map.of()).spec(refusal(OTHER_PERSON_NEEDED));
    }

    @Test
    void anUnchangedReviewIsNotSentTwice() {
        bench.assigned();

        bench.checker
                .asks()
                .header("If-None-Match", bench.etag())
                .get(REVIEW, bench.claim)
                .then()
                .statusCode(304);
    }
}
