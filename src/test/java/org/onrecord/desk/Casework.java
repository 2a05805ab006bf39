package org.onrecord.desk;

import static org.hamcrest.Matchers.endsWith;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** A claim under review, and the people who work on it with the forms of its page. */
final class Casework {
    static final String REVIEW = "/api/v1/claims/{id}/review";

    final Exhibit exhibit = new Exhibit();
    final Person checker = exhibit.checker;
    final Person reviewer = exhibit.reviewer;
    final Person second = Newsroom.person(Role.CHECKER);
    final Person editor = Newsroom.person(Role.EDITOR);

    String page() {
        return "/claims/" + exhibit.claim + "/review";
    }

    ValidatableResponse reads(Person by) {
        return Visit.session(by.key()).get(page()).then().statusCode(200);
    }

    String stage() {
        return reviewer.gets(REVIEW, exhibit.claim).extract().path("stage");
    }

    int revision() {
        return reviewer.gets(REVIEW, exhibit.claim).extract().path("revision");
    }

    /** A form of the page as it is now, with names and values by turns; it may be refused. */
    ValidatableResponse tries(Person by, String step, Object... fields) {
        return sends(by, step, revision(), fields);
    }

    ValidatableResponse sends(Person by, String step, int revision, Object... fields) {
        var values = new HashMap<String, List<Object>>();
        values.put("revision", List.of(revision));
        for (int i = 0; i < fields.length; i += 2) {
            values.computeIfAbsent(fields[i].toString(), name -> new ArrayList<>())
                    .add(fields[i + 1]);
        }
        return Visit.form(by.key())
                .formParams(new HashMap<String, Object>(values))
                .post(page() + "/" + step)
                .then();
    }

    Casework does(Person by, String step, Object... fields) {
        tries(by, step, fields)
                .log()
                .ifValidationFails()
                .statusCode(303)
                .header("Location", endsWith(page() + "?done=" + step + "#main"));
        return this;
    }

    Casework opened() {
        Visit.form(checker.key()).post(page() + "/open").then().statusCode(303);
        return this;
    }

    Casework assigned() {
        return opened().does(checker, "assign", "assignee", checker.id());
    }

    Casework reported(String rating) {
        return assigned().does(checker, "report", report(rating));
    }

    Casework inReview(String rating) {
        return reported(rating).does(checker, "send-to-review");
    }

    Casework published(String rating) {
        return inReview(rating).does(reviewer, "approve").does(editor, "publish");
    }

    /** The fields of a report. */
    static Object[] report(String rating) {
        return new Object[] {
            "rating", rating,
            "explanation", "The text says <b>less</b>.",
            "rationale", "Between us: read twice.",
            "direction", "AGAINST",
            "link", "",
            "url", "https://www.example.org/treaty",
            "title", "The treaty",
            "outlet", "",
            "excerpt", "shall provide help",
            "readOn", "2024-06-20",
            "archiveUrl", "",
            "direction", "AGAINST",
            "link", "",
            "url", "",
            "title", "",
            "outlet", "",
            "excerpt", "",
            "readOn", "",
            "archiveUrl", ""
        };
    }

    static Object[] and(Object[] fields, Object... more) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray();
    }

    /** The answer to a report in the API. */
    Map<String, Object> reportOnRecord() {
        return checker.gets(REVIEW, exhibit.claim).extract().path("report");
    }
}
