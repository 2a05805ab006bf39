package org.onrecord.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.desk.Visit.page;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** Whether a quote was said, found out and decided with plain forms. */
@QuarkusTest
class QuoteCheckTest {
    private static final String ASSESSMENTS = "/api/v1/quotes/{id}/assessments";

    private Exhibit exhibit;

    @BeforeEach
    void aQuote() {
        exhibit = new Exhibit();
    }

    @Test
    void anAssessmentIsProposedByOneAndConfirmedByAnother() {
        var assessment = assessed("SINGLE_SOURCE");

        reads(exhibit.checker)
                .body(containsString("This is your own work"))
                .body(not(containsString("Confirm the assessment")));
        reads(exhibit.reviewer).body(containsString("Confirm the assessment"));
        decides(exhibit.reviewer, "confirm", assessment, "I asked the outlet.")
                .statusCode(303)
                .header("Location", endsWith("/quotes/" + exhibit.quote + "/check?done=confirm#a-" + assessment));

        Person.ANYBODY.gets("/api/v1/quotes/{id}", exhibit.quote).body("assessment.label", equalTo("SINGLE_SOURCE"));
    }

    @Test
    void aRejectionNeedsAReason() {
        var assessment = assessed("SINGLE_SOURCE");

        decides(exhibit.reviewer, "reject", assessment, " ")
                .statusCode(422)
                .body(containsString("The reason must not be blank"));
        decides(exhibit.reviewer, "reject", assessment, "There are two.").statusCode(303);

        exhibit.checker.gets(ASSESSMENTS, exhibit.quote).body("items.status", contains("REJECTED"));
    }

    @Test
    void aCheckerDecidesNothing() {
        var assessment = assessed("SINGLE_SOURCE");

        decides(Newsroom.person(Role.CHECKER), "confirm", assessment, "Yes.")
                .statusCode(403)
                .body(containsString("This needs the role REVIEWER"));
    }

    @Test
    void anAccusationNeedsItsEvidenceAndKeepsWhatWasEntered() {
        sends(
                        exhibit.checker,
                        "assess",
                        "label",
                        "FABRICATED",
                        "rationale",
                        "He would not say so.",
                        "kind",
                        "REFUTATION",
                        "url",
                        "https://www.example.org/hunch",
                        "title",
                        "A hunch",
                        "readOn",
                        "2024-06-20")
                .statusCode(422)
                .body(containsString("The evidence needs two pieces"))
                .body(containsString("He would not say so."))
                .body(containsString("value=\"A hunch\""));

        exhibit.checker.gets(ASSESSMENTS, exhibit.quote).body("items", hasSize(0));
    }

    @Test
    void whoSaidItIsNamedByTheAddressOfTheirPage() {
        var other = Newsroom.speaker(exhibit.checker, unique("Somebody else"));

        sends(
                        exhibit.checker,
                        "assess",
                        "label",
                        "MISATTRIBUTED",
                        "rationale",
                        "Another man said it.",
                        "speaker",
                        "https://record.example/speakers/" + other,
                        "kind",
                        "ATTRIBUTION",
                        "url",
                        "https://www.example.org/a",
                        "title",
                        "Who attributed it",
                        "readOn",
                        "2024-06-20",
                        "kind",
                        "REFUTATION",
                        "url",
                        "https://www.example.org/b",
                        "title",
                        "The recording",
                        "readOn",
                        "2024-06-20")
                .statusCode(303);

        exhibit.checker
                .gets(ASSESSMENTS, exhibit.quote)
                .body("items[0].actualSpeaker.speakerId", equalTo(other.toString()))
                .body("items[0].evidence.kind", contains("ATTRIBUTION", "REFUTATION"));
        sends(exhibit.checker, "assess", "label", "MISATTRIBUTED", "rationale", "So.", "speaker", "somebody")
                .statusCode(422)
                .body(containsString("Who said it is not the address of a page here"));
    }

    @Test
    void aFormThatIsSentTwiceMakesOneAssessment() {
        var once = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            sends(exhibit.checker, "assess", "label", "UNVERIFIABLE", "rationale", "Nobody knows.", "once", once)
                    .statusCode(303);
        }

