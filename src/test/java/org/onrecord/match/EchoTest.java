package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How words stand to a wording on record. */
class EchoTest {
    private static final String SAID =
            "We will not close the harbour before the ferry company has found another berth on the island.";

    private static Echo echo(String asked, String known) {
        return Echo.of(Spoken.of(asked), Spoken.of(known));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            “We’ll leave — now”                | we'll leave - NOW
            the co‑operation of ten states     | The co-operation of ten states.
            1,000 soldiers left the town today | 1000 soldiers left the town today
            [T]he pact is ﬁnal and in force    | the pact is final and in force
            der soft\u00adware fehler ist groß | der software fehler ist groß
            """)
    void caseMarksDashesBracketsAndCompatibilityCharactersAreNoDifference(String asked, String known) {
        assertEquals(EchoKind.EXACT, echo(asked, known).kind());
        assertEquals(EchoKind.EXACT, echo(known, asked).kind());
    }

    @Test
    void aSignOfAmountIsADifference() {
        assertEquals(
                EchoKind.ALTERED,
                echo("prices rose by 5% over the year", "prices rose by 5 over the year")
                        .kind());
    }

    @Test
    void whatIsAPartOfTheRecordIsContainedAndTheRestIsShown() {
        var echo = echo("the ferry company has found another berth", SAID);

        assertEquals(EchoKind.CONTAINED, echo.kind());
        assertEquals(EchoDirection.RECORD_HAS_MORE, echo.direction());
        assertEquals("We will not close the harbour before", echo.rest().before());
        assertEquals("on the island.", echo.rest().after());
        assertEquals(Set.of(EchoTurn.NEGATION), echo.turns());
    }

    @Test
    void whatHasMoreThanTheRecordContainsIt() {
        var echo = echo(SAID, "the ferry company has found another berth");

        assertEquals(EchoKind.CONTAINED, echo.kind());
        assertEquals(EchoDirection.RECORD_HAS_LESS, echo.direction());
        assertEquals(
                List.of("We will not close the harbour before", "on the island"),
                echo.differences().stream().map(one -> one.here().text()).toList());
        assertNull(echo.rest());
    }

    @Test
    void wordsThatDifferAreShownOnBothSidesWithTheirPlaces() {
        var echo = echo(
                "We will not close the old harbour before the ferry company has lost another berth on the island.",
                SAID);

        assertEquals(EchoKind.ALTERED, echo.kind());
        assertFalse(echo.reverses());
        assertEquals(
                List.of(
                        new EchoDifference(new EchoPiece("old", 22, 25), new EchoPiece("", 21, 21), false),
                        new EchoDifference(new EchoPiece("lost", 63, 67), new EchoPiece("found", 59, 64), false)),
                echo.differences());
    }

    @ParameterizedTest
    @CsvSource({
        "a mutual defense clause means automatic involvement in one another’s wars, a mutual defense clause does not mean automatic involvement in one another’s wars",
        "the ministers never met the envoy in the spring of that year, the ministers met the envoy in the spring of that year",
        "it isn't the task of this council to pay for the bridge, it is the task of this council to pay for the bridge",
        "мы не подпишем этот договор с соседями осенью, мы подпишем этот договор с соседями осенью"
    })
    void aNegationOnOneSideOnlyReversesTheSense(String asked, String known) {
        var echo = echo(asked, known);

        assertEquals(EchoKind.ALTERED, echo.kind());
        assertTrue(echo.reverses());
        assertTrue(echo(known, asked).reverses());
    }

    @Test
    void anEllipsisLeavesOutWithoutAltering() {
        var echo = echo("We will not close the harbour … on the island", SAID);

        assertEquals(EchoKind.CONTAINED, echo.kind());
        assertEquals(
                List.of("before the ferry company has found another berth"),
                echo.rest().leftOut());
    }

    @Test
    void wordsInBracketsAreTheEditors() {
        assertEquals(
                EchoKind.EXACT,
                echo(
                                "We will not close the harbour [of Port Ellen] before the ferry company has found another berth on the island",
                                SAID)
                        .kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bridge is safe       | The bridge is safe, but the road to it floods every spring  | CONTRAST
            The bridge is safe       | The bridge is safe if nobody drives a lorry over it         | CONDITION
            the bridge is safe       | Nobody who looked at it said the bridge is safe             | NEGATION
            The bridge is safe today | The bridge is safe today. However, it will not be for long. | CONTRAST
            """)
    void whatTurnsTheRestOfASentenceIsTold(String asked, String known, EchoTurn turn) {
        assertTrue(
                echo(asked, known).turns().contains(turn),
                () -> echo(asked, known).toString());
    }

