package org.onrecord.quote;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.quote.Bench.ASSESSMENT;
import static org.onrecord.quote.Bench.assessment;
import static org.onrecord.quote.Desk.QUOTE;
import static org.onrecord.quote.Desk.QUOTES;
import static org.onrecord.quote.Desk.appearance;
import static org.onrecord.quote.Desk.link;
import static org.onrecord.quote.Desk.quote;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.Together;
import org.onrecord.kit.Role;

/** Two at once about one quote: one wins, the other is told, and what is left agrees with itself. */
@QuarkusTest
class AssessmentRaceTest {
    private static final int TIMES = 5;
    private static final Map<String, String> SEEN = Map.of("reason", "Seen.");

    private Bench bench;
    private UUID claim;
    private UUID quote;

    @BeforeEach
    void sitDown() {
        bench = new Bench();
        claim = bench.desk.claim("It is so");
        quote = bench.desk.linked("The Courier", link(claim, "SUPPORTS"));
    }

    @RepeatedTest(TIMES)
    void ofTwoReviewersOneConfirms() throws Exception {
        var id = idOf(bench.proposes(assessment("SINGLE_SOURCE"), quote));
        var other = Newsroom.person(Role.REVIEWER);

        var statuses = together(() -> confirms(bench.reviewer, id), () -> confirms(other, id));

        mustHaveOneWinner(statuses);
        bench.desk.reads(quote).body("assessment.id", equalTo(id.toString()));
        chainHolds();
    }

    @RepeatedTest(TIMES)
    void ofTwoAssessmentsOneIsConfirmed() throws Exception {
        var one = idOf(bench.proposes(assessment("SINGLE_SOURCE"), quote));
        var two = idOf(bench.proposes(assessment("CONFIRMED_PRIMARY"), quote));

        var statuses = together(() -> confirms(bench.reviewer, one), () -> confirms(bench.reviewer, two));

        mustHaveOneWinner(statuses);
        var winner = statuses.get(0) == 200 ? one : two;
        bench.desk.reads(quote).body("assessment.id", equalTo(winner.toString()));
        bench.checker
                .gets(QUOTE + "/assessments", quote)
                .body("items.findAll { it.status == 'CONFIRMED' }.id", contains(winner.toString()));
        chainHolds();
    }

    @RepeatedTest(TIMES)
    void aConfirmationAgainstAWithdrawalLeavesNoAssessmentOfWhatIsGone() throws Exception {
        var id = idOf(bench.proposes(assessment("SINGLE_SOURCE"), quote));
        var editor = Newsroom.person(Role.EDITOR);
        var tag = editor.etagOf(QUOTE, quote);

        var statuses = together(() -> confirms(bench.reviewer, id), () -> withdraws(editor, tag));

        assertTrue(
                statuses.equals(List.of(200, 412)) || statuses.equals(List.of(410, 200)),
                () -> "one wins: " + statuses);
        bench.checker.gets(ASSESSMENT, id).body("status", equalTo(statuses.get(0) == 200 ? "CONFIRMED" : "PROPOSED"));
        chainHolds();
    }

    @RepeatedTest(TIMES)
    void aRetractionAgainstAConfirmationChallengesTheQuoteWhoeverIsFirst() throws Exception {
        var document = bench.document(quote);
        var id = idOf(bench.proposes(assessment("CONFIRMED_PRIMARY"), quote));

        var statuses = together(() -> bench.notes("RETRACTION", document), () -> confirms(bench.reviewer, id));

        assertEquals(201, statuses.get(0), statuses::toString);
        assertTrue(List.of(200, 409, 412).contains(statuses.get(1)), statuses::toString);
        bench.desk.reads(quote).body("challenged", equalTo(true)).body("challenges.cause", contains("RETRACTION"));
        chainHolds();
    }

