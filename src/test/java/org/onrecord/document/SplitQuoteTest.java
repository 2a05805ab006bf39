package org.onrecord.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitQuoteTest {
    @Test
    void segmentsInOrderAreFound() {
        List<Anchoring> found = locate("“It is late,” she said. “We leave.”", "It is late,", "We leave.");

        assertEquals(List.of("It is late,", "We leave."), words(found));
    }

    @Test
    void aSegmentBeforeItsPredecessorIsMissingAndItsPlaceIsShown() {
        List<Anchoring> found = locate("“It is late,” she said. “We leave.”", "We leave.", "It is late,");

        Nearest nearest = assertInstanceOf(Missing.class, found.get(1)).nearest();
        assertEquals(new Span(1, 12), nearest.span());
        assertEquals(List.of(), nearest.differences());
    }

    @Test
    void segmentsThatOverlapAreNotFoundBoth() {
        List<Anchoring> found = locate("one two three", "one two", "two three");

        assertInstanceOf(Found.class, found.get(0));
        assertInstanceOf(Missing.class, found.get(1));
    }

    @Test
    void anAmbiguousSegmentIsSettledByItsNeighbourWhenOnlyOnePlaceFollowsIt() {
        List<Anchoring> found = locate("Yes. He paused. “It is late,” she said. “Yes.”", "It is late,", "Yes.");

        assertEquals(new Span(41, 45), span(found.get(1)));
    }

    @Test
    void twoEqualSegmentsAreSettledByEachOther() {
        List<Anchoring> found = locate("“Never,” he said, “never, never!”", "ever,", "ever,");

        assertEquals(
                List.of(new Span(2, 7), new Span(20, 25)),
                found.stream().map(SplitQuoteTest::span).toList());
    }

    @Test
    void nothingIsGuessedWhenTwoCombinationsAreInOrder() {
        List<Anchoring> found = locate("“It is late,” she said. “Yes,” and: “Yes.”", "It is late,", "Yes");

        assertInstanceOf(Found.class, found.get(0));
        assertInstanceOf(Ambiguous.class, found.get(1));
    }

    @Test
    void placesOutOfReachDoNotCount() {
        String far = "x".repeat(2_000);

        List<Anchoring> found = locate("“It is late,” she said. “Yes,” " + far + "Yes", "It is late,", "Yes");

        assertEquals(new Span(25, 28), span(found.get(1)));
    }

    @Test
    void aPlaceOnlyOutOfReachIsNotGuessed() {
        String far = "x".repeat(2_000);

        List<Anchoring> found = locate("Yes. It is late. " + far + "Yes", "It is late", "Yes");

        assertInstanceOf(Ambiguous.class, found.get(1));
    }

    @Test
    void segmentsThatEachStandOnceMayBeFarApart() {
        String far = "x".repeat(5_000);

        List<Anchoring> found = locate("It is late. " + far + " We leave.", "It is late", "We leave");

        assertEquals(List.of("It is late", "We leave"), words(found));
    }

    @Test
    void aMissingSegmentLeavesTheOthersAsTheyAreAlone() {
        List<Anchoring> found = locate("Yes. It is late. Yes.", "It is late", "Yes", "Quite another thing");

        assertInstanceOf(Found.class, found.get(0));
        assertInstanceOf(Ambiguous.class, found.get(1));
        assertInstanceOf(Missing.class, found.get(2));
    }

    @Test
    void noSegmentsAreNoOutcomes() {
        assertEquals(List.of(), locate("Anything"));
    }

    private static List<Anchoring> locate(String text, String... segments) {
        return Anchors.locateAll(
                Text.of(text), Stream.of(segments).map(Selector::of).toList());
    }

    private static Span span(Anchoring anchoring) {
        return assertInstanceOf(Found.class, anchoring).span();
    }

    private static List<String> words(List<Anchoring> anchorings) {
        return anchorings.stream()
                .map(anchoring -> assertInstanceOf(Found.class, anchoring).exact())
                .toList();
    }
}
