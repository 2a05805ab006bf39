package org.onrecord.quote;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Person.ANYBODY;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.quote.Bench.ASSESSMENT;
import static org.onrecord.quote.Bench.assessment;
import static org.onrecord.quote.Bench.exhibit;
import static org.onrecord.quote.Desk.QUOTE;
import static org.onrecord.quote.Desk.QUOTES;
import static org.onrecord.quote.Desk.appearance;
import static org.onrecord.quote.Desk.quote;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Database;
import org.onrecord.Newsroom;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

@QuarkusTest
class AssessmentApiTest {
    private Bench bench;
    private UUID quote;

    @BeforeEach
    void sitDown() {
        bench = new Bench();
        quote = bench.quote();
    }

    @Test
    void anAssessmentIsProposedByOneAndConfirmedByAnother() {
        var id = idOf(bench.proposes(assessment("CONFIRMED_PRIMARY", exhibit("ORIGINAL")), quote)
                .body("status", equalTo("PROPOSED"))
                .body("assessedBy", equalTo(bench.checker.id().toString()))
                .header("Location", containsString("/api/v1/assessments/")));

        bench.confirms(id)
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("evidence[0].excerpt", equalTo("They were not there."))
                .body("decidedBy", equalTo(bench.reviewer.id().toString()));

        ANYBODY.gets(QUOTE, quote)
                .body("assessment.id", equalTo(id.toString()))
                .body("assessment.label", equalTo("CONFIRMED_PRIMARY"))
                .body("assessment.evidence", equalTo(1))
                .body("challenged", equalTo(false));
    }

    @Test
    void theTagOfAQuoteTellsThatItWasAssessed() {
        var before = ANYBODY.etagOf(QUOTE, quote);
        bench.assessed(quote, "SINGLE_SOURCE");

        assertNotEquals(before, ANYBODY.etagOf(QUOTE, quote));
        ANYBODY.asks()
                .header("If-None-Match", ANYBODY.etagOf(QUOTE, quote))
                .get(QUOTE, quote)
                .then()
                .statusCode(304);
    }

    @Test
    void nobodyConfirmsTheirOwnAssessment() {
        var id = idOf(bench.reviewer.posts(assessment("UNVERIFIABLE"), QUOTE + "/assessments", quote));

        bench.confirms(id).spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
        bench.decides(bench.reviewer, "reject", id).spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
    }

    @Test
    void anAdministratorConfirmsTheirOwnWithAReasonThatTheHistoryKeeps() {
        var admin = Newsroom.person(Role.ADMIN);
        var id = idOf(admin.posts(assessment("UNVERIFIABLE"), QUOTE + "/assessments", quote));

        admin.steps(
                        "\"0\"",
                        Map.of("reason", "Checked twice.", "override", "Nobody else is at work."),
                        ASSESSMENT + "/confirm",
                        id)
                .statusCode(200)
                .body("override", equalTo("Nobody else is at work."));

        bench.checker
                .gets(QUOTE + "/history", quote)
                .body("items[-1].after.override", equalTo("Nobody else is at work."));
    }

    @Test
    void aMachineConfirmsNothing() {
        var id = idOf(bench.proposes(assessment("SINGLE_SOURCE"), quote));

        bench.decides(Newsroom.machine(Role.ADMIN), "confirm", id).spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
    }

    @Test
    void aCheckerDecidesNothing() {
        var id = idOf(bench.proposes(assessment("SINGLE_SOURCE"), quote));

        bench.decides(Newsroom.person(Role.CHECKER), "confirm", id).spec(refusal(ProblemType.ROLE_NEEDED));
    }

    @Test
    void aRejectionNeedsAReasonAndStaysOnRecord() {
        var id = idOf(bench.proposes(assessment("SINGLE_SOURCE"), quote));
        bench.reviewer
                .steps("\"0\"", Map.of("reason", " "), ASSESSMENT + "/reject", id)
                .spec(refusal(ProblemType.INVALID_FIELD, "reason", "blank"));

        bench.decides(bench.reviewer, "reject", id)
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("reason", equalTo("Seen as well."));

        bench.confirms(id).spec(refusal(ProblemType.WRONG_STATE));
        ANYBODY.gets(QUOTE, quote).body("assessment", equalTo(null));
    }

