package org.onrecord.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.kit.ProblemType.INVALID_FIELD;
import static org.onrecord.kit.ProblemType.OTHER_PERSON_NEEDED;
import static org.onrecord.kit.ProblemType.WRONG_STATE;
import static org.onrecord.review.Bench.REVIEW;
import static org.onrecord.review.Bench.SECRET;
import static org.onrecord.review.Bench.because;
import static org.onrecord.review.Bench.label;
import static org.onrecord.review.Bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Database;
import org.onrecord.Newsroom;
import org.onrecord.kit.Role;

/** Whoever checks a report has not seen what it says, through whatever door they look. */
@QuarkusTest
class BlindTest {
    /** The value that is sealed; the text of no answer has it but that of the scale. */
    private static final String SEALED = "UNVERIFIABLE";

    private Bench bench;

    @BeforeEach
    void sitDown() {
        bench = new Bench();
    }

    @Test
    void theAuthorReadsTheirSealedReport() {
        bench.crossChecking(SEALED)
                .reads(bench.checker)
                .body("report.sealed", equalTo(true))
                .body("report.rating", equalTo(SEALED))
                .body("report.rationale", containsString(SECRET));
    }

    @Test
    void nobodyElseReadsASealedReportThroughAnyDoor() {
        bench.crossChecking(SEALED);

        for (var person : List.of(
                bench.second,
                bench.reviewer,
                bench.editor,
                Newsroom.person(Role.ADMIN),
                Newsroom.machine(Role.ADMIN))) {
            for (var door : List.of(
                    "",
                    "/review",
                    "/review/history?limit=200",
                    "/review/history/verify",
                    "/review/reasons",
                    "/history",
                    "/timeline",
                    "/verdicts",
                    "/evidence")) {
                tellsNothing(person.asks().get("/api/v1/claims/{id}" + door, bench.claim));
            }
            tellsNothing(person.asks().get("/api/v1/claims?q={q}", SECRET));
            tellsNothing(person.asks().get("/api/v1/tasks?claim={id}", bench.claim));
            tellsNothing(person.asks().get("/api/v1/tasks/counts"));
        }
        bench.reads(bench.second).body("report.sealed", equalTo(true)).body("report.salt", nullValue());
    }

    @Test
    void noAnswerToAStepTellsWhatIsSealed() {
        bench.crossChecking(SEALED);
        var other = Newsroom.person(Role.CHECKER);

        tellsNothing(bench.tries(bench.second, "cross-check", label("NO_SUCH"))
                .extract()
                .response());
        tellsNothing(bench.tries(bench.second, "approve", Map.of()).extract().response());
        tellsNothing(bench.tries(bench.reviewer, "approve", Map.of()).extract().response());
        tellsNothing(bench.tries(bench.second, "send-to-review", null).extract().response());
        tellsNothing(bench.tries(bench.reviewer, "cross-check-request", Map.of("checker", other.id()))
                .extract()
                .response());
    }

    @Test
    void countsOfWhatWaitsAreTheSameWhateverIsSealed() {
        bench.crossChecking("TRUE");
        var one = bench.second.gets("/api/v1/tasks?claim={id}", bench.claim).extract();
        var other = new Bench();
        other.crossChecking("FALSE");
        var same = other.second.gets("/api/v1/tasks?claim={id}", other.claim).extract();

        assertEquals(List.of("CLAIM_TO_CROSS_CHECK"), one.path("items.kind"));
        assertEquals(one.<List<String>>path("items.kind"), same.<List<String>>path("items.kind"));
        assertEquals(one.<List<Integer>>path("items.revision"), same.<List<Integer>>path("items.revision"));
    }

    @Test
    void theTagOfAReviewIsTheSameWhateverIsSealed() {
        var one = new Bench().crossChecking("TRUE");
        var other = new Bench().crossChecking("FALSE");

        assertEquals(one.etag(), other.etag());
    }

