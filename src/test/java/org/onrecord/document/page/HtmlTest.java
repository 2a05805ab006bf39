package org.onrecord.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main text of pages that were written for these tests. */
class HtmlTest {
    private static final String FIRST =
            "The harbour was closed on Monday, the port authority said in a short statement.";
    private static final String SECOND =
            "“We will open it again when the ice is gone,” said Ada Grey, who runs the port, “and not a day before.”";
    private static final String STORY = "<p>" + FIRST + "</p>\n<p>" + SECOND + "</p>";
    private static final String TEXT = FIRST + "\n\n" + SECOND;

    @Test
    void paragraphsAreKeptApartByAnEmptyLine() {
        assertEquals(TEXT, textOf(STORY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><a href=/>Home</a> <a href=/world>World</a></nav>",
                "<header><p>The Courier has been read by people in this town for more than a hundred years.</p></header>",
                "<aside><p>Ten things that you did not know about harbours, and one that you did.</p></aside>",
                "<footer><p>All of this was written by people who live here and know what they write about.</p></footer>",
                "<div class='share-bar'><p>Tell all of your friends what you have just read about the harbour.</p></div>",
                "<div id=\"cookieConsent\"><p>We keep small files on your device so that we know you again.</p></div>",
                "<div class=\"block relatedLinks\"><p>More about this: how the harbour was built, year by year.</p></div>",
                "<section class='newsletter_signup'><p>Get the news of the harbour every morning at seven.</p></section>",
                "<p hidden>This is what only machines are meant to see, and no reader of the page.</p>",
                "<p style='DISPLAY : none'>This is what only machines are meant to see, and no reader.</p>",
                "<p aria-hidden=true>This is what only machines are meant to see, and no reader of it.</p>",
                "<div role='complementary'><p>What others read at this moment, with a picture for each.</p></div>",
                "<script>var words = 'This is a long sentence, which is no part of any text.';</script>",
                "<ul><li><a href=/1>Older news about the harbour and its port</a><li><a href=/2>More news</a></ul>",
                "<p><a href=/1>Read also what the mayor had to say about the ice of last winter.</a></p>",
                "<figure><img src=a.jpg><figcaption>The harbour last year. A photograph by Jo Doe.</figcaption></figure>",
                "<div class=caption>The harbour as it was last year, when nobody spoke of any ice.</div>",
                "<blockquote class='pull-quote'>“We will open it again when the ice is gone.”</blockquote>",
                "<p>By <a rel=author href=/jo>Jo Doe</a></p>",
                "<p>By Jo Doe in Oldtown, Ada Grey in Newport and somebody else in a place that is far away</p>",
                "<p class='byline'>By Jo Doe, who has written about harbours, and about ice, for ten years.</p>",
                "<p>Published on <time datetime=2024-06-20>20 June 2024</time>, and read by many people since then.</p>",
                "<h1>Harbour closed</h1>",
                "<p>World</p>",
                "<form><label>Your address</label><input name=a><button>Send me everything now.</button></form>"
            })
    void furnitureIsNoText(String furniture) {
        assertEquals(TEXT, textOf(furniture + STORY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><a href=/1>Read also what the mayor had to say about the ice of last winter.</a></p>",
                "<aside><p>Ten things that you did not know about harbours, and one that you did.</p></aside>",
                "<div class=ad-slot><p>Buy one boat now, and get another one for half of its price.</p></div>",
                "<figure><img src=a.jpg><figcaption>The harbour last year. A photograph.</figcaption></figure>"
            })
    void furnitureBetweenParagraphsIsNoText(String furniture) {
        assertEquals(TEXT, textOf("<p>" + FIRST + "</p>" + furniture + "<p>" + SECOND + "</p>"));
    }

    @Test
    void whatThePageMarksAsArticleIsTheText() {
        var teaser = "<p>Somebody else said something else, which has nothing to do with the harbour.</p>";

        assertEquals(
                TEXT, textOf("<div>" + teaser + "</div><article>" + STORY + "</article><div>" + teaser + "</div>"));
    }

    @Test
    void whereNothingIsMarkedTheTextIsWhereMostOfTheProseIs() {
        var teaser = "<div><p>Somebody else said something else, at some length.</p></div>";
        var story = STORY + "<p>" + "The ice is thick this year. ".repeat(20) + "</p>";

        assertEquals(
                TEXT + "\n\n" + "The ice is thick this year. ".repeat(20).strip(),
                textOf("<div>" + teaser + "<div><div>" + story + "</div></div>" + teaser + "</div>"));
    }

    @Test
    void anArticleInTwoPartsStaysWhole() {
        assertEquals(
                TEXT,
                textOf("<main><div class=part><p>" + FIRST
                        + "</p></div><div class=ad>Buy this.</div><div class=part><p>" + SECOND + "</p></div></main>"));
    }

    @Test
    void namesThatCallTheWholePageFurnitureAreNotBelieved() {
        assertEquals(TEXT, textOf("<div class='page has-sidebar share'>" + STORY + "</div>"));
    }

    @Test
    void aPageWhoseEveryPartIsCalledFurnitureIsStillRead() {
        var part = "<div class='social'><p>" + FIRST + "</p></div>";

        assertEquals(FIRST + "\n\n" + FIRST + "\n\n" + FIRST, textOf(part.repeat(3)));
    }

    @Test
    void linesOfAListStayALine() {
        assertEquals(
                FIRST + "\n\n- Ships wait.\n- Boats do not.\n\n" + SECOND,
                textOf("<p>" + FIRST + "</p><ul><li>Ships wait.</li><li><p>Boats do not.</p></li></ul><p>" + SECOND));
    }

    @Test
    void aNumberedListKeepsItsNumbers() {
        assertEquals(
                FIRST + "\n\n3. Ships\n4. Boats\n\n" + SECOND,
                textOf("<p>" + FIRST + "</p><ol start=3><li>Ships<li>Boats</ol><p>" + SECOND));
    }

    @Test
    void rowsOfATableAreLines() {
        assertEquals(
                FIRST + "\n\nYear | Ships\n2023 | 12\n\n" + SECOND,
                textOf("<p>" + FIRST + "</p><table><tr><th>Year<th>Ships<tr><td><p>2023</p><td>12</table><p>"
                        + SECOND));
    }

    @Test
    void aTableThatOnlyLaysOutAPageLeavesParagraphs() {
        assertEquals(
                TEXT, textOf("<table><tr><td><a href='/'>Home</a><td>" + STORY + "<td><a href=/2>News</a></table>"));
    }

    @Test
    void headingsInsideTheTextStay() {
        assertEquals(FIRST + "\n\nThe ice\n\n" + SECOND, textOf("<p>" + FIRST + "</p><h2>The ice</h2><p>" + SECOND));
    }

    @Test
    void twoBreaksInARowEndAParagraphAndOneALine() {
        assertEquals(
                FIRST + "\nA line.\n\n" + SECOND, textOf("<div>" + FIRST + "<br>A line.<br> <br>" + SECOND + "</div>"));
    }

    @Test
    void linesThatAreMeantAsLinesStay() {
        assertEquals(FIRST + "\n\nOne\nTwo\n\n" + SECOND, textOf("<p>" + FIRST + "<pre>One\nTwo</pre>" + SECOND));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the <b>closed</b> har<i>bour</i>|the closed harbour",
                "one\u00a0two \t three|one two three",
                "har\u00adbour and\u200b ice|harbour and ice",
                "it is <del>open</del><ins>closed</ins>|it is closed",
                "he said <q>no, <q>never</q></q> again|he said “no, ‘never’” again",
                "water<sup><a href=#1>1</a></sup> and ice|water and ice",
                "<ruby>港<rt>みなと</rt></ruby> is a harbour|港 is a harbour",
                "less &lt; more &amp; &#8220;quoted&#8221;|less < more & “quoted”",
                "turned &#x202e;around&#x202c; here|turned around here",
                "a&#0;b &#xd800; c|ab c",
                "می\u200cخواهم|می\u200cخواهم"
            })
    void wordsReadAsABrowserShowsThem(String html, String text) {
        var end = " and this makes it a sentence that is long enough to be read.";

        assertEquals(text + end, textOf("<p>" + html + end + "</p>"));
    }

    @Test
    void sentencesWithoutSpacesAreProseToo() {
        var korean = "항구는 월요일에 닫혔다고 항만 당국이 짧은 성명에서 밝혔다.";
        var chinese = "港口于星期一关闭，港务局在一份简短的声明中说。";

        assertEquals(korean + "\n\n" + chinese, textOf("<p>서울</p><p>" + korean + "</p><p>" + chinese + "</p>"));
    }

    @Test
    void aTextThatThePageKeepsInItsDataAloneIsFound() {
        var page = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + FIRST + "\\n\\n"
                + "It is closed. ".repeat(40) + "\"}</script><p>Please wait.</p>";

        assertEquals(FIRST + "\n\n" + "It is closed. ".repeat(40).strip(), textOf(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<html>", "<p></p>", "<script>alert(1)</script>", "<nav>Home</nav>", "<!-- a -->"})
    void aPageWithoutTextIsRefused(String html) {
        assertThrows(Unreadable.class, () -> Html.read(html));
    }

    @Test
    void aPdfIsNoPage() {
        assertThrows(Unreadable.class, () -> Html.read("%PDF-1.7\n1 0 obj"));
    }

    private static String textOf(String body) {
        return Html.read("<!DOCTYPE html><html><head><title>Harbour</title></head><body>" + body + "</body></html>")
                .text();
    }
}