    @Test
    void theNextThatIsConfirmedSupersedesTheOneBefore() {
        var first = bench.assessed(quote, "SINGLE_SOURCE");
        var second = bench.assessed(quote, "CONFIRMED_PRIMARY");

        ANYBODY.gets(ASSESSMENT, first)
                .statusCode(200)
                .body("status", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(second.toString()));
        ANYBODY.gets(QUOTE + "/assessments", quote)
                .body("items.id", contains(second.toString(), first.toString()))
                .body("items.status", contains("CONFIRMED", "SUPERSEDED"));
        ANYBODY.gets(QUOTE, quote).body("assessment.label", equalTo("CONFIRMED_PRIMARY"));
    }

    @Test
    void whatWasAssessedBeforeAnotherWasConfirmedIsAssessedAnew() {
        var late = idOf(bench.proposes(assessment("UNVERIFIABLE"), quote));
        bench.assessed(quote, "SINGLE_SOURCE");

        bench.confirms(late)
                .spec(refusal(ProblemType.WRONG_STATE))
                .body("detail", containsString("assess the quote as it stands now"));
    }

    @Test
    void whatWasAssessedBeforeTheQuoteWasRewordedIsAssessedAnew() {
        var id = idOf(bench.proposes(assessment("SINGLE_SOURCE"), quote));
        rewords();

        bench.confirms(id).spec(refusal(ProblemType.WRONG_STATE));
    }

    @Test
    void oneSourceIsNotIndependentConfirmation() {
        bench.proposes(assessment("CONFIRMED_INDEPENDENT"), quote)
                .spec(refusal(ProblemType.WRONG_STATE))
                .body("detail", containsString("one source"));
    }

    @Test
    void twoOutletsOfOneAgencyAreNotIndependent() {
        stands("A copy", "The  courier".replace("  ", " "));

        bench.proposes(assessment("CONFIRMED_INDEPENDENT"), quote).spec(refusal(ProblemType.WRONG_STATE));
    }

    @Test
    void twoSourcesAreIndependentConfirmation() {
        stands("Another outlet", "The Gazette");

        var id = idOf(bench.proposes(assessment("CONFIRMED_INDEPENDENT"), quote));

        bench.confirms(id).statusCode(200);
        ANYBODY.gets(QUOTE, quote).body("assessment.label", equalTo("CONFIRMED_INDEPENDENT"));
    }

