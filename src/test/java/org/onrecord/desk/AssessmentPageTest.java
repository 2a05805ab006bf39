package org.onrecord.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.person;
import static org.onrecord.desk.Visit.page;
import static org.onrecord.desk.Visit.session;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.kit.Role;

/** What the page of a quote says about whether it was said, in words. */
@QuarkusTest
class AssessmentPageTest {
    private static final String QUOTE = "/api/v1/quotes/{id}";

    private Exhibit exhibit;

    @BeforeEach
    void exhibit() {
        exhibit = new Exhibit();
    }

    @Test
    void aQuoteThatNobodyAssessedSaysSo() {
        page("/quotes/" + exhibit.quote)
                .statusCode(200)
                .body(containsString("Was it said?"))
                .body(containsString("It has not been assessed yet."));
    }

    @Test
    void anAssessmentIsShownWithItsRationaleAndEvidence() {
        confirms(proposes("FABRICATED", null));

        page("/quotes/" + exhibit.quote)
                .body(containsString("Fabricated: it was not said"))
                .body(containsString("No recording has it, &lt;b&gt;none&lt;/b&gt;."))
                .body(containsString("Who attributed it:</span> <a href=\"https://www.example.org/ATTRIBUTION\""))
                .body(containsString("<q>He was abroad.</q>"))
                .body(containsString("One person assessed it, another confirmed it."));
        page("/speakers/" + exhibit.speaker).body(containsString("Fabricated: it was not said"));
    }

    @Test
    void aMisattributedQuoteNamesWhoSaidIt() {
        var other = idOf(exhibit.checker.posts(Map.of("kind", "PERSON", "name", "Ada Grey"), "/api/v1/speakers"));
        confirms(proposes("MISATTRIBUTED", other));

        page("/quotes/" + exhibit.quote)
                .body(containsString("It was said by <a href=\"/speakers/" + other + "\">Ada Grey</a>"));
    }

    @Test
    void aProposalIsShownToStaffAndNotToThePublic() {
        proposes("ALTERED", null);

        page("/quotes/" + exhibit.quote).body(not(containsString("Altered")));
        session(exhibit.checker.key())
                .get("/quotes/" + exhibit.quote)
                .then()
                .body(containsString("Proposed; not public until somebody else confirms it"))
                .body(containsString("Altered: these are not quite the words"));
    }

    @Test
    void aDenialIsShownAndChallengesTheQuote() {
        confirms(proposes("SINGLE_SOURCE", null));
        exhibit.checker
                .posts(
                        Map.of(
                                "kind", "DENIES",
                                "speakerId", exhibit.speaker,
                                "onBehalf", "a spokesman",
                                "wording", "He never said that.",
                                "language", "en",
                                "respondedOn", "2024-06-22",
                                "documentId", exhibit.document),
                        QUOTE + "/responses",
                        exhibit.quote)
                .statusCode(201);

        page("/quotes/" + exhibit.quote)
                .body(containsString("Challenged: what follows calls it into question"))
                .body(containsString("The speaker disowns it.</span> The speaker denies it."))
                .body(containsString("“He never said that.”"))
                .body(containsString("(through a spokesman) denies having said it"))
                .body(containsString("Reported by a single source"))
                .body(not(containsString("<script")));
        page("/speakers/" + exhibit.speaker).body(containsString("Challenged"));
    }

    @Test
    void aWithdrawnQuoteIsATombstoneWithTheReason() {
        exhibit.accepts(exhibit.draws("SUPPORTS", "He says so."));
        var editor = person(Role.EDITOR);
        editor.steps(
                        editor.etagOf(QUOTE, exhibit.quote),
                        Map.of("reason", "It was <another> man."),
                        QUOTE + "/withdraw",
                        exhibit.quote)
                .statusCode(200);

        page("/quotes/" + exhibit.quote)
                .statusCode(410)
                .header("Content-Type", startsWith("text/html"))
                .body(containsString("<h1>This was withdrawn</h1>"))
                .body(containsString("taken off the record on <time datetime="))
                .body(containsString("It was &lt;another&gt; man."));
        for (var path : List.of("/speakers/" + exhibit.speaker, "/claims/" + exhibit.claim, "/")) {
            page(path).statusCode(200).body(allOf(not(containsString("/quotes/" + exhibit.quote))));
        }
    }

    private UUID proposes(String label, UUID actualSpeaker) {
        var wanted = new java.util.HashMap<String, Object>(Map.of(
                "label",
                label,
                "rationale",
                "No recording has it, <b>none</b>.",
                "evidence",
                List.of(piece("ATTRIBUTION"), piece("REFUTATION"))));
        if (actualSpeaker != null) {
            wanted.put("actualSpeakerId", actualSpeaker);
        }
        return idOf(exhibit.checker.posts(wanted, QUOTE + "/assessments", exhibit.quote));
    }

    private static Map<String, String> piece(String kind) {
        return Map.of(
                "kind", kind,
                "url", "https://www.example.org/" + kind,
                "title", "What shows it",
                "excerpt", "He was abroad.",
                "retrievedAt", "2024-06-21T08:00:00Z");
    }

    private void confirms(UUID assessment) {
        exhibit.reviewer
                .steps("\"0\"", Map.of("reason", "Seen."), "/api/v1/assessments/{id}/confirm", assessment)
                .statusCode(200);
    }
}