    @Test
    void anAdministratorCannotTryOutWhichValueIsSealed() {
        bench.crossChecking(SEALED);
        var admin = Newsroom.person(Role.ADMIN);

        for (var value : List.of(SEALED, "MOSTLY_TRUE", "MIXED")) {
            admin.deletes(admin.etagOf("/api/v1/ratings/{code}", value), "/api/v1/ratings/{code}", value)
                    .spec(refusal(WRONG_STATE))
                    .body("detail", containsString("could have it"));
        }
    }

    @Test
    void noRowThatOthersReadHasWhatIsSealed() throws Exception {
        var secret = Newsroom.unique(SECRET);
        var says = report(SEALED);
        says.put("explanation", secret);
        bench.assigned().does(bench.checker, "report", says);

        for (var table : List.of("review", "report", "ledger_entry", "verdict", "claim", "idempotency_key")) {
            assertEquals("0", rowsWith(secret, table), table);
        }
        assertEquals("1", rowsWith(secret, "sealed_report"));
    }

    private static String rowsWith(String secret, String table) throws Exception {
        return Database.ask("select count(*) from " + table + " t where t::text like ?", "%" + secret + "%");
    }

    @Test
    void equalLabelsLeadBackToTheReportAndOpenBoth() {
        bench.crossChecking("FALSE").does(bench.second, "cross-check", label("FALSE"));

        bench.reads(bench.reviewer)
                .body("stage", equalTo("REPORTED"))
                .body("report.sealed", equalTo(false))
                .body("report.rating", equalTo("FALSE"))
                .body("report.crossCheck.agrees", equalTo(true))
                .body("report.crossCheck.by", equalTo(bench.second.id().toString()));
    }

    @Test
    void differentLabelsLeadBackToTheAssigneeAndOpenBoth() {
        bench.crossChecking("FALSE").does(bench.second, "cross-check", label("MISLEADING"));

        bench.reads(bench.reviewer)
                .body("stage", equalTo("ASSIGNED"))
                .body("assignee", equalTo(bench.checker.id().toString()))
                .body("report.rating", equalTo("FALSE"))
                .body("report.crossCheck.rating", equalTo("MISLEADING"))
                .body("report.crossCheck.agrees", equalTo(false));
    }

    @Test
    void aFurtherReportIsSealedAgainWhileTheFormerStaysOpen() {
        bench.crossChecking("FALSE")
                .does(bench.second, "cross-check", label("MISLEADING"))
                .does(bench.checker, "report", report("MISLEADING"));

        bench.reads(bench.second)
                .body("report.number", equalTo(2))
                .body("report.sealed", equalTo(true))
                .body("report.rating", nullValue());
        bench.second
                .gets(REVIEW + "/history?limit=200", bench.claim)
                .body("items.find { it.type == 'CROSS_CHECKED' }.after.report.contents.rating", equalTo("FALSE"));
    }

    @Test
    void whoReportedDoesNotCheckThemselves() {
        bench.crossChecking("FALSE");

        bench.tries(bench.checker, "cross-check", label("FALSE")).spec(refusal(OTHER_PERSON_NEEDED));
        bench.tries(Newsroom.machine(Role.CHECKER), "cross-check", label("FALSE"))
                .spec(refusal(OTHER_PERSON_NEEDED));
    }

    @Test
    void whoWasAskedChecksUntilSomebodyElseIsAsked() {
        bench.reported("FALSE")
                .does(bench.checker, "cross-check-request", Map.of("checker", bench.second.id()))
                .tries(bench.reviewer, "cross-check", label("FALSE"))
                .spec(refusal(OTHER_PERSON_NEEDED));

        bench.does(bench.reviewer, "cross-check-request", Map.of("checker", bench.reviewer.id()))
                .does(bench.reviewer, "cross-check", label("FALSE"));
    }

    @Test
    void whoReportedIsNotAsked() {
        bench.reported("FALSE")
                .tries(bench.second, "cross-check-request", Map.of("checker", bench.checker.id()))
                .spec(refusal(INVALID_FIELD, "checker", "made the report"));
    }