        exhibit.checker.gets(ASSESSMENTS, exhibit.quote).body("items", hasSize(1));
    }

    @Test
    void aContributorsDraftIsTakenOntoTheRecord() {
        var contributor = Newsroom.person(Role.CONTRIBUTOR);
        var words = unique("A word of the draft");
        var document = idOf(contributor.posts(
                Map.of("kind", "NEWS_ARTICLE", "title", "T", "language", "en", "version", Map.of("text", words + ".")),
                "/api/v1/documents"));
        var draft = idOf(contributor.posts(
                Map.of(
                        "kind",
                        "DIRECT",
                        "speakers",
                        List.of(Map.of("speakerId", exhibit.speaker)),
                        "appearances",
                        List.of(Map.of("documentId", document, "segments", List.of(Map.of("exact", words))))),
                "/api/v1/quotes"));

        Visit.session(exhibit.checker.key())
                .get("/quotes/" + draft + "/check")
                .then()
                .body(containsString("Take it onto the record"))
                .body(not(containsString("Propose the assessment")));
        Visit.form(exhibit.checker.key())
                .formParam("revision", 0)
                .post("/quotes/" + draft + "/check/record")
                .then()
                .statusCode(303);

        Person.ANYBODY.gets("/api/v1/quotes/{id}", draft).statusCode(200);
    }

    @Test
    void aChallengeIsRaisedAndShownToWhoAssessesNext() {
        sends(exhibit.checker, "challenge", "reason", "Others heard other words.")
                .statusCode(303);

        reads(exhibit.reviewer)
                .body(containsString("What calls it into question"))
                .body(containsString("Others heard other words."));
        page("/quotes/" + exhibit.quote).body(containsString("Others heard other words."));
    }

    @Test
    void whatWasOvertakenByAChallengeIsRefusedWithTheReason() {
        var assessment = assessed("SINGLE_SOURCE");
        sends(exhibit.checker, "challenge", "reason", "Others heard other words.")
                .statusCode(303);

        decides(exhibit.reviewer, "confirm", assessment, "I asked the outlet.")
                .statusCode(409)
                .body(containsString("Reject it, and assess the quote as it stands now."))
                .body(containsString(">I asked the outlet.</textarea>"));
    }

    @Test
    void aFormThatAnotherSiteSendsDoesNothing() {
        Visit.session(exhibit.checker.key())
                .header("Origin", "https://elsewhere.example")
                .contentType("application/x-www-form-urlencoded")
                .formParam("reason", "No.")
                .post("/quotes/" + exhibit.quote + "/check/challenge")
                .then()
                .header("Location", "/sign-in");

        Person.ANYBODY.gets("/api/v1/quotes/{id}", exhibit.quote).body("challenged", equalTo(false));
    }

    private UUID assessed(String label) {
        sends(
                        exhibit.checker,
                        "assess",
                        "label",
                        label,
                        "rationale",
                        "One outlet has it.",
                        "kind",
                        "REPORT",
                        "url",
                        "https://www.example.org/report",
                        "title",
                        "A report",
                        "readOn",
                        "2024-06-20",
                        "kind",
                        "REPORT",
                        "url",
                        "",
                        "title",
                        "",
                        "readOn",
                        "")
                .statusCode(303);
        return UUID.fromString(
                exhibit.checker.gets(ASSESSMENTS, exhibit.quote).extract().path("items[0].id"));
    }

    private ValidatableResponse decides(Person by, String step, UUID assessment, String reason) {
        return Visit.form(by.key())
                .formParam("revision", 0)
                .formParam("reason", reason)
                .post("/quotes/" + exhibit.quote + "/check/assessments/" + assessment + "/" + step)
                .then();
    }

    private ValidatableResponse reads(Person by) {
        return Visit.session(by.key())
                .get("/quotes/" + exhibit.quote + "/check")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse sends(Person by, String step, String... fields) {
        var form = Visit.form(by.key());
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post("/quotes/" + exhibit.quote + "/check/" + step).then();
    }
}
