package org.onrecord.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.Difference.Kind;

class NearestTest {
    private static final Text TEXT = Text.of("""
            The council met on Monday. “We will not close the old bridge this year,” the mayor told
            reporters, adding that repairs had begun. The opposition called the plan a farce.""");

    @Test
    void aChangedWordIsShownAtItsPlace() {
        Nearest nearest = nearest(Selector.of("We will not shut the old bridge this year"));

        assertEquals("We will not close the old bridge this year", nearest.text());
        int at = TEXT.value().indexOf("close");
        assertEquals(
                List.of(new Difference(Kind.CHANGED, "shut", "close", new Span(at, at + 5))), nearest.differences());
    }

    @Test
    void aWordLeftOutOfTheQuoteIsAdded() {
        Nearest nearest = nearest(Selector.of("We will close the old bridge this year"));

        int at = TEXT.value().indexOf("not");
        assertEquals(List.of(new Difference(Kind.ADDED, "", "not", new Span(at, at + 3))), nearest.differences());
    }

    @Test
    void aWordPutIntoTheQuoteIsRemoved() {
        Nearest nearest = nearest(Selector.of("We will certainly not close the old bridge this year"));

        int at = TEXT.value().indexOf(" not");
        assertEquals(List.of(new Difference(Kind.REMOVED, "certainly", "", new Span(at, at))), nearest.differences());
    }

    @Test
    void neighbouringWordsAreOneDifference() {
        Nearest nearest = nearest(Selector.of("We will not close that ancient bridge this year"));

        assertEquals(1, nearest.differences().size());
        assertEquals("that ancient", nearest.differences().get(0).was());
        assertEquals("the old", nearest.differences().get(0).is());
    }

    @Test
    void theNearestPlaceIsWholeWords() {
        Nearest nearest = nearest(Selector.of("told reporter that repairs had began"));

        assertEquals("told\nreporters, adding that repairs had begun", nearest.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "It's over          | It’s over        | '                | ’",
                "so “be it          | so \"be it        | “                | \"",
                "from 9–5 daily     | from 9-5 daily   | –                | -",
                "inter\u00ADvention now | intervention now | inter\u00ADvention | intervention",
                "the cafe\u0301 there   | the caf\u00E9 there | cafe\u0301          | caf\u00E9",
                "the end .          | the end.         | ~ ~              | ~~",
            })
    void whatOnlyLooksTheSameIsADifference(String asked, String text, String was, String is) {
        Anchoring anchoring = Anchors.locate(Text.of("Well: " + text), Selector.of(asked));

        Nearest nearest = assertInstanceOf(Missing.class, anchoring).nearest();
        assertEquals(text, nearest.text());
        assertEquals(1, nearest.differences().size());
        Difference difference = nearest.differences().get(0);
        assertEquals(was, difference.was());
        assertEquals(is, difference.is());
    }

    @Test
    void wrongOffsetsAreToldTheRightOnes() {
        Nearest nearest = nearest(new Selector("a farce", null, null, 3, 10));

        int at = TEXT.value().indexOf("a farce");
        assertEquals(new Span(at, at + 7), nearest.span());
        assertEquals(List.of(), nearest.differences());
    }

    @Test
    void offsetsOutsideTheTextAreWrongOffsets() {
        Nearest nearest = nearest(new Selector("a farce", null, null, Integer.MAX_VALUE - 2, null));

        assertEquals("a farce", nearest.text());
    }

    @Test
    void offsetsTheWrongWayRoundAreWrongOffsets() {
        Nearest nearest = nearest(new Selector("a farce", null, null, 20, 10));

        assertEquals("a farce", nearest.text());
    }

    @Test
    void ofSeveralRightPlacesTheOneNearestToTheWrongOffsetsIsTold() {
        Text text = Text.of("yes, no, yes, no, yes");

        Nearest nearest = assertInstanceOf(Missing.class, Anchors.locate(text, new Selector("yes", null, null, 8, 11)))
                .nearest();

        assertEquals(new Span(9, 12), nearest.span());
    }

    @Test
    void whatIsSimilarAtTheOffsetsGoesBeforeWhatIsMoreSimilarElsewhere() {
        Text text =
                Text.of("The council will vote on the budget next Monday. " + "Nothing else was said there. ".repeat(5)
                        + "Later: the council will vote on the bill"
                        + " next Monday, it said.");

        Nearest nearest = assertInstanceOf(
                        Missing.class,
                        Anchors.locate(
                                text,
                                new Selector("The council will vote on the bills next Monday", null, null, 0, 47)))
                .nearest();

        assertEquals(new Span(0, 47), nearest.span());
    }

    @Test
    void whatIsUnlikeAnythingHasNoNearestPlace() {
        assertNull(nearest(Selector.of("Quantum chromodynamics explains zebra crossings")));
    }

    @Test
    void theNearestPlaceOfLongRepetitionsIsFound() {
        Text text = Text.of("a".repeat(100_000) + "bb" + "a".repeat(100_000));

        Anchoring anchoring = Anchors.locate(text, Selector.of("a".repeat(2_000) + "bcb" + "a".repeat(2_000)));

        assertEquals(
                new Span(98_000, 102_002),
                assertInstanceOf(Missing.class, anchoring).nearest().span());
    }

    @Test
    void anExactBeyondTheLimitHasNoNearestPlace() {
        Text text = Text.of("word ".repeat(3_000));

        assertNull(assertInstanceOf(Missing.class, Anchors.locate(text, Selector.of("word ".repeat(2_500) + "end")))
                .nearest());
    }

    private static Nearest nearest(Selector selector) {
        return assertInstanceOf(Missing.class, Anchors.locate(TEXT, selector)).nearest();
    }
}
