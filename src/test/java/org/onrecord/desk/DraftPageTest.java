package org.onrecord.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.onrecord.Newsroom.person;
import static org.onrecord.desk.Visit.page;
import static org.onrecord.desk.Visit.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.kit.Role;

/** The page on which a draft is checked, and what a document's page says of quotes that are on record already. */
@QuarkusTest
class DraftPageTest {
    private Manuscript paper;

    @BeforeEach
    void open() {
        paper = new Manuscript();
    }

    private RequestSpecification form() {
        return paper.session().header("Sec-Fetch-Site", "same-origin");
    }

    @Test
    void aCheckerPastesADraftAndReadsWhatTheRecordSays() {
        form().formParam(
                        "text",
                        "“It was a <script>alert(1)</script> success,” said " + paper.name + ".\r\n\r\nIt rained.")
                .post("/drafts")
                .then()
                .statusCode(200)
                .body(containsString("<mark class=\"onrecord-mark onrecord-not-on-record\""))
                .body(containsString("Nobody is on record with these words."))
                .body(containsString("</p><p>It rained."))
                .body(containsString("<textarea id=\"draft\""))
                .body(not(containsString("<script")));
    }

    @Test
    void theEmptyPageAsksForADraft() {
        session(paper.checker.key())
                .get("/drafts")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Check a draft"), not(containsString("onrecord-draft"))));
    }

    @Test
    void aDraftOfAnotherSiteIsNotTaken() {
        paper.session()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("text", "It rained.")
                .post("/drafts")
                .then()
                .statusCode(equalTo(303));
    }

    @Test
    void whoDoesNotCheckIsNotServed() {
        page("/drafts").statusCode(303).header("Location", startsWith("/sign-in"));
        session(person(Role.CONTRIBUTOR).key()).get("/drafts").then().statusCode(403);
    }

    @Test
    void anEmptyDraftAndOneThatIsTooLongAreRefused() {
        form().formParam("text", "  ")
                .post("/drafts")
                .then()
                .statusCode(422)
                .body(containsString("id=\"draft-text-fault\">The text is needed"));
        form().formParam("text", "It rained. ".repeat(19_000))
                .post("/drafts")
                .then()
                .statusCode(422)
                .body(containsString("The text must not be longer than 200,000 characters"))
                .body(containsString("It rained. It rained."));
        form().formParam("text", "It rained. ".repeat(18_000))
                .post("/drafts")
                .then()
                .statusCode(200);
    }

    @Test
    void aControlCharacterIsRefused() {
        form().formParam("text", "It \u0000 rained.").post("/drafts").then().statusCode(422);
    }

    @Test
    void aCandidateThatIsOnRecordElsewhereIsAddedToThatQuoteWithAForm() {
        var text = "The harbour will close on Monday, as we said before, and it will stay so.";
        var words = text.substring(0, text.length() - 1);
        var known = known(words);
        var other = Newsroom.idOf(paper.checker.posts(
                Map.of(
                        "kind", "NEWS_ARTICLE",
                        "title", "Again",
                        "language", "en",
                        "version", Map.of("text", "“" + words + ",” said " + paper.name + ".\n")),
                "/api/v1/documents"));

        session(paper.checker.key())
                .get("/documents/" + other)
                .then()
                .statusCode(200)
                .body(containsString("On record already?"))
                .body(containsString("href=\"/quotes/" + known));
        String candidate = paper.checker
                .gets("/api/v1/documents/{id}/candidates", other)
                .extract()
                .path("items[0].id");
        form().formParam("revision", 0)
                .formParam("quote", known)
                .post("/candidates/" + candidate + "/merge")
                .then()
                .statusCode(303)
                .header("Location", endsWith("#c-" + candidate));

        paper.checker.gets("/api/v1/quotes/{id}", known).body("appearances", hasSize(2));
    }

    private String known(String words) {
        var document = Newsroom.idOf(paper.checker.posts(
                Map.of(
                        "kind", "NEWS_ARTICLE",
                        "title", "First",
                        "language", "en",
                        "version", Map.of("text", words + ".\n")),
                "/api/v1/documents"));
        return Newsroom.idOf(paper.checker.posts(
                        Map.of(
                                "kind", "DIRECT",
                                "speakers", List.of(Map.of("speakerId", paper.speaker)),
                                "appearances",
                                        List.of(Map.of(
                                                "documentId", document, "segments", List.of(Map.of("exact", words))))),
                        "/api/v1/quotes"))
                .toString();
    }
}
