package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.document.Span;
import org.onrecord.document.Text;

/** Roles, sentences, places and markup of a draft. */
class DraftPartsTest {
    @ParameterizedTest
    @CsvSource({
        "a former NATO Secretary General, NATO Secretary General",
        "NATO Secretary General, former NATO Secretary General",
        "ex-president of the bank, president of the bank",
        "deputy mayor of Port Ellen, mayor of Port Ellen",
        "harbour master of Port Ellen, mayor of Port Ellen"
    })
    void aRoleThatIsAnotherDiffers(String inDraft, String onRecord) {
        assertTrue(DraftRoles.differ(inDraft, onRecord));
    }

    @ParameterizedTest
    @CsvSource({
        "the NATO Secretary General, NATO Secretary General",
        "then-NATO Secretary General, NATO Secretary General",
        "Secretary General, NATO Secretary General",
        "professor at Russia's Far Eastern Federal University, of Russia's Far Eastern Federal University"
    })
    void aLongerOrShorterFormOfARoleIsThatRole(String inDraft, String onRecord) {
        assertFalse(DraftRoles.differ(inDraft, onRecord));
    }

    @Test
    void aRoleIsReadOfWhatStandsBesideAName() {
        assertEquals(
                "a former NATO Secretary General",
                DraftRoles.beside("Jens Stoltenberg", "Jens Stoltenberg, a former NATO Secretary General"));
        assertEquals(null, DraftRoles.beside("Jens Stoltenberg", "Jens Stoltenberg"));
        assertEquals(null, DraftRoles.beside("Jens Stoltenberg", "he"));
    }

    @Test
    void aSentenceOfTheDraftIsOneThatNobodyElseSays() {
        var text = Text.of(
                "The pact was signed in June. “It is an alliance,” she said. Nobody knows\nhow it will end. Yes.\n\nThe end is open and near.");
        var said = text.value().indexOf("“");

        var own = DraftSentences.of(text, "en", List.of(new Span(said, said + 20)));

        assertEquals(
                List.of("The pact was signed in June.", "Nobody knows\nhow it will end.", "The end is open and near."),
                own.stream().map(EchoPiece::text).toList());
        own.forEach(one -> assertEquals(one.text(), text.slice(new Span(one.start(), one.end()))));
    }

    @Test
    void placesAreCountedInCodePointsOrInUtf16() {
        var offsets = Offsets.utf16("a🎺b🎺");

        assertEquals(
                List.of(0, 1, 3, 4, 6),
                List.of(0, 1, 2, 3, 4).stream().map(offsets::of).toList());
        assertEquals(3, Offsets.codePoints().of(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\" onmouseover=\"x", "' & <b>", "]]>--><img src=x>"})
    void whateverADraftHoldsIsEscaped(String hostile) {
        var text = Text.of("Before “" + hostile + "” after. " + hostile);
        var at = EchoPiece.of(text, 7, 9 + hostile.length());
        var quotation = new DraftQuotation(
                org.onrecord.quote.QuoteKind.DIRECT,
                at,
                List.of(),
                List.of(DraftFinding.role(hostile, hostile, hostile)),
                null,
                null,
                List.of());

        var html = DraftMarkup.of(text, new DraftCheck("en", null, List.of(quotation), List.of(), 0, null));

        var read = org.jsoup.Jsoup.parseBodyFragment(html);
        assertEquals(0, read.select("script, img, b, [onmouseover]").size());
        assertEquals(1, read.select("mark").size());
        assertTrue(read.select("mark").text().contains(hostile));
        assertEquals(
                read.select("mark").attr("aria-describedby"), read.select("li").attr("id"));
    }

    @Test
    void theFragmentIsWellFormedWhereverMarksStand() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var text = Text.of(
                    "one two\n\nthree <four> five\n six\n\n\nseven “eight” 🎺 nine".repeat(1 + random.nextInt(2)));
            var quotations = new java.util.ArrayList<DraftQuotation>();
            for (int k = 0; k < random.nextInt(4); k++) {
                int from = random.nextInt(text.length());
                int to = from + 1 + random.nextInt(text.length() - from);
                quotations.add(new DraftQuotation(
                        org.onrecord.quote.QuoteKind.DIRECT,
                        EchoPiece.of(text, from, to),
                        List.of(),
                        List.of(DraftFinding.of(FindingKind.NOT_ON_RECORD, "No.")),
                        null,
                        null,
                        List.of()));
            }

            var html = DraftMarkup.of(text, new DraftCheck("en", null, quotations, List.of(), 0, null));

            var parser = org.jsoup.parser.Parser.htmlParser().setTrackErrors(10);
            var read = parser.parseInput(
                    "<!DOCTYPE html><html><head><title>x</title></head><body>" + html + "</body></html>", "");
            assertEquals(List.of(), parser.getErrors(), html);
            read.select("sup").remove();
            assertEquals(
                    text.value().replaceAll("\\s+", ""),
                    read.select(".onrecord-text").text().replaceAll("\\s+", ""));
        }
    }
}
