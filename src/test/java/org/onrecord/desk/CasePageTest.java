package org.onrecord.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.desk.Casework.REVIEW;
import static org.onrecord.desk.Casework.and;
import static org.onrecord.desk.Casework.report;
import static org.onrecord.desk.Visit.page;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** A review from first doubt to retraction, with plain forms. */
@QuarkusTest
class CasePageTest {
    private Casework work;

    @BeforeEach
    void aClaim() {
        work = new Casework();
    }

    @Test
    void theWholeLifeOfAVerdictGoesThroughForms() {
        work.reported("MISLEADING")
                .does(work.checker, "cross-check-request", "checker", work.second.id())
                .does(work.second, "cross-check", "rating", "FALSE", "rationale", "As I read it.")
                .does(work.checker, "report", report("FALSE"))
                .does(work.checker, "send-to-review")
                .does(work.reviewer, "send-back", "reason", "Quote the caveat.")
                .does(work.checker, "report", report("FALSE"))
                .does(work.checker, "send-to-review")
                .does(work.reviewer, "approve")
                .does(work.editor, "publish", "note", "Our first word.")
                .does(work.checker, "correct", and(report("MIXED"), "reason", "CORRECTION", "note", "A slip."))
                .does(work.editor, "confirm-correction")
                .does(work.reviewer, "reopen", "reason", "There is news.", "assignee", work.second.id())
                .does(work.second, "release")
                .does(work.second, "assign", "assignee", work.second.id())
                .does(work.second, "report", report("TRUE"))
                .does(work.second, "send-to-review")
                .does(work.reviewer, "approve")
                .does(work.editor, "publish", "reason", "NEW_EVIDENCE", "note", "The text is out.")
                .does(work.editor, "retract", "reason", "It was forged.")
                .does(work.reviewer, "decline", "reason", "It was not.")
                .does(work.editor, "retract", "reason", "It was forged after all.")
                .does(work.reviewer, "confirm-retraction");

        assertEquals("RETRACTED", work.stage());
        Person.ANYBODY
                .gets("/api/v1/claims/{id}/verdicts", work.exhibit.claim)
                .body("items.value", equalTo(java.util.Arrays.asList(null, "TRUE", "MIXED", "FALSE")));
    }

    @Test
    void aReportIsOnRecordAsItWasEntered() {
        work.reported("MISLEADING");

        var report = work.reportOnRecord();
        assertEquals("The text says <b>less</b>.", report.get("explanation"));
        assertEquals(
                List.of("The treaty"),
                work.checker.gets(REVIEW, work.exhibit.claim).extract().path("report.evidence.title"));
        assertEquals(
                List.of("2024-06-20T00:00:00Z"),
                work.checker.gets(REVIEW, work.exhibit.claim).extract().path("report.evidence.retrievedAt"));
    }

