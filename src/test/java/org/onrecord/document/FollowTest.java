package org.onrecord.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.document.Difference.Kind;
import org.onrecord.document.Follow.State;

class FollowTest {
    private static final String OLD = """
            The council met on Monday. Members argued until late in the evening.

            “We will not close the old bridge this year,” the mayor told reporters.

            Asked about the cost, she said “nonsense” and left. Repairs begin in May.""";

    @Test
    void unchangedTextIsMatched() {
        Follow follow = follow("We will not close the old bridge this year", OLD);

        assertEquals(State.MATCHED, follow.state());
        assertEquals(OLD.indexOf("We will"), follow.place().span().start());
        assertEquals(List.of(), follow.differences());
    }

    @Test
    void movedTextIsMatchedAtItsNewPlace() {
        Follow follow = follow("Repairs begin in May", "Repairs begin in May. So it was decided.");

        assertEquals(State.MATCHED, follow.state());
        assertEquals(new Span(0, 20), follow.place().span());
    }

    @Test
    void rewrappedTextIsMatched() {
        Follow follow = follow("close the old bridge", OLD.replace(' ', '\n'));

        assertEquals(State.MATCHED, follow.state());
        assertEquals("close\nthe\nold\nbridge", follow.place().exact());
    }

    @Test
    void ofSeveralEqualPlacesTheOneInContextIsMatched() {
        String now = "“nonsense” said others. " + OLD;

        Follow follow = follow("nonsense", now);

        assertEquals(now.lastIndexOf("nonsense"), follow.place().span().start());
    }

    @Test
    void ofSeveralEqualPlacesWithoutContextTheNearestToTheOldStartIsMatched() {
        Text now = Text.of("no … no … no … no");

        Follow follow = Anchors.follow(now, new Selector("no", null, null, 11, 13));

        assertEquals(new Span(10, 12), follow.place().span());
    }

    @Test
    void aChangedWordDriftsAndIsShown() {
        String now = OLD.replace("close the old", "shut the old");

        Follow follow = follow("We will not close the old bridge this year", now);

        assertEquals(State.DRIFTED, follow.state());
        assertEquals("We will not shut the old bridge this year", follow.place().exact());
        int at = now.indexOf("shut");
        assertEquals(
                List.of(new Difference(Kind.CHANGED, "close", "shut", new Span(at, at + 4))), follow.differences());
    }

    @Test
    void changedWordsAtTheEdgesDriftToTheirWholePlace() {
        String now = OLD.replace("We will", "They shall").replace("this year,”", "in winter,”");

        Follow follow = follow("We will not close the old bridge this year", now);

        assertEquals(
                "They shall not close the old bridge in winter", follow.place().exact());
    }

    @Test
    void aShortQuoteDriftsOnlyAmongItsNeighbours() {
        Follow follow = follow("nonsense", OLD.replace("nonsense", "nonsens"));

        assertEquals(State.DRIFTED, follow.state());
        assertEquals("nonsens", follow.place().exact());
    }

    @Test
    void aShortQuoteDoesNotDriftElsewhere() {
        String now = OLD.substring(0, OLD.indexOf("Asked")) + "It made no sense at all, others said.";

        Follow follow = follow("nonsense", now);

        assertEquals(State.ORPHANED, follow.state());
        assertNull(follow.place());
    }

    @Test
    void aShortQuoteIsNotMatchedAmongStrangers() {
        String now = OLD.substring(0, OLD.indexOf("Asked")) + "What nonsense, others said.";

        Follow follow = follow("nonsense", now);

        assertEquals(State.ORPHANED, follow.state());
    }

    @Test
    void aShortQuoteIsMatchedBetweenNeighboursThatChangedALittle() {
        String now = "Nonsense or nonsense? "
                + OLD.replace("cost, she", "costs, she").replace("and left", "then left");

        Follow follow = follow("nonsense", now);

        assertEquals(State.MATCHED, follow.state());
        assertEquals(now.lastIndexOf("nonsense"), follow.place().span().start());
    }

    @Test
    void aShortQuoteThatChangedInItsPlaceIsNotMatchedElsewhere() {
        String now = OLD.replace("nonsense", "nonsens") + " What nonsense, others said.";

        Follow follow = follow("nonsense", now);

        assertEquals(State.DRIFTED, follow.state());
        assertEquals("nonsens", follow.place().exact());
    }

    @Test
    void aWholeWordIsNotMatchedInsideAnother() {
        Follow follow = Anchors.follow(
                Text.of("Nobody would know about it."), new Selector("no", "She answered “", "” and left.", 14, 16));

        assertEquals(State.ORPHANED, follow.state());
    }

    @Test
    void aReplacedQuoteIsOrphanedThoughItsNeighboursStay() {
        String now = OLD.replace("We will not close the old bridge this year", "Come back when we have decided");

        assertEquals(
                State.ORPHANED,
                follow("We will not close the old bridge this year", now).state());
    }

    @Test
    void aLongQuoteDriftsWithoutNeighbours() {
        Text now = Text.of("Elsewhere it was heard that we will not shut the old bridge this year.");

        Follow follow = follow("We will not close the old bridge this year", now.value());

        assertEquals(State.DRIFTED, follow.state());
        assertEquals("we will not shut the old bridge this year", follow.place().exact());
    }

    @Test
    void aDeletedParagraphOrphansItsQuote() {
        String now = OLD.replaceAll("“We will.*reporters\\.\n\n", "");

        assertEquals(
                State.ORPHANED,
                follow("We will not close the old bridge this year", now).state());
    }

    private static Follow follow(String exact, String now) {
        Text old = Text.of(OLD);
        int start = OLD.indexOf(exact);
        Found was = Found.at(old, new Span(start, start + exact.length()));
        return Anchors.follow(
                Text.of(now), new Selector(was.exact(), was.prefix(), was.suffix(), start, start + exact.length()));
    }
}
