package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.document.Span;
import org.onrecord.document.Text;
import org.onrecord.quote.QuoteKind;

/** Sentences, places and markup of a draft. */
class DraftPartsTest {
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
    void aQuestionClaimsNothing() {
        var text = Text.of("Is the wall of the harbour safe? The wall of the harbour is safe.");

        assertEquals(
                List.of("The wall of the harbour is safe."),
                DraftSentences.of(text, "en", List.of()).stream()
                        .map(EchoPiece::text)
                        .toList());
    }

    @Test
    void sentencesThatFollowEachOtherAreOneStretch() {
        var text = Text.of("One here. Two here.\n\nThree here. Four here.");
        var pieces = java.util.stream.Stream.of(new Span(0, 9), new Span(10, 19), new Span(33, 43))
                .map(span -> EchoPiece.of(text, span.start(), span.end()))
                .toList();

        assertEquals(List.of(new DraftStretch(0, 19), new DraftStretch(33, 43)), DraftStretch.of(pieces));
    }

    @Test
    void ofAPassageThatIsPartlyTheDraftsOwnWhatStandsInQuotationMarksCounts() {
        var text = Text.of("🎺 “grave concerns” about it");
        var at = EchoPiece.of(text, 2, text.length());
        var ask = new EchoAsk(Spoken.of(at.text()), List.of(at.text()), Set.of(), List.of(), "und");
        var inside = new EchoDifference(EchoPiece.of(text, 3, 8), new EchoPiece("deep", 0, 4), false);
        var missing = new EchoDifference(EchoPiece.of(text, 8, 8), new EchoPiece("and deep", 0, 8), false);
        var outside = new EchoDifference(EchoPiece.of(text, 25, 27), new EchoPiece("the vow", 20, 27), false);
        var all = List.of(inside, missing, outside);

        var mixed = new DraftPassage(QuoteKind.MIXED, at, List.of(), ask);
        var direct = new DraftPassage(QuoteKind.DIRECT, at, List.of(), ask);

        assertEquals(List.of(inside, missing), mixed.ofWhatIsQuoted(all));
        assertEquals(all, direct.ofWhatIsQuoted(all));
    }

    @Test
    void atTheHeadStandsWhatAnEditorHasToLookAtTheWorstFirst() {
        var text = Text.of("“One here.” “Two here.” “Three here.”");
        var quotations = List.of(
                found(text, 0, 11, FindingKind.ON_RECORD, FindingKind.ROLE_DIFFERS),
                found(text, 12, 23, FindingKind.ALTERED),
                found(text, 24, 37, FindingKind.ON_RECORD));

        var html = DraftMarkup.of(text, new DraftCheck("en", null, quotations, List.of(), 2, List.of(), null), "");

        var summary = org.jsoup.Jsoup.parseBodyFragment(html).select(".onrecord-summary");
        assertEquals(
                List.of("Altered 2", "Role differs 1", "On record 1 3"),
                summary.select("li").eachText());
        assertEquals("Altered: note 2", summary.select("a").first().attr("aria-label"));
        assertTrue(summary.text().endsWith("Sentences of its own that were not compared with claims: 2."));
    }

    private static DraftQuotation found(Text text, int from, int to, FindingKind... kinds) {
        var findings = java.util.Arrays.stream(kinds)
                .map(kind -> DraftFinding.of(kind, "Why."))
                .toList();
        return new DraftQuotation(
                QuoteKind.DIRECT, EchoPiece.of(text, from, to), List.of(), findings, null, null, List.of());
    }

