package org.onrecord.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.quote.Desk.appearance;
import static org.onrecord.quote.Desk.link;
import static org.onrecord.quote.Desk.quote;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;

@QuarkusTest
class SearchPageTest {
    private org.onrecord.quote.Desk desk;
    private String word;
    private UUID speaker;

    @BeforeEach
    void sitDown() {
        desk = new org.onrecord.quote.Desk();
        word = Newsroom.unique("zuqqel").replace(" ", "x");
        speaker = desk.speaker("Somebody");
    }

    @Test
    void whatWasFoundIsShownWithItsWordsMarked() {
        says(word + " & <b>they</b> signed pacts");

        page("/search?q=pact+" + word)
                .body(containsString(
                        "“<mark>" + word + "</mark> &amp; &lt;b&gt;they&lt;/b&gt; signed <mark>pacts</mark>”"))
                .body(containsString("value=\"pact " + word + "\""));
    }

    @Test
    void filtersAreLinksThatWorkWithoutScripts() {
        says(word + " once");
        says(word + " twice");

        page("/search?q=" + word)
                .body(containsString("href=\"/search?q=" + word + "&amp;speaker=" + speaker + "\""))
                .body(containsString("Counted over all 2 that were found"));
        page("/search?q=" + word + "&speaker=" + speaker + "&kind=DIRECT")
                .body(containsString("href=\"/search?q=" + word + "&amp;speaker=" + speaker + "\">Remove"))
                .body(containsString("<input type=\"hidden\" name=\"kind\" value=\"DIRECT\">"));
    }

    @Test
    void whatCannotBeReadIsAnsweredBesideTheForm() {
        page("/search?q=...").body(containsString("has no word to search for"));
    }

    @Test
    void nothingFoundIsSaid() {
        page("/search?q=" + word).body(containsString("Nothing was found"));
    }

    @Test
    void theFormStandsOnEveryPage() {
        page("/").body(containsString("action=\"/search\""));
        page("/speakers/" + speaker).body(containsString("action=\"/search\""));
    }

    @Test
    void whereSomebodyStandsIsShownOnBothPages() {
        var claim = desk.claim("It rained");
        page("/claims/" + claim).body(not(containsString("Who stands where")));
        var first = says(word + " yes", link(claim, "SUPPORTS"));
        desk.decides("accept", first, claim).statusCode(200);
        var second = says(word + " no", link(claim, "DISPUTES"));
        desk.decides("accept", second, claim).statusCode(200);

        page("/claims/" + claim)
                .body(containsString("Who stands where"))
                .body(containsString("Changed: before, a quote supports it."));
        page("/speakers/" + speaker)
                .body(containsString("Towards claims, over time"))
                .body(containsString("Changed: before, a quote supports it."));
    }

    private UUID says(String words, Object... links) {
        var quote = quote(speaker, appearance(desk.document("The Courier", words + "."), words));
        quote.put("links", List.of(links));
        return idOf(desk.records(quote));
    }

    private static ValidatableResponse page(String address) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .accept("text/html")
                .get(address)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }
}
