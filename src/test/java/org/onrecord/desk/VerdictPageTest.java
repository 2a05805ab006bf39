package org.onrecord.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.onrecord.desk.Visit.page;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** What readers are told about the truth of a claim, in plain words. */
@QuarkusTest
class VerdictPageTest {
    private static final String REVIEW = "/api/v1/claims/{id}/review";

    private final Map<String, Object> report = Map.of(
            "rating", "MISLEADING",
            "explanation", "The text says <b>less</b>.",
            "rationale", "Between us: read twice.",
            "evidence",
                    List.of(Map.of(
                            "direction", "AGAINST",
                            "url", "https://www.example.org/treaty",
                            "title", "The treaty",
                            "excerpt", "shall provide help",
                            "retrievedAt", "2024-06-20T11:00:00Z")));

    private Exhibit exhibit;
    private Person editor;

    @BeforeEach
    void aVerdict() {
        exhibit = new Exhibit();
        editor = Newsroom.person(Role.EDITOR);
        exhibit.checker.posts("", REVIEW, exhibit.claim).statusCode(201);
        step(exhibit.checker, "assign", Map.of("assignee", exhibit.checker.id()));
        step(exhibit.checker, "report", report);
        step(exhibit.reviewer, "send-to-review", "");
        step(exhibit.reviewer, "approve", Map.of());
    }

    @Test
    void aClaimShowsItsVerdictWithWhatItRestsOn() {
        page("/claims/" + exhibit.claim).body(not(containsString("Our verdict")));

        step(editor, "publish", Map.of());

        page("/claims/" + exhibit.claim)
                .statusCode(200)
                .body(containsString("Our verdict"))
                .body(containsString("<p class=\"rating\">Misleading</p>"))
                .body(containsString("The text says &lt;b&gt;less&lt;/b&gt;."))
                .body(containsString("Against the claim:"))
                .body(containsString(
                        "<a href=\"https://www.example.org/treaty\" rel=\"external nofollow\">The treaty</a>"))
                .body(not(containsString("Between us")));
        page("/").body(containsString("Our verdict:</span> Misleading"));
    }

    @Test
    void aVerdictThatIsLookedAtAgainSaysSoAndWhy() {
        step(editor, "publish", Map.of());

        step(exhibit.reviewer, "reopen", Map.of("reason", "The text was published."));

        page("/claims/" + exhibit.claim)
                .body(containsString("Being re-examined since"))
                .body(containsString("The text was published. Until that is done, this is what we say."));
    }

    @Test
    void aRetractedVerdictSaysThatNobodyStandsByIt() {
        step(editor, "publish", Map.of());
        step(editor, "retract", Map.of("reason", "The text was forged."));

        step(exhibit.reviewer, "confirm-retraction", Map.of());

        page("/claims/" + exhibit.claim)
                .body(containsString("Retracted on"))
                .body(containsString("The text was forged. We no longer stand by this verdict"));
        page("/claims/" + exhibit.claim + "/verdicts/2").body(containsString("Why it was retracted"));
    }

    @Test
    void anEarlierVerdictHasItsOwnPageAndSaysThatItIsNotTheLastWord() {
        step(editor, "publish", Map.of());
        step(exhibit.checker, "correct", Map.of("reason", "CORRECTION", "note", "A slip.", "report", report));
        step(editor, "confirm-correction", Map.of());

        page("/claims/" + exhibit.claim + "/verdicts/1")
                .statusCode(200)
                .body(containsString("This is not our last word"))
                .body(containsString(exhibit.statement));
        page("/claims/" + exhibit.claim)
                .body(containsString("A slip."))
                .body(containsString("href=\"/claims/" + exhibit.claim + "/verdicts/1\""));
    }

    @Test
    void aVerdictThatIsNotThereIsAPageThatSaysSo() {
        page("/claims/" + UUID.randomUUID() + "/verdicts/1")
                .statusCode(404)
                .header("Content-Type", startsWith("text/html"));
    }

    @Test
    void theScaleIsAPage() {
        page("/ratings")
                .statusCode(200)
                .body(containsString("What our verdicts mean"))
                .body(containsString("Cannot be verified"))
                .body(containsString("<span lang=\"de\">Irreführend</span>"));
    }

    private void step(Person by, String step, Object body) {
        by.steps(exhibit.checker.etagOf(REVIEW, exhibit.claim), body, REVIEW + "/{step}", exhibit.claim, step)
                .statusCode(200);
    }
}