    @Test
    void manyDifferencesAreShownInThePassageItself() {
        var text = Text.of("“a <b> c d e”");
        var differences = List.of(
                new EchoDifference(EchoPiece.of(text, 1, 2), new EchoPiece("x & y", 0, 5), false),
                new EchoDifference(EchoPiece.of(text, 7, 8), new EchoPiece("", 6, 6), false),
                new EchoDifference(EchoPiece.of(text, 12, 12), new EchoPiece("f", 9, 10), false));
        var altered = new DraftQuotation(
                QuoteKind.DIRECT,
                EchoPiece.of(text, 0, text.length()),
                List.of(),
                List.of(DraftFinding.altered("Words differ.", differences, false)),
                null,
                null,
                List.of());

        var html =
                DraftMarkup.of(text, new DraftCheck("en", null, List.of(altered), List.of(), 0, List.of(), null), "");

        var shown = org.jsoup.Jsoup.parseBodyFragment(html).select(".onrecord-redlined");
        assertEquals("“a x & y <b> c d e f”", shown.text());
        assertEquals(List.of("a", "c"), shown.select("del").eachText());
        assertEquals(List.of("x & y", "f"), shown.select("ins").eachText());
    }

    @Test
    void draftsOnOnePageHaveNoIdInCommonAndTheirLinksStayInThem() {
        var drafts = List.of("“One here.” “Two here.”", "“One here.” “Two where.”");

        var page = org.jsoup.Jsoup.parseBodyFragment(
                drafts.stream().map(DraftPartsTest::annotated).reduce("", String::concat));

        var ids = page.select("[id]").eachAttr("id");
        assertEquals(8, ids.size());
        assertEquals(ids.size(), new java.util.HashSet<>(ids).size(), ids.toString());
        for (var draft : page.select(".onrecord-draft")) {
            var here = draft.select("[id]").eachAttr("id");
            assertTrue(here.containsAll(draft.select("mark").eachAttr("aria-describedby")));
            assertTrue(here.containsAll(draft.select("a[href^=#]").eachAttr("href").stream()
                    .map(link -> link.substring(1))
                    .toList()));
        }
    }

    private static String annotated(String draft) {
        var text = Text.of(draft);
        var quotations = List.of(
                found(text, 0, 11, FindingKind.ALTERED), found(text, 12, text.length(), FindingKind.NOT_ON_RECORD));
        return DraftMarkup.of(text, new DraftCheck("en", null, quotations, List.of(), 0, List.of(), null), "");
    }

    @Test
    void linksIntoTheRecordBeginWithThePublicAddress() {
        var text = Text.of("The harbour closes.");
        var claim = UUID.randomUUID();
        var own = new DraftSentence(
                FindingKind.CLAIM_IN_OWN_VOICE,
                EchoPiece.of(text, 0, 19),
                claim,
                "The <harbour> closes.",
                null,
                1,
                MatchGrade.values()[0],
                false,
                List.of("Alike."));
        var check = new DraftCheck("en", null, List.of(), List.of(own), 0, List.of(), null);

        var here = DraftMarkup.of(text, check, "");
        var elsewhere = DraftMarkup.of(text, check, "https://record.example.org/desk");

        assertEquals(List.of("/claims/" + claim), linksOut(here));
        assertEquals(List.of("https://record.example.org/desk/claims/" + claim), linksOut(elsewhere));
    }

    private static List<String> linksOut(String html) {
        return org.jsoup.Jsoup.parseBodyFragment(html)
                .select("a:not([href^=#])")
                .eachAttr("href");
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
                QuoteKind.DIRECT,
                at,
                List.of(),
                List.of(DraftFinding.role(hostile, hostile, hostile)),
                null,
                null,
                List.of());

        var html =
                DraftMarkup.of(text, new DraftCheck("en", null, List.of(quotation), List.of(), 0, List.of(), null), "");

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
                        QuoteKind.DIRECT,
                        EchoPiece.of(text, from, to),
                        List.of(),
                        List.of(DraftFinding.of(FindingKind.NOT_ON_RECORD, "No.")),
                        null,
                        null,
                        List.of()));
            }

            var html = DraftMarkup.of(text, new DraftCheck("en", null, quotations, List.of(), 0, List.of(), null), "");

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