    @Test
    void independenceIsLookedAtAgainWhenItIsConfirmed() throws SQLException {
        stands("Another outlet", "The Gazette");
        var id = idOf(bench.proposes(assessment("CONFIRMED_INDEPENDENT"), quote));
        Database.run("update appearance set source_key = 'the courier' where quote_id = ?", quote);

        bench.confirms(id).spec(refusal(ProblemType.WRONG_STATE)).body("detail", containsString("one source"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MISATTRIBUTED", "FABRICATED"})
    void anAccusationNeedsWhoAttributedItAndWhatShowsThatItIsWrong(String label) {
        bench.proposes(assessment(label, exhibit("ATTRIBUTION")), quote)
                .spec(refusal(ProblemType.INVALID_FIELD, "evidence", "two pieces"));
        bench.proposes(assessment(label, exhibit("REFUTATION"), exhibit("REFUTATION")), quote)
                .spec(refusal(ProblemType.INVALID_FIELD, "evidence", "ATTRIBUTION"));

        bench.proposes(assessment(label, exhibit("ATTRIBUTION"), exhibit("REFUTATION")), quote)
                .statusCode(201);
    }

    @Test
    void aMisattributedQuoteNamesWhoSaidIt() {
        var other = bench.desk.speaker("The other");
        var wanted = assessment("MISATTRIBUTED", exhibit("ATTRIBUTION"), exhibit("REFUTATION"));
        wanted.put("actualSpeakerId", other);
        var id = idOf(bench.proposes(wanted, quote));
        bench.confirms(id).statusCode(200).body("actualSpeaker.speakerId", equalTo(other.toString()));

        var tag = ANYBODY.etagOf(QUOTE, quote);
        rename(other, "The other, renamed");

        ANYBODY.gets(QUOTE, quote).body("assessment.actualSpeaker.name", equalTo("The other, renamed"));
        assertNotEquals(tag, ANYBODY.etagOf(QUOTE, quote));
        bench.confirms(id).spec(refusal(ProblemType.WRONG_STATE));
    }

    @Test
    void theActualSpeakerIsOnRecordAndAnother() {
        var wanted = assessment("MISATTRIBUTED", exhibit("ATTRIBUTION"), exhibit("REFUTATION"));

        wanted.put("actualSpeakerId", UUID.randomUUID());
        bench.proposes(wanted, quote).spec(refusal(ProblemType.UNKNOWN_REFERENCE, "actualSpeakerId", "no speaker"));
        wanted.put("actualSpeakerId", bench.speaker(quote));
        bench.proposes(wanted, quote).spec(refusal(ProblemType.INVALID_FIELD, "actualSpeakerId", "another"));
        wanted.put("actualSpeakerId", bench.desk.speaker("Somebody"));
        wanted.put("label", "ALTERED");
        bench.proposes(wanted, quote).spec(refusal(ProblemType.INVALID_FIELD, "actualSpeakerId", "MISATTRIBUTED"));
    }

    @Test
    void evidenceIsBounded() {
        var much = new ArrayList<Object>();
        for (int i = 0; i < 51; i++) {
            much.add(exhibit("REPORT"));
        }
        bench.proposes(assessment("ALTERED", much.toArray()), quote)
                .spec(refusal(ProblemType.INVALID_FIELD, "evidence", "50"));
        var script = exhibit("REPORT");
        script.put("url", "javascript:alert(1)");
        bench.proposes(assessment("ALTERED", script), quote)
                .spec(refusal(ProblemType.INVALID_FIELD, "evidence[0].url", "http(s)"));
        var wordy = exhibit("REPORT");
        wordy.put("excerpt", "x".repeat(1001));
        bench.proposes(assessment("ALTERED", wordy), quote)
                .spec(refusal(ProblemType.INVALID_FIELD, "evidence[0].excerpt", "1000"));
    }

    @Test
    void aRationaleIsNeeded() {
        bench.proposes(Map.of("label", "ALTERED", "rationale", " "), quote)
                .spec(refusal(ProblemType.INVALID_FIELD, "rationale", "blank"));
    }

    @Test
    void aDraftIsNotAssessed() {
        var contributor = Newsroom.person(Role.CONTRIBUTOR);
        var document = bench.desk.document("The Courier", "It was said.");
        var draft = idOf(
                contributor.posts(quote(bench.desk.speaker("Somebody"), appearance(document, "It was said")), QUOTES));

        bench.proposes(assessment("SINGLE_SOURCE"), draft).spec(refusal(ProblemType.WRONG_STATE));
    }

    @Test
    void readersSeeConfirmedAssessmentsWithoutNamesOfStaff() {
        var confirmed = bench.assessed(quote, "SINGLE_SOURCE");
        var proposed = idOf(bench.proposes(assessment("ALTERED"), quote));

        ANYBODY.gets(ASSESSMENT, proposed).spec(refusal(ProblemType.NOT_FOUND));
        ANYBODY.gets(ASSESSMENT, confirmed)
                .statusCode(200)
                .body("assessedBy", equalTo(null))
                .body("decidedBy", equalTo(null));
        ANYBODY.gets(QUOTE + "/assessments", quote).body("items.id", contains(confirmed.toString()));
        bench.checker
                .gets(QUOTE + "/assessments", quote)
                .body("items.id", contains(proposed.toString(), confirmed.toString()));
    }

    @Test
    void theAssessmentsOfAQuoteComeInPages() {
        var first = bench.assessed(quote, "SINGLE_SOURCE");
        var second = bench.assessed(quote, "CONFIRMED_PRIMARY");
        var page = ANYBODY.gets(QUOTE + "/assessments?limit=1", quote)
                .body("items.id", contains(second.toString()))
                .extract();

        ANYBODY.gets(QUOTE + "/assessments?limit=1&after=" + page.path("next"), quote)
                .body("items.id", contains(first.toString()))
                .body("next", equalTo(null));
        ANYBODY.gets(QUOTE + "/assessments", UUID.randomUUID()).spec(refusal(ProblemType.NOT_FOUND));
        ANYBODY.gets(QUOTE + "/assessments", bench.quote()).body("items", hasSize(0));
    }

    @Test
    void quotesAreFoundByTheirAssessment() {
        var speaker = bench.speaker(quote);
        bench.assessed(quote, "ALTERED");

        ANYBODY.gets(QUOTES + "?authenticity=ALTERED").body("items.id", hasItem(quote.toString()));
        ANYBODY.gets(QUOTES + "?authenticity=ALTERED&speaker=" + speaker).body("items.id", contains(quote.toString()));
        ANYBODY.gets(QUOTES + "?authenticity=FABRICATED&speaker=" + speaker).body("items", hasSize(0));
        ANYBODY.gets(QUOTES + "?authenticity=TRUE").spec(refusal(ProblemType.INVALID_PARAMETER));
    }

    @Test
    void aRepeatedProposalIsOne() {
        var body = assessment("SINGLE_SOURCE");
        var first = propose(body);

        assertEquals(first, propose(body));
        bench.checker.gets(QUOTE + "/assessments", quote).body("items", hasSize(1));
    }

    @Test
    void aDecisionNamesTheRevisionThatWasSeen() {
        var id = idOf(bench.proposes(assessment("SINGLE_SOURCE"), quote));
        var body = Map.of("reason", "Seen.");

        bench.reviewer.posts(body, ASSESSMENT + "/confirm", id).spec(refusal(ProblemType.REVISION_NEEDED));
        bench.reviewer.steps("\"7\"", body, ASSESSMENT + "/confirm", id).spec(refusal(ProblemType.STALE_REVISION));
    }

    @Test
    void theHistoryOfTheQuoteTellsOfItsAssessments() {
        bench.assessed(quote, "SINGLE_SOURCE");
        bench.decides(bench.reviewer, "reject", idOf(bench.proposes(assessment("ALTERED"), quote)));

        bench.checker
                .gets(QUOTE + "/history", quote)
                .body(
                        "items.type",
                        contains(
                                "QUOTE_RECORDED",
                                "ASSESSMENT_PROPOSED",
                                "ASSESSMENT_CONFIRMED",
                                "ASSESSMENT_PROPOSED",
                                "ASSESSMENT_REJECTED"))
                .body("items[2].reason", equalTo("Seen as well."));
        bench.checker.gets(QUOTE + "/history/verify", quote).body("intact", equalTo(true));
        ANYBODY.gets(QUOTE + "/history", quote).statusCode(not(200));
    }

    @ParameterizedTest
    @EnumSource(Authenticity.class)
    void theDatabaseKnowsEveryLabel(Authenticity label) {
        stands("Another outlet", "The Gazette");

        var wanted = assessment(label.name(), exhibit("ATTRIBUTION"), exhibit("REFUTATION"));

        bench.confirms(idOf(bench.proposes(wanted, quote))).body("label", equalTo(label.name()));
    }

    @Test
    void noAssessmentIsChangedOrDeleted() {
        var id = bench.assessed(quote, "SINGLE_SOURCE");

        assertThrows(SQLException.class, () -> Database.run("delete from assessment where id = ?", id));
        assertThrows(SQLException.class, () -> Database.run("update assessment set rationale = 'x' where id = ?", id));
        assertThrows(
                SQLException.class,
                () -> Database.run("update assessment set decided_by = assessed_by where id = ?", id));
    }

    private String propose(Object body) {
        return bench.checker
                .asks()
                .header("Idempotency-Key", "one-of-" + quote)
                .body(body)
                .post(QUOTE + "/assessments", quote)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Another appearance of the quote. */
    private void stands(String title, String source) {
        var words = bench.wording(quote);
        var appearance = appearance(bench.desk.document(Map.of("title", title), words + "."), words);
        appearance.put("independence", java.util.List.of(source));
        bench.checker.posts(appearance, QUOTE + "/appearances", quote).statusCode(201);
    }

    private void rewords() {
        bench.checker
                .puts(
                        bench.checker.etagOf(QUOTE, quote),
                        Map.of(
                                "kind",
                                "INDIRECT",
                                "speakers",
                                java.util.List.of(Map.of("speakerId", bench.speaker(quote)))),
                        QUOTE,
                        quote)
                .statusCode(200);
    }

    private void rename(UUID speaker, String name) {
        bench.checker
                .puts(
                        bench.checker.etagOf("/api/v1/speakers/{id}", speaker),
                        Map.of("kind", "PERSON", "name", name),
                        "/api/v1/speakers/{id}",
                        speaker)
                .statusCode(200);
    }
}
