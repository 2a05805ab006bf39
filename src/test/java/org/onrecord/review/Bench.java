package org.onrecord.review;

import static org.onrecord.Newsroom.idOf;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** A claim, and the people who verify it: each step is taken by who may take it, on the review as it is. */
public final class Bench {
    static final String CLAIM = "/api/v1/claims/{id}";
    static final String REVIEW = CLAIM + "/review";
    static final String VERDICT = CLAIM + "/verdicts/{number}";
    static final String SECRET = "The secret of the archive";

    final Person checker = Newsroom.person(Role.CHECKER);
    final Person second = Newsroom.person(Role.CHECKER);
    final Person reviewer = Newsroom.person(Role.REVIEWER);
    final Person editor = Newsroom.person(Role.EDITOR);
    public final String statement;
    public final UUID claim;

    Bench() {
        this("The pact means automatic involvement");
    }

    /** @param says what nobody else claims is put behind it */
    public Bench(String says) {
        statement = Newsroom.unique(says);
        claim = claim(statement);
    }

    UUID claim(String says) {
        return idOf(checker.posts(stating(says), "/api/v1/claims"));
    }

    static Map<String, Object> stating(String says) {
        return Map.of("statement", says, "language", "en", "checkability", "FACTUAL");
    }

    static Map<String, Object> report(String rating) {
        var report = new HashMap<String, Object>();
        report.put("rating", rating);
        report.put("explanation", SECRET + " explains it.");
        report.put("rationale", SECRET + " is why.");
        report.put(
                "evidence",
                List.of(Map.of(
                        "direction", "AGAINST",
                        "url", "https://www.example.org/treaty",
                        "title", SECRET + " in print",
                        "retrievedAt", "2024-06-20T11:00:00Z")));
        return report;
    }

    static Map<String, Object> label(String rating) {
        return Map.of("rating", rating, "rationale", "As I read it.");
    }

    static Map<String, Object> because(String reason) {
        return Map.of("reason", reason);
    }

    static Map<String, Object> correction(String rating) {
        return Map.of("reason", "CORRECTION", "note", "A detail was wrong.", "report", report(rating));
    }

    /** What somebody reads of the review. */
    ValidatableResponse reads(Person by) {
        return by.gets(REVIEW, claim);
    }

    String etag() {
        return reviewer.etagOf(REVIEW, claim);
    }

    String stage() {
        return reads(reviewer).statusCode(200).extract().path("stage");
    }

    /** A step that may be refused. */
    ValidatableResponse tries(Person by, String step, Object body) {
        return at(etag(), by, step, body);
    }

    ValidatableResponse at(String etag, Person by, String step, Object body) {
        var request = by.asks().header("If-Match", etag);
        return (body == null ? request : request.body(body))
                .post(REVIEW + "/{step}", claim, step)
                .then();
    }

    Bench does(Person by, String step, Object body) {
        tries(by, step, body).log().ifValidationFails().statusCode(200);
        return this;
    }

    Bench opened() {
        checker.posts("", REVIEW, claim).statusCode(201);
        return this;
    }

    Bench assigned() {
        return opened().does(checker, "assign", Map.of("assignee", checker.id()));
    }

    Bench reported(String rating) {
        return assigned().does(checker, "report", report(rating));
    }

    Bench crossChecking(String rating) {
        return reported(rating).does(checker, "cross-check-request", Map.of());
    }

    Bench inReview(String rating) {
        return reported(rating).does(checker, "send-to-review", null);
    }

    public Bench approved(String rating) {
        return inReview(rating).does(reviewer, "approve", Map.of());
    }

    public Bench published(String rating) {
        return approved(rating).does(editor, "publish", Map.of());
    }

    Bench reopened(String rating) {
        return published(rating).does(reviewer, "reopen", because("There is news."));
    }

    Bench retracting(String rating) {
        return published(rating).does(editor, "retract", because("The source was forged."));
    }

    public Bench retracted(String rating) {
        return retracting(rating).does(reviewer, "confirm-retraction", Map.of());
    }

    Bench correcting(String from, String to) {
        return published(from).does(checker, "correct", correction(to));
    }

    Bench corrected(String from, String to) {
        return correcting(from, to).does(editor, "confirm-correction", Map.of());
    }

    /** Words the claim anew. */
    ValidatableResponse rewords(String says) {
        return checker.puts(checker.etagOf(CLAIM, claim), stating(says), CLAIM, claim);
    }

    ValidatableResponse verdict(Person by, int number) {
        return by.gets(VERDICT, claim, number);
    }
}
