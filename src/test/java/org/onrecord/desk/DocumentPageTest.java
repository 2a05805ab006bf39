package org.onrecord.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.Newsroom.person;
import static org.onrecord.desk.Visit.page;
import static org.onrecord.desk.Visit.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.kit.Role;

/** The text of a document with what seems to be quoted in it, and the forms beside it. */
@QuarkusTest
class DocumentPageTest {
    private static final String API = "/api/v1/documents/{id}/candidates";

    private Manuscript paper;

    @BeforeEach
    void open() {
        paper = new Manuscript();
    }

    @Test
    void aCheckerReadsTheTextWithItsCandidatesMarked() {
        session(paper.checker.key())
                .get("/documents/" + paper.document)
                .then()
                .statusCode(200)
                .body(containsString("<mark class=\"open\"><a href=\"#c-" + paper.candidate()))
                .body(containsString("id=\"c-" + paper.candidate()))
                .body(containsString("Quoted word for word · very sure (0.98)"))
                .body(containsString("mayor of Port Ellen"))
                .body(containsString("stands behind or inside what was said"))
                .body(containsString("href=\"/speakers/" + paper.speaker))
                .body(containsString("Who did not comment"))
                .body(containsString("The port authority declined to comment"));
    }

    @Test
    void markupInTheTextIsShownAsWordsAndThePageHasNoScript() {
        session(paper.checker.key())
                .get("/documents/" + paper.document)
                .then()
                .body(allOf(containsString("&lt;script&gt;alert(3)"), not(containsString("<script"))));
    }

    @Test
    void whoIsNotSignedInIsSentToDoSo() {
        page("/documents/" + paper.document).statusCode(303).header("Location", startsWith("/sign-in"));
    }

    @Test
    void aContributorDoesNotReadTexts() {
        session(person(Role.CONTRIBUTOR).key())
                .get("/documents/" + paper.document)
                .then()
                .statusCode(403);
    }

    @Test
    void aDocumentWhoseTextIsWithheldSaysSo() {
        var document = Newsroom.idOf(paper.checker.posts(
                Map.of(
                        "kind", "NEWS_ARTICLE",
                        "title", "Withheld",
                        "language", "en",
                        "version", Map.of("withheld", Map.of("sha256", "0".repeat(64), "length", 100))),
                "/api/v1/documents"));

        session(paper.checker.key())
                .get("/documents/" + document)
                .then()
                .statusCode(200)
                .body(containsString("only its hash and length are on record"));
    }

    @Test
    void aFormOfOurPageAcceptsACandidate() {
        accepts(ours(paper.session()))
                .statusCode(303)
                .header("Location", endsWith("/documents/" + paper.document + "#c-" + paper.candidate()));

        paper.reads().body("items[0].state", equalTo("ACCEPTED"));
    }

    @Test
    void aFormOfOurPageDismissesACandidate() {
        ours(paper.session())
                .formParam("revision", 0)
                .formParam("code", "NOT_A_QUOTE")
                .formParam("reason", "A song title.")
                .post("/candidates/" + paper.candidate() + "/dismiss")
                .then()
                .statusCode(303);

        paper.reads().body("items[0].dismissal", equalTo("NOT_A_QUOTE"));
    }

    @Test
    void aReasonThatCannotBeKeptIsRefusedAndDecidesNothing() {
        ours(paper.session())
                .formParam("revision", 0)
                .formParam("code", "NOT_A_QUOTE")
                .formParam("reason", "A song\u0000 title.")
                .post("/candidates/" + paper.candidate() + "/dismiss")
                .then()
                .statusCode(422)
                .body(containsString("is a control character"));

        paper.reads().body("items[0].state", equalTo("OPEN"));
    }

    @Test
    void aFormOfOurPageUndoesADecision() {
        accepts(ours(paper.session())).statusCode(303);

        ours(paper.session())
                .formParam("revision", 1)
                .formParam("reason", "It was her spokesman.")
                .post("/candidates/" + paper.candidate() + "/undo")
                .then()
                .statusCode(303);

        paper.reads().body("items[0].state", equalTo("OPEN"));
    }

    @Test
    void aFormOfOurPageDecidesOnAllThatAreTicked() {
        var page = session(paper.checker.key())
                .get("/documents/" + paper.document)
                .then()
                .extract()
                .asString();
        var pick = paper.candidate() + " 0 " + paper.speaker;
        assertTrue(page.contains("name=\"pick\" value=\"" + pick + "\""), page);

        ours(paper.session())
                .formParam("pick", pick)
                .post("/documents/" + paper.document + "/candidates/accept")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/documents/" + paper.document + "#found"));

        paper.reads().body("items[0].state", equalTo("ACCEPTED"));
    }

    @Test
    void whatIsTickedCanBeDismissedTogetherOrNotAtAll() {
        var form = ours(paper.session())
                .formParam("code", "NOT_A_QUOTE")
                .formParam("reason", "A song title.")
                .formParam("pick", paper.candidate() + " 0", UUID.randomUUID() + " 0");
        form.post("/documents/" + paper.document + "/candidates/dismiss").then().statusCode(409);
        paper.reads().body("items[0].state", equalTo("OPEN"));

        ours(paper.session())
                .formParam("code", "NOT_A_QUOTE")
                .formParam("reason", "A song title.")
                .formParam("pick", paper.candidate() + " 0")
                .post("/documents/" + paper.document + "/candidates/dismiss")
                .then()
                .statusCode(303);
        paper.reads().body("items[0].dismissal", equalTo("NOT_A_QUOTE"));
    }