    @Test
    void aQuoteOnTheBoardCanBeEvidence() {
        var link = work.exhibit.draws("DISPUTES", "He denies it.");
        work.exhibit.accepts(link);
        work.assigned().reads(work.checker).body(containsString("<option value=\"" + link + "\">"));

        work.does(
                work.checker,
                "report",
                "rating",
                "FALSE",
                "explanation",
                "He says so.",
                "rationale",
                "Plain.",
                "direction",
                "AGAINST",
                "link",
                link);

        work.checker.gets(REVIEW, work.exhibit.claim).body("report.evidence[0].linkId", equalTo(link.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "approve, CHECKER",
        "send-back, CHECKER",
        "publish, REVIEWER",
        "reopen, CHECKER",
        "retract, REVIEWER",
        "confirm-correction, REVIEWER",
        "confirm-retraction, CHECKER"
    })
    void noFormReachesFurtherThanTheRole(String step, Role role) {
        switch (step) {
            case "approve", "send-back" -> work.inReview("FALSE");
            case "publish" -> work.inReview("FALSE").does(work.reviewer, "approve");
            case "reopen", "retract" -> work.published("FALSE");
            case "confirm-correction" ->
                work.published("FALSE")
                        .does(work.checker, "correct", and(report("TRUE"), "reason", "CORRECTION", "note", "So."));
            default -> work.published("FALSE").does(work.editor, "retract", "reason", "Forged.");
        }
        var before = work.stage();

        var fields = step.equals("publish") ? new Object[0] : new Object[] {"reason", "Because."};

        work.tries(Newsroom.person(role), step, fields).statusCode(403).body(containsString("This needs the role"));

        assertEquals(before, work.stage());
    }

    @Test
    void whoDidNotSignInIsSentToDoSo() {
        page(work.page()).statusCode(303).header("Location", startsWith("/sign-in"));
    }

    @Test
    void aContributorHasNoSuchPage() {
        Visit.session(Newsroom.person(Role.CONTRIBUTOR).key())
                .get(work.page())
                .then()
                .statusCode(403);
    }

    @Test
    void aFormThatAnotherSiteSendsDoesNothing() {
        work.inReview("FALSE");

        Visit.session(work.reviewer.key())
                .header("Origin", "https://elsewhere.example")
                .contentType("application/x-www-form-urlencoded")
                .formParam("revision", work.revision())
                .post(work.page() + "/approve")
                .then()
                .statusCode(303)
                .header("Location", "/sign-in");

        assertEquals("IN_REVIEW", work.stage());
    }

    @Test
    void whatIsSealedIsOnNobodyElsesPage() {
        work.reported("UNVERIFIABLE").does(work.checker, "cross-check-request", "checker", work.second.id());

        work.reads(work.second)
                .body(containsString("its author alone reads what it says"))
                .body(containsString("Give your rating"))
                .body(not(containsString("Between us")))
                .body(not(containsString("The text says")))
                .body(not(containsString("<p class=\"rating\">")));
        work.reads(work.checker).body(containsString("Between us: read twice."));
    }

    @Test
    void aRefusedReportIsShownAgainWithWhatWasEntered() {
        work.assigned();

        work.tries(work.checker, "report", report(""))
                .statusCode(422)
                .body(containsString("This was not done."))
                .body(containsString("<li>The rating must not be null</li>"))
                .body(containsString("The text says &lt;b&gt;less&lt;/b&gt;."))
                .body(containsString("value=\"https://www.example.org/treaty\""))
                .body(containsString("value=\"2024-06-20\""));
        assertEquals("ASSIGNED", work.stage());
    }

    @Test
    void whatIsWrongWithAPieceOfEvidenceIsSaidByItsNumber() {
        work.assigned();

        triesWith("direction", "AGAINST", "url", "javascript:alert(1)")
                .statusCode(422)
                .body(containsString("Evidence 1: the address "))
                .body(not(containsString("href=\"javascript:")));
    }

    @Test
    void whatIsWrongIsSaidBesideThePieceThatHasTheNumber() {
        work.assigned();

        var page = Jsoup.parse(
                triesWith("direction", "AGAINST", "url", " ", "direction", "AGAINST", "url", "javascript:alert(1)")
                        .statusCode(422)
                        .extract()
                        .asString());

        var first = page.select("#report-form fieldset").first();
        assertEquals("javascript:alert(1)", first.select("input[name=url]").val());
        assertTrue(page.select("#" + first.attr("aria-describedby")).text().startsWith("Evidence 1: the address "));
    }

    /** A report with these pieces of evidence. */
    private ValidatableResponse triesWith(Object... evidence) {
        var report = new Object[] {"rating", "FALSE", "explanation", "So.", "rationale", "So."};
        return work.tries(work.checker, "report", and(report, evidence));
    }

    @Test
    void aVerdictLeadsToTheQuoteThatItRestsOn() {
        var link = work.exhibit.draws("DISPUTES", "He denies it.");
        work.exhibit.accepts(link);
        var fields = Casework.report("FALSE");
        fields[9] = link;
        fields[11] = "";
        fields[13] = "";
        work.assigned()
                .does(work.checker, "report", fields)
                .does(work.checker, "send-to-review")
                .does(work.reviewer, "approve")
                .does(work.editor, "publish");

        var claim = "/claims/" + work.exhibit.claim;
        var board = Jsoup.parse(Visit.page(claim).extract().asString());
        var verdict = Jsoup.parse(Visit.page(claim + "/verdicts/1").extract().asString());

        assertEquals(claim + "#l-" + link, board.select(".verdict .by a").attr("href"));
        assertEquals(claim + "#l-" + link, verdict.select(".verdict .by a").attr("href"));
        assertEquals(1, board.select("#l-" + link + " blockquote").size());
    }

    @Test
    void moreEvidenceIsMoreRoomAndNothingIsDone() {
        work.assigned();

        work.tries(work.checker, "report", and(report("FALSE"), "more", "1"))
                .statusCode(200)
                .body(containsString("Evidence 5"))
                .body(not(containsString("Evidence 6")))
                .body(containsString("shall provide help"));
        assertEquals("ASSIGNED", work.stage());
    }

    @Test
    void longTextsAreTakenUpToTheirLimit() {
        work.assigned();
        var longest = "ä😀".repeat(2500);

        work.tries(work.checker, "report", "rating", "FALSE", "explanation", longest + "x", "rationale", "So.")
                .statusCode(422)
                .body(containsString("The explanation must be"));
        work.does(work.checker, "report", "rating", "FALSE", "explanation", longest, "rationale", "So.");

        assertEquals(longest, work.reportOnRecord().get("explanation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NUL \u0000", "turned \u202e around"})
    void whatIsNoPlainTextIsRefused(String text) {
        work.inReview("FALSE");

        work.tries(work.reviewer, "send-back", "reason", text).statusCode(422).body(containsString("The reason "));
    }

    @Test
    void whoIsSlowerIsToldAndKeepsWhatTheyWrote() {
        work.inReview("FALSE");
        int seen = work.revision();
        work.does(work.reviewer, "approve");

        work.sends(work.editor, "send-back", seen, "reason", "I would have liked to see the caveat.")
                .statusCode(412)
                .body(containsString("Somebody changed this after you opened the page"))
                .body(containsString("I would have liked to see the caveat."));

        assertEquals("APPROVED", work.stage());
    }

    @Test
    void anAdministratorDecidesOnTheirOwnWorkWithAReasonForEverybody() {
        var admin = Newsroom.person(Role.ADMIN);
        Visit.form(admin.key()).post(work.page() + "/open").then().statusCode(303);
        work.does(admin, "assign", "assignee", admin.id())
                .does(admin, "report", report("FALSE"))
                .does(admin, "send-to-review")
                .reads(admin)
                .body(containsString("Why you decide on your own work"));
        work.tries(admin, "approve").statusCode(403);

        work.does(admin, "approve", "override", "Nobody else is in.").does(work.editor, "publish");

        page("/claims/" + work.exhibit.claim).body(containsString("Nobody else is in."));
    }

    @Test
    void whoCannotDoAnythingIsToldThatItWaitsForSomebodyElse() {
        work.inReview("FALSE")
                .reads(work.checker)
                .body(allOf(containsString("it waits for somebody else"), not(containsString("<form class=\"step\""))));
    }

    @Test
    void aReportIsBegunWithWhatWasReportedBefore() {
        work.inReview("FALSE")
                .does(work.reviewer, "send-back", "reason", "Quote the caveat.")
                .reads(work.checker)
                .body(containsString("<option value=\"FALSE\" selected>"))
                .body(
                        containsString(
                                "rows=\"6\" maxlength=\"5000\" required aria-describedby=\"report-explanation-hint\">The text says"))
                .body(containsString("value=\"shall provide help\""));
    }

    @Test
    void aStepThatIsNoneIsToldSo() {
        work.opened().tries(work.checker, "bless").statusCode(404).body(containsString("no step of this name"));
    }

    @Test
    void theClaimsPageLeadsCheckersToItsReview() {
        Visit.session(work.checker.key())
                .get("/claims/" + work.exhibit.claim)
                .then()
                .body(containsString("href=\"" + work.page() + "\""));
        page("/claims/" + work.exhibit.claim).body(not(containsString(work.page())));
    }
}