    @Test
    void whatWasOpenedIsNotCheckedBlindAgain() {
        bench.crossChecking("FALSE").does(bench.second, "cross-check", label("FALSE"));

        bench.tries(bench.checker, "cross-check-request", Map.of()).spec(refusal(WRONG_STATE));
    }

    @Test
    void whoCrossCheckedDoesNotApprove() {
        bench.crossChecking("FALSE")
                .does(bench.reviewer, "cross-check", label("FALSE"))
                .does(bench.checker, "send-to-review", null);

        bench.tries(bench.reviewer, "approve", Map.of()).spec(refusal(OTHER_PERSON_NEEDED));
        bench.does(bench.editor, "approve", Map.of());
    }

    @Test
    void labelsOnTwoWordingsAreNotEqual() {
        bench.crossChecking("FALSE").rewords(Newsroom.unique("Other words")).statusCode(200);

        bench.does(bench.second, "cross-check", label("FALSE"));

        bench.reads(bench.reviewer).body("stage", equalTo("ASSIGNED")).body("report.crossCheck.agrees", equalTo(false));
    }

    @Test
    void withoutACrossCheckAReportIsOpenedOnItsWayToReview() {
        bench.reported("FALSE").tries(bench.second, "send-to-review", null).spec(refusal(OTHER_PERSON_NEEDED));

        bench.does(bench.checker, "send-to-review", null);

        bench.reads(bench.second).body("report.sealed", equalTo(false)).body("report.rating", equalTo("FALSE"));
    }

    @Test
    void anybodyCanCheckAfterwardsThatTheReportIsWhatWasSealed() throws Exception {
        bench.crossChecking("FALSE");
        String promised = bench.second
                .gets(REVIEW + "/history", bench.claim)
                .body(
                        "items.type",
                        contains("REVIEW_OPENED", "REVIEW_ASSIGNED", "REVIEW_REPORTED", "CROSS_CHECK_REQUESTED"))
                .extract()
                .path("items[2].after.report.commitment");

        bench.does(bench.second, "cross-check", label("TRUE"));

        var opened = bench.second
                .gets(REVIEW + "/history?limit=200", bench.claim)
                .extract()
                .jsonPath()
                .getMap("items[4].after.report");
        var json = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(HexFormat.of().parseHex((String) opened.get("salt")));
        digest.update(json.writeValueAsString(new TreeMap<>((Map<?, ?>) opened.get("contents")))
                .getBytes(StandardCharsets.UTF_8));
        assertEquals(promised, HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void theDatabaseTakesNoOtherContentsThanThoseThatWereSealed() throws Exception {
        bench.crossChecking("FALSE");
        var report = Database.ask(
                "select p.id from report p join review r on r.id = p.review_id where r.claim_id = ?", bench.claim);

        assertFalse(refuses(
                        "update report set contents = '{}', salt = sha256('x'), rating = 'TRUE', opened_at = now() where id = '"
                                + report + "'")
                .isEmpty());
        bench.does(bench.second, "cross-check", label("FALSE"));
        assertFalse(refuses("update report set rating = 'TRUE' where id = '" + report + "'")
                .isEmpty());
        assertFalse(refuses("delete from report where id = '" + report + "'").isEmpty());
    }

    @Test
    void aReportIsSentBackInTheOpen() {
        bench.inReview("FALSE").does(bench.reviewer, "send-back", because("Look again."));

        bench.reads(bench.second).body("report.rating", equalTo("FALSE"));
    }

    private static String refuses(String sql) {
        try {
            Database.run(sql);
            return "";
        } catch (java.sql.SQLException refusal) {
            return refusal.getMessage();
        }
    }

    private static void tellsNothing(Response answer) {
        answer.then().body(not(containsString(SECRET))).body(not(containsString(SEALED)));
    }
}