    @Test
    void whatIsRefusedForSeveralIsSaidBesideTheOneWithAllThatWasEntered() {
        accepts(ours(paper.session())).statusCode(303);
        ours(paper.session())
                .formParam("revision", 1)
                .formParam("reason", "It was her spokesman.")
                .post("/candidates/" + paper.candidate() + "/undo")
                .then()
                .statusCode(303);

        var refused = round("dismiss", paper.candidate() + " 0", "A song \"title\".");

        assertEquals(409, refused.statusCode());
        var page = Jsoup.parse(refused.asString());
        assertTrue(page.select(".fault[role=alert]").text().contains("none of them was decided on"));
        assertEquals("The harbour <script>alert(3)</script>", page.select("h1").text());
        assertEquals(1, page.select("details[open] #round").size());
        assertEquals("A song \"title\".", page.select("#round-reason").val());
        assertEquals("NOT_A_QUOTE", page.select("#round-code option[selected]").val());
        var box = page.select("input[name=pick]").first();
        assertTrue(box.hasAttr("checked"));
        assertEquals(paper.candidate() + " 2 " + paper.speaker, box.val());
        assertTrue(page.select("#" + box.attr("aria-describedby")).text().contains("Somebody changed this"));
    }

    @Test
    void aFormForSeveralSaysWhatIsMissingOnThePageOfTheDocument() {
        var pick = paper.candidate() + " 0 " + paper.speaker;

        assertTrue(fault(round("accept", null, null)).contains("tick the box"));
        assertTrue(fault(round("accept", "no pick", null)).contains("open the page again"));
        assertTrue(fault(round("dismiss", pick, " ")).contains("The reason is needed"));
        assertTrue(fault(round("dismiss", pick, "x".repeat(2001))).contains("The reason size must be"));
    }

    private Response round(String step, String pick, String reason) {
        var form = ours(paper.session()).formParam("code", "NOT_A_QUOTE");
        if (pick != null) {
            form.formParam("pick", pick);
        }
        if (reason != null) {
            form.formParam("reason", reason);
        }
        return form.post("/documents/" + paper.document + "/candidates/" + step);
    }

    private static String fault(Response refused) {
        assertEquals(422, refused.statusCode());
        var page = Jsoup.parse(refused.asString());
        assertEquals(1, page.select("details[open] #round").size());
        return page.select(".fault[role=alert]").text();
    }

    @Test
    void aFormThatAnotherSiteSendsDecidesNothing() {
        accepts(paper.session().header("Origin", "https://elsewhere.example").header("Sec-Fetch-Site", "cross-site"))
                .statusCode(303)
                .header("Location", "/sign-in");
        accepts(paper.session().header("Origin", "https://elsewhere.example")).header("Location", "/sign-in");
        accepts(paper.session().header("Origin", "null")).header("Location", "/sign-in");
        accepts(ours(paper.session()).header("Sec-Fetch-Site", "same-site")).header("Location", "/sign-in");

        paper.reads().body("items[0].state", equalTo("OPEN"));
    }

    @Test
    void aFormThatComesFromNowhereDecidesNothing() {
        accepts(paper.session()).statusCode(303).header("Location", "/sign-in");

        paper.reads().body("items[0].state", equalTo("OPEN"));
    }

    @Test
    void aBrowserThatNamesTheSiteOnlyIsBelieved() {
        accepts(paper.session().header("Sec-Fetch-Site", "same-origin"))
                .header("Location", endsWith(paper.candidate().toString()));
    }

    @Test
    void aCandidateThatSomebodyElseDecidedMeanwhileIsAPageThatSaysSoAndKeepsTheReason() {
        accepts(ours(paper.session())).statusCode(303);

        accepts(ours(paper.session()))
                .statusCode(412)
                .body(containsString("Somebody changed this after you opened the page."));
        ours(paper.session())
                .formParam("revision", 0)
                .formParam("code", "OTHER")
                .formParam("reason", "A song title, I think.")
                .post("/candidates/" + paper.candidate() + "/dismiss")
                .then()
                .statusCode(412)
                .body(containsString("A song title, I think."));
    }

    @Test
    void aDismissalWithoutAReasonIsRefusedAndItsCodeIsKept() {
        ours(paper.session())
                .formParam("revision", 0)
                .formParam("code", "NOT_NEWSWORTHY")
                .formParam("reason", " ")
                .post("/candidates/" + paper.candidate() + "/dismiss")
                .then()
                .statusCode(422)
                .body(containsString("The reason is needed"))
                .body(containsString("<option value=\"NOT_NEWSWORTHY\" selected>"));

        paper.reads().body("items[0].state", equalTo("OPEN"));
    }

    @Test
    void theQuotePageLeadsCheckersToTheText() {
        accepts(ours(paper.session())).statusCode(303);
        var quote = paper.reads().extract().path("items[0].quoteId");

        session(paper.checker.key())
                .get("/quotes/" + quote)
                .then()
                .body(containsString("href=\"/documents/" + paper.document));
        page("/quotes/" + quote).body(not(containsString("href=\"/documents/")));
    }

    private ValidatableResponse accepts(RequestSpecification request) {
        return request.formParam("revision", 0)
                .formParam("speaker", paper.speaker)
                .post("/candidates/" + paper.candidate() + "/accept")
                .then();
    }

    /** As a browser sends it from a page of ours over a plain connection. */
    private static RequestSpecification ours(RequestSpecification request) {
        return request.header("Origin", RestAssured.baseURI + ":" + RestAssured.port);
    }
}