    @RepeatedTest(TIMES)
    void aRetractionAgainstANewAssessmentLosesNeither() throws Exception {
        var document = bench.document(quote);

        var statuses = together(
                () -> bench.notes("RETRACTION", document), () -> bench.proposes(assessment("SINGLE_SOURCE"), quote));

        assertEquals(List.of(201, 201), statuses);
        bench.desk.reads(quote).body("challenges.cause", contains("RETRACTION"));
        chainHolds();
    }

    @RepeatedTest(TIMES)
    void aRetractionAgainstARecordingChallengesTheQuoteWhoeverIsFirst() throws Exception {
        var document = bench.desk.document("The Gazette", "It was said. And this.");
        var speaker = bench.desk.speaker("Somebody");

        var statuses = together(
                () -> bench.notes("RETRACTION", document),
                () -> bench.desk.records(quote(speaker, appearance(document, "It was said"))));

        assertEquals(List.of(201, 201), statuses);
        bench.checker.gets(QUOTES + "?document=" + document).body("items.challenged", contains(true));
    }

    @RepeatedTest(TIMES)
    void aLinkAgainstAWithdrawalNeverStandsOnWhatIsGone() throws Exception {
        var other = bench.desk.claim("Another");
        var editor = Newsroom.person(Role.EDITOR);
        var tag = editor.etagOf(QUOTE, quote);

        var statuses = together(
                () -> bench.checker.posts(link(other, "DISPUTES"), QUOTE + "/links", quote),
                () -> withdraws(editor, tag));

        assertTrue(
                statuses.equals(List.of(201, 412)) || statuses.equals(List.of(410, 200)),
                () -> "one wins: " + statuses);
        bench.desk.board(bench.checker, other).body("groups[1].proposed", equalTo(statuses.get(0) == 201 ? 1 : 0));
    }

    @RepeatedTest(TIMES)
    void anAcceptanceAgainstAWithdrawalNeverStandsOnWhatIsGone() throws Exception {
        var link = bench.desk.linkOf(quote, claim);
        var editor = Newsroom.person(Role.EDITOR);
        var tag = editor.etagOf(QUOTE, quote);

        var statuses = together(
                () -> bench.reviewer.steps("\"0\"", SEEN, "/api/v1/links/{id}/accept", link),
                () -> withdraws(editor, tag));

        mustHaveOneWinner(
                statuses.stream().map(each -> each == 410 ? 412 : each).toList());
        bench.desk.board(bench.checker, claim).body("groups[0].accepted", equalTo(statuses.get(0) == 200 ? 1 : 0));
    }

    @RepeatedTest(TIMES)
    void denialsAndDoubtsThatComeAtOnceAllStand() throws Exception {
        var denial = bench.response("DENIES", quote);

        var statuses = Together.all(
                6,
                who -> (who % 2 == 0
                                ? bench.challenges(quote)
                                : bench.checker.posts(denial, QUOTE + "/responses", quote))
                        .extract()
                        .statusCode());

        assertEquals(List.of(201, 201, 201, 201, 201, 201), statuses);
        bench.desk.reads(quote).body("challenges.size()", equalTo(6)).body("responses.size()", equalTo(3));
        chainHolds();
    }

    private void chainHolds() {
        bench.checker.gets(QUOTE + "/history/verify", quote).body("intact", equalTo(true));
    }

    private ValidatableResponse confirms(Person by, UUID assessment) {
        return by.steps("\"0\"", SEEN, ASSESSMENT + "/confirm", assessment);
    }

    private ValidatableResponse withdraws(Person by, String tag) {
        return by.steps(tag, SEEN, QUOTE + "/withdraw", quote);
    }

    private static void mustHaveOneWinner(List<Integer> statuses) {
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertTrue(
                statuses.stream().allMatch(status -> status == 200 || status == 409 || status == 412),
                statuses::toString);
    }

    private static List<Integer> together(Supplier<ValidatableResponse> one, Supplier<ValidatableResponse> other)
            throws Exception {
        return Together.all(2, who -> (who == 0 ? one : other).get().extract().statusCode());
    }
}
