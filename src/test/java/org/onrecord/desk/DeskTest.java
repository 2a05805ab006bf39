package org.onrecord.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.desk.Visit.browser;
import static org.onrecord.desk.Visit.page;
import static org.onrecord.desk.Visit.session;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.kit.Role;

/** The pages as they are sent: what every browser, old or new, with or without scripts, is given to read. */
@QuarkusTest
class DeskTest {
    @Test
    void theHomePageSaysWhatTheRecordIsAndWhereToGo() {
        page("/")
                .statusCode(200)
                .header("Content-Type", startsWith("text/html"))
                .body(containsString("On Record keeps what people are on record as saying"))
                .body(containsString("href=\"/docs\""))
                .body(containsString("href=\"/sign-in\""));
    }

    @Test
    void aClaimStandsOnTheHomePageWithWhatPeopleDoToIt() {
        var exhibit = new Exhibit();
        exhibit.accepts(exhibit.draws("DISPUTES", "He denies it."));

        page("/")
                .body(containsString("href=\"/claims/" + exhibit.claim))
                .body(containsString("disputes</span> 1 quote, 1 independent source"))
                .body(containsString("href=\"/quotes/" + exhibit.quote));
    }

    @Test
    void anEarlierPageOfClaimsIsReachedByALink() {
        var exhibit = new Exhibit();
        for (int i = 0; i < 12; i++) {
            exhibit.claim(unique("Another claim"));
        }
        var earlier =
                Pattern.compile("/\\?after=[^\"]+").matcher(page("/").extract().asString());
        assertTrue(earlier.find());

        page(earlier.group()).statusCode(200).body(containsString(exhibit.statement));
    }

    @Test
    void aBoardShowsWhoSaidWhatAndWhyItBearsOnTheClaim() {
        var exhibit = new Exhibit();
        exhibit.accepts(exhibit.draws("DISPUTES", "He denies what is claimed."));

        page("/claims/" + exhibit.claim)
                .statusCode(200)
                .body(containsString(exhibit.statement))
                .body(containsString("On record against"))
                .body(containsString("Professor in Vladivostok"))
                .body(containsString("<cite>The Example</cite>"))
                .body(containsString("<time datetime=\"2024-06-20\">20 June 2024</time>"))
                .body(containsString("1 independent source"))
                .body(containsString("He denies what is claimed."))
                .body(containsString("Not contested"));
    }