    @Test
    void anotherSentenceWithoutATurnTakesNothingBack() {
        var echo = echo("The bridge is safe.", "The bridge is safe. It was not painted this year.");

        assertEquals(EchoKind.CONTAINED, echo.kind());
        assertEquals(Set.of(), echo.turns());
    }

    @Test
    void whatIsShownAsAWholeSentenceGoesOn() {
        assertEquals(
                Set.of(EchoTurn.SENTENCE_GOES_ON),
                echo("The bridge is safe.", "The bridge is safe for walkers").turns());
    }

    @Test
    void otherWordsAboutTheSameMayBeATranslation() {
        var one =
                "In case any one of the two sides is put in a state of war by an armed invasion … the other side shall provide military and other assistance … in accordance with Article 51 of the UN Charter and the laws of the DPRK and the Russian Federation";
        var other =
                "In the event that either party is invaded by armed force, the other party shall, without delay and in accordance with Article 51 of the Charter of the United Nations and the laws, render military and other assistance by all means at its disposal";

        assertEquals(EchoKind.TRANSLATED, echo(one, other).kind());
        assertEquals(EchoKind.TRANSLATED, echo(other, one).kind());
        assertNull(echo(one.replace("51", "7"), other));
    }

    @Test
    void aQuoteWithAQuarterOfItsWordsEditedIsKnownAgainWhicheverOfTheTwoWasFirst() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            var words = Words.any(random, 12 + random.nextInt(25));
            var edited = Words.edited(random, words, words.size() / 4);

            var echo = echo(String.join(" ", edited), String.join(" ", words));

            assertTrue(echo != null && echo.kind() != EchoKind.TRANSLATED, () -> words + "\n" + edited);
            var back = echo(String.join(" ", words), String.join(" ", edited));
            assertEquals(echo.kind(), back.kind());
        }
    }

    @Test
    void quotesOfOtherWordsAreNotTakenForEachOther() {
        var random = new Random(8);
        for (int i = 0; i < 10_000; i++) {
            var one = Words.any(random, 8 + random.nextInt(25));
            var other = Words.any(random, 8 + random.nextInt(25));

            var echo = echo(String.join(" ", one), String.join(" ", other));

            assertTrue(echo == null || echo.kind() == EchoKind.TRANSLATED, () -> one + "\n" + other + "\n" + echo);
        }
    }

    @Test
    void differencesMakeOneTextOfTheOther() {
        var random = new Random(9);
        for (int i = 0; i < 10_000; i++) {
            var known = String.join(" ", Words.any(random, 8 + random.nextInt(20)));
            var asked = String.join(" ", Words.edited(random, List.of(known.split(" ")), 2));
            var echo = echo(asked, known);
            if (echo == null || echo.kind() != EchoKind.ALTERED || echo.rest() != null) {
                continue;
            }
            assertEquals(words(known), words(patched(asked, echo.differences())), () -> asked + "\n" + known);
        }
    }

    private static String patched(String asked, List<EchoDifference> differences) {
        var patched = new StringBuilder(asked);
        for (int i = differences.size() - 1; i >= 0; i--) {
            var here = differences.get(i).here();
            patched.replace(
                    here.start(),
                    here.end(),
                    " " + differences.get(i).onRecord().text() + " ");
        }
        return patched.toString();
    }

    private static List<String> words(String text) {
        return new ArrayList<>(
                SaidWords.of(text, 0).stream().map(SaidWords.Word::norm).toList());
    }
}
