package org.onrecord.document.page;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.kit.PlainText;

/** Whatever somebody sends as a page: it is read or refused, soon, and nothing breaks. */
class HostileHtmlTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<div class='a ad'>",
            "</div>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<b>",
            "</i>",
            "<a href=x>",
            "</a>",
            "<ul>",
            "<li>",
            "</ul>",
            "<q>",
            "</q>",
            "<pre>",
            "</pre>",
            "<br>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&amp;",
            "&#x",
            ";",
            "&#xdfff;",
            "<svg>",
            "<math>",
            "<title>",
            "</title>",
            "<html lang=xx>",
            "<body>",
            "<article>",
            "</article>",
            "<select>",
            "<template>",
            "<frameset>",
            "\0",
            "\ud800",
            "\udc00x",
            "\u202e",
            "<",
            ">",
            "\"",
            "'",
            "=",
            " ",
            "\n",
            "Words that stand somewhere, and end here. ",
            "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[{},[],1,null,{\"name\":7}]}</script>",
            "<script type=application/ld+json>[[[[{\"@graph\":{\"@type\":[\"NewsArticle\"]",
            "<meta name=author content=A>",
            "<time datetime=2024-99-99 pubdate>",
            "<link rel=canonical href='::'>",
            "港",
            "항구",
            "😀",
            "<time>",
            "<h1>",
            "<header>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<span>x",
                "<p>x",
                "<table>",
                "<b id=#>",
                "<form><div>",
                "<a><p>",
                "<svg>",
                "<ul><li>",
                "<template>",
                "<q>",
                "<pre>\n",
                "<br>\n",
                "<select>",
                "<h1>",
                "</p>",
                "&amp",
                "<!--",
                "<td>",
                "<blockquote>",
                "<article>"
            })
    void aPageOfNothingButOneTagIsReadOrRefusedSoon(String tag) {
        assertTimeout(SOON, () -> readOrRefuse(tag.repeat(Html.MAX_LENGTH / tag.length())));
    }

    @Test
    void markupThatTheParserTakesTooLongForIsRefused() {
        var slow = "<table>" + "<b>x<tr>".repeat(Markup.MAX_ELEMENTS / 2 - 10);

        assertTimeout(SOON, () -> readOrRefuse(slow));
    }

    @Test
    void aTextInTheDeepestElementIsFound() {
        var words = "This stands deeper than anybody has ever looked, and is found nevertheless.";

        assertEquals(words, Html.read("<div>".repeat(20_000) + words).text());
    }

    @Test
    void asManyElementsAsAllowedAreRead() {
        var paragraphs = "<p>This is one of very many sentences.</p>".repeat(Markup.MAX_ELEMENTS - 10);

        assertTrue(Html.read(paragraphs.substring(0, Html.MAX_LENGTH)).text().length() > 1000);
    }

    @Test
    void moreElementsAreRefused() {
        var refusal = assertThrows(Unreadable.class, () -> Html.read("<p>A.".repeat(Markup.MAX_ELEMENTS + 10)));

        assertTrue(refusal.getMessage().contains("200000 elements"), refusal.getMessage());
    }

    @Test
    void aLongerPageIsRefused() {
        assertThrows(Unreadable.class, () -> Html.read("x".repeat(Html.MAX_LENGTH + 1)));
    }

    @Test
    void dataThatNestsTooDeepIsPassedOver() {
        var data = "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script>";

        assertNull(Html.read(data + "<p>This is a sentence that anybody can read.</p>")
                .facts()
                .kind());
    }

    @Test
    void noInputBreaksTheReader() {
        var random = new Random(20240620);
        for (int i = 0; i < 10_000; i++) {
            var page = IntStream.range(0, random.nextInt(60))
                    .mapToObj(at -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());

            assertDoesNotThrow(() -> readOrRefuse(page), page);
        }
    }

    private static void readOrRefuse(String page) {
        try {
            var text = Html.read(page).text();
            assertNull(PlainText.fault(text));
            assertEquals(text, text.strip());
        } catch (Unreadable refused) {
            assertTrue(refused.getMessage().length() > 10);
        }
    }
}
