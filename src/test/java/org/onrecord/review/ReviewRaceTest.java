package org.onrecord.review;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.review.Bench.CLAIM;
import static org.onrecord.review.Bench.REVIEW;
import static org.onrecord.review.Bench.because;
import static org.onrecord.review.Bench.label;
import static org.onrecord.review.Bench.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.Together;
import org.onrecord.kit.Role;

/** Two at once on one review: one wins, the other is told, and nothing is half done. */
@QuarkusTest
class ReviewRaceTest {
    private static final int TIMES = 4;

    private Bench bench;

    @BeforeEach
    void sitDown() {
        bench = new Bench();
    }

    @RepeatedTest(TIMES)
    void ofTwoWhoOpenAReviewOneDoes() throws Exception {
        Supplier<ValidatableResponse> open = () -> bench.checker.posts("", REVIEW, bench.claim);

        assertEquals(List.of(201, 409), together(open, open));
        holds(1);
    }

    @RepeatedTest(TIMES)
    void ofTwoReviewersOneApproves() throws Exception {
        var other = Newsroom.person(Role.REVIEWER);
        var etag = bench.inReview("TRUE").etag();

        var statuses = together(
                () -> bench.at(etag, bench.reviewer, "approve", Map.of()),
                () -> bench.at(etag, other, "approve", Map.of()));

        assertEquals(List.of(200, 412), statuses);
        holds(5);
    }

    @RepeatedTest(TIMES)
    void ofApprovingAndSendingBackOneHappens() throws Exception {
        var etag = bench.inReview("TRUE").etag();

        var statuses = together(
                () -> bench.at(etag, bench.reviewer, "approve", Map.of()),
                () -> bench.at(etag, bench.editor, "send-back", because("No.")));

        assertEquals(List.of(200, 412), statuses);
        holds(5);
    }

    @RepeatedTest(TIMES)
    void whatIsApprovedWhileTheClaimIsRewordedIsNotPublished() throws Exception {
        var etag = bench.inReview("TRUE").etag();
        var says = Newsroom.unique("Reworded");

        var statuses = together(() -> bench.at(etag, bench.reviewer, "approve", Map.of()), () -> bench.rewords(says));

        boolean approved = statuses.equals(List.of(200, 200));
        assertTrue(approved || statuses.equals(List.of(200, 409)), statuses::toString);
        bench.reads(bench.checker).body("stage", equalTo(approved ? "APPROVED" : "IN_REVIEW"));
        bench.tries(bench.editor, "publish", Map.of()).statusCode(409);
        holds(approved ? 5 : 4);
    }

    @RepeatedTest(TIMES)
    void aVerdictThatIsPublishedWhileTheClaimIsRewordedSaysWhatItIsAbout() throws Exception {
        var etag = bench.approved("TRUE").etag();
        var seen = bench.checker.etagOf(CLAIM, bench.claim);
        var says = Bench.stating(Newsroom.unique("Reworded"));

        var statuses = together(
                () -> bench.at(etag, bench.editor, "publish", Map.of()),
                () -> bench.checker.puts(seen, says, CLAIM, bench.claim));

        assertTrue(List.of(List.of(200, 409), List.of(200, 412)).contains(statuses), statuses::toString);
        if (bench.stage().equals("PUBLISHED")) {
            bench.verdict(Person.ANYBODY, 1).body("statement", equalTo(bench.statement));
        } else {
            bench.verdict(Person.ANYBODY, 1).statusCode(404);
        }
    }

    @RepeatedTest(TIMES)
    void ofPublishingAndSendingBackOneHappens() throws Exception {
        var etag = bench.approved("TRUE").etag();

        var statuses = together(
                () -> bench.at(etag, bench.editor, "publish", Map.of()),
                () -> bench.at(etag, bench.reviewer, "send-back", because("Wait.")));

        assertEquals(List.of(200, 412), statuses);
        boolean published = bench.stage().equals("PUBLISHED");
        bench.verdict(Person.ANYBODY, 1).statusCode(published ? 200 : 404);
        Person.ANYBODY.gets(CLAIM, bench.claim).body("verdict?.number", equalTo(published ? 1 : null));
        holds(6);
    }

    @RepeatedTest(TIMES)
    void ofTwoCrossChecksOneCounts() throws Exception {
        var third = Newsroom.person(Role.CHECKER);
        var etag = bench.crossChecking("TRUE").etag();

        var statuses = together(
                () -> bench.at(etag, bench.second, "cross-check", label("TRUE")),
                () -> bench.at(etag, third, "cross-check", label("FALSE")));

        assertEquals(List.of(200, 412), statuses);
        boolean agreed = bench.reads(bench.reviewer).extract().path("report.crossCheck.agrees");
        assertEquals(agreed ? "REPORTED" : "ASSIGNED", bench.stage());
        holds(5);
    }

    @RepeatedTest(TIMES)
    void ofTwoReportsOneStands() throws Exception {
        var etag = bench.assigned().etag();

        var statuses = together(
                () -> bench.at(etag, bench.checker, "report", report("TRUE")),
                () -> bench.at(etag, bench.checker, "report", report("FALSE")));

        assertEquals(List.of(200, 412), statuses);
        bench.reads(bench.checker).body("report.number", equalTo(1));
        holds(3);
    }

    @RepeatedTest(TIMES)
    void aClaimIsMergedOrTakenUpAndNotBoth() throws Exception {
        var other = bench.claim(Newsroom.unique("The same"));
        var etag = bench.opened().etag();
        var seen = bench.editor.etagOf(CLAIM, bench.claim);

        var statuses = together(
                () -> bench.at(etag, bench.checker, "assign", Map.of("assignee", bench.checker.id())),
                () -> bench.editor.steps(seen, Map.of("into", other, "reason", "One."), CLAIM + "/merge", bench.claim));

        // A merged claim answers 308, and the other one has no review
        assertTrue(
                List.of(List.of(200, 409), List.of(201, 404), List.of(201, 308)).contains(statuses),
                statuses::toString);
    }

    private void holds(int entries) {
        bench.second
                .gets(REVIEW + "/history/verify", bench.claim)
                .body("intact", equalTo(true))
                .body("entries", equalTo(entries));
    }

    private static List<Integer> together(Supplier<ValidatableResponse> one, Supplier<ValidatableResponse> other)
            throws Exception {
        return Together.all(2, who -> (who == 0 ? one : other).get().extract().statusCode()).stream()
                .sorted()
                .toList();
    }
}