    @Test
    void aClaimWithEvidenceOnBothSidesIsCalledContested() {
        var exhibit = new Exhibit();
        exhibit.accepts(exhibit.draws("DISPUTES", "He denies it."));
        exhibit.checker
                .posts(
                        Map.of("documentId", exhibit.document, "form", "ASSERTION", "exact", "That was all"),
                        "/api/v1/claims/{id}/appearances",
                        exhibit.claim)
                .statusCode(201);

        page("/claims/" + exhibit.claim)
                .body(containsString("Contested: accepted evidence stands on both sides"))
                .body(containsString("No quote is on this side, but <a href=\"#voice\">"))
                .body(containsString("In an outlet’s own voice"))
                .body(containsString("“That was all”"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/claims/{claim}", "/quotes/{quote}", "/speakers/{speaker}"})
    void markupInTheRecordIsShownAsWordsAndNoPageHasAScript(String path) {
        var exhibit = new Exhibit();
        exhibit.accepts(exhibit.draws("MENTIONS", "<script>alert(2)</script>"));

        page(path.replace("{claim}", exhibit.claim.toString())
                        .replace("{quote}", exhibit.quote.toString())
                        .replace("{speaker}", exhibit.speaker.toString()))
                .statusCode(200)
                .body(allOf(containsString("&lt;script&gt;"), not(containsString("<script"))));
    }

    @Test
    void aProposedLinkIsShownToStaffAndNotToThePublic() {
        var exhibit = new Exhibit();
        exhibit.draws("SUPPORTS", "A first reading.");

        page("/claims/" + exhibit.claim).body(not(containsString("A first reading.")));
        session(exhibit.checker.key())
                .get("/claims/" + exhibit.claim)
                .then()
                .body(containsString("A first reading."))
                .body(containsString("Proposed; not public"));
    }

    @Test
    void aQuoteShowsWhereItStandsAndThatItWasChecked() {
        var exhibit = new Exhibit();

        page("/quotes/" + exhibit.quote)
                .statusCode(200)
                .body(containsString("<q>No automatic intervention"))
                .body(containsString("Checked: the document has these words"))
                .body(containsString("Came through: The Example"));
    }

    @Test
    void aQuoteThatALaterVersionWordsDifferentlyShowsTheWordsThatDiffer() {
        var exhibit = new Exhibit();
        exhibit.captures(
                "He said: " + exhibit.words.replace("promised", "foreseen") + ". That was all he said about the pact.");

        page("/quotes/" + exhibit.quote)
                .body(containsString("a later version of the document words it differently"))
                .body(containsString("“promised” became “foreseen”"));
    }

    @Test
    void aSpeakerIsShownWithOtherNamesInTheirLanguageAndQuotes() {
        var exhibit = new Exhibit();

        page("/speakers/" + exhibit.speaker)
                .statusCode(200)
                .body(containsString("<span lang=\"ru\">Лукин</span>"))
                .body(containsString("href=\"/quotes/" + exhibit.quote));
    }

    @Test
    void aMergedClaimSendsItsReadersToTheOneThatStands() {
        var exhibit = new Exhibit();
        var same = exhibit.claim(unique("The same in other words"));
        var editor = person(Role.EDITOR);
        var merge = Map.of("into", exhibit.claim, "reason", "They say the same.");
        editor.steps(editor.etagOf("/api/v1/claims/{id}", same), merge, "/api/v1/claims/{id}/merge", same)
                .statusCode(201);

        page("/claims/" + same).statusCode(308).header("Location", endsWith("/claims/" + exhibit.claim));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims/", "/quotes/", "/speakers/"})
    void whatIsNotOnRecordIsAPageWithTheStatusOfIt(String path) {
        page(path + UUID.randomUUID())
                .statusCode(404)
                .header("Content-Type", startsWith("text/html"))
                .body(containsString("<h1>There is nothing here</h1>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims/nonsense", "/nowhere", "/claims"})
    void anAddressThatIsNoneIsAPageThatSaysSo(String path) {
        page(path).statusCode(404).header("Content-Type", startsWith("text/html"));
    }

    @Test
    void aCursorThatIsNoneIsAPageThatSaysSo() {
        page("/?after=nonsense").statusCode(400).header("Content-Type", startsWith("text/html"));
    }

    @Test
    void aProblemOfTheApiIsNoPage() {
        browser()
                .get("/api/v1/claims/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Content-Type", equalTo("application/problem+json"));
    }

    @Test
    void pagesLoadNothingFromElsewhereAndAreFramedNowhere() {
        page("/")
                .header("Content-Security-Policy", startsWith("default-src 'self';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void theStyleSheetIsKeptByBrowsers() {
        var address = page("/").extract().htmlPath().getString("html.head.link.find { it.@rel == 'stylesheet' }.@href");

        page(address)
                .statusCode(200)
                .header("Content-Type", startsWith("text/css"))
                .header("Cache-Control", equalTo("public, max-age=86400"));
    }

    @Test
    void pagesHaveAnIcon() {
        var address = page("/").extract().htmlPath().getString("html.head.link.find { it.@rel == 'icon' }.@href");

        page(address).statusCode(200).header("Content-Type", startsWith("image/svg+xml"));
    }

    @Test
    void pagesAreNotPartOfTheApi() {
        page("/q/openapi").statusCode(200).body(not(containsString("/sign-in")));
    }
}
