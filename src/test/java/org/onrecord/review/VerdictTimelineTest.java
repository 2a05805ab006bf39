package org.onrecord.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.onrecord.Person.ANYBODY;
import static org.onrecord.review.Bench.because;
import static org.onrecord.review.Bench.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** A reader, years later, sees what the newsroom said of a claim, when, and why it said something else then. */
@QuarkusTest
class VerdictTimelineTest {
    private Bench bench;

    @BeforeEach
    void sitDown() {
        bench = new Bench();
    }

    @Test
    void aReviewAtWorkIsInNoTimeline() {
        bench.approved("FALSE");

        timeline().body("items.type", contains("CLAIM_STATED"));
    }

    @Test
    void aVerdictIsThereAsItWasPublished() {
        bench.published("FALSE");

        timeline()
                .body("items.type", contains("VERDICT_PUBLISHED", "CLAIM_STATED"))
                .body("items[0].verdict.number", equalTo(1))
                .body("items[0].verdict.reason", equalTo("INITIAL"))
                .body("items[0].verdict.rating.code", equalTo("FALSE"))
                .body("items[0].verdict.statement", equalTo(bench.statement))
                .body("items[0].verdict.claimId", equalTo(bench.claim.toString()))
                .body("items[0].verdict.explanation", containsString("explains it"))
                .body("items[0].subjectKind", equalTo("REVIEW"))
                .body("items[0].reason", nullValue())
                .body("items[0].override", nullValue());
    }

    @Test
    void whatFollowsAVerdictIsThereWithItsReasons() {
        bench.corrected("FALSE", "MISLEADING")
                .does(bench.reviewer, "reopen", because("There is news."))
                .does(bench.checker, "report", report("TRUE"))
                .does(bench.checker, "send-to-review", null)
                .does(bench.reviewer, "send-back", because("Say which news."))
                .does(bench.checker, "report", report("TRUE"))
                .does(bench.checker, "send-to-review", null)
                .does(bench.reviewer, "approve", Map.of())
                .does(bench.editor, "publish", Map.of("reason", "NEW_EVIDENCE", "note", "The text is out."))
                .does(bench.editor, "retract", because("The text was forged."))
                .does(bench.reviewer, "confirm-retraction", Map.of());

        timeline()
                .body(
                        "items.type",
                        contains(
                                "VERDICT_RETRACTED",
                                "VERDICT_PUBLISHED",
                                "SENT_BACK",
                                "REVIEW_REOPENED",
                                "VERDICT_CORRECTED",
                                "VERDICT_PUBLISHED",
                                "CLAIM_STATED"))
                .body(
                        "items.reason",
                        contains(
                                "The text was forged.",
                                "The text is out.",
                                "Say which news.",
                                "There is news.",
                                "A detail was wrong.",
                                null,
                                null))
                .body("items[0].verdict.rating", nullValue())
                .body("items[1].verdict.rating.code", equalTo("TRUE"))
                .body("items[4].verdict.rating.code", equalTo("MISLEADING"));
        page().body(containsString("We withdrew our verdict"))
                .body(containsString("We corrected our verdict"))
                .body(containsString("A detail was wrong."))
                .body(containsString("We began to look at our verdict again"))
                .body(containsString("href=\"/claims/" + bench.claim + "/verdicts/2\""));
    }

    @Test
    void aProposalThatWasDeclinedIsNotThere() {
        bench.correcting("FALSE", "TRUE").does(bench.reviewer, "decline", because("No, it was right."));

        timeline().body("items.type", contains("VERDICT_PUBLISHED", "CLAIM_STATED"));
    }

    @Test
    void whyAnAdministratorDecidedAloneIsThere() {
        var admin = Newsroom.person(Role.ADMIN);
        bench.opened()
                .does(admin, "assign", Map.of("assignee", admin.id()))
                .does(admin, "report", report("FALSE"))
                .does(admin, "send-to-review", null)
                .does(admin, "approve", Map.of("override", "Nobody else is in."))
                .does(bench.editor, "publish", Map.of());

        timeline().body("items[0].override", equalTo("Nobody else is in."));
        page().body(containsString("Nobody else is in."));
    }

    @Test
    void whoDidItAndWhatColleaguesToldEachOtherIsNot() {
        bench.corrected("FALSE", "MISLEADING");

        for (var secret : new Object[] {
            Bench.SECRET + " is why", bench.checker.id(), bench.reviewer.id(), bench.editor.id(), "commitment", "salt"
        }) {
            timeline().body(not(containsString(secret.toString())));
            page().body(not(containsString(secret.toString())));
        }
    }

    @Test
    void theVerdictsOfAClaimThatWasMergedAreToldWhereItsAddressLeads() {
        bench.retracted("FALSE");
        var winner = bench.claim(Newsroom.unique("The same in other words"));
        bench.editor
                .steps(
                        bench.editor.etagOf(Bench.CLAIM, bench.claim),
                        Map.of("into", winner, "reason", "One."),
                        Bench.CLAIM + "/merge",
                        bench.claim)
                .statusCode(201);

        ANYBODY.gets(Bench.CLAIM + "/timeline", winner)
                .body("items.type", hasItems("CLAIM_MERGED", "VERDICT_RETRACTED", "VERDICT_PUBLISHED"))
                .body("items.find { it.type == 'VERDICT_PUBLISHED' }.verdict.claimId", equalTo(bench.claim.toString()));
        html("/claims/" + winner + "/timeline")
                .body(containsString("href=\"/claims/" + bench.claim + "/verdicts/1\""))
                .body(containsString("The claim was worded then"));
    }

    private ValidatableResponse timeline() {
        return Person.ANYBODY.gets(Bench.CLAIM + "/timeline", bench.claim).statusCode(200);
    }

    private ValidatableResponse page() {
        return html("/claims/" + bench.claim + "/timeline").statusCode(200);
    }

    private static ValidatableResponse html(String path) {
        return RestAssured.given().accept("text/html").get(path).then();
    }
}
