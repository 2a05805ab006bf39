package org.onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.kit.Problem;

/** What a wording may be, held against its segments. */
class VerbatimTest {
    private static final String FIELD = "appearances[0].wording";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            This is a pact, “he” said       | this is a pact "he" said.
            We will not attack              | WE WILL NOT ATTACK!
            We will not attack              | We … attack
            We will not attack              | … not attack
            We will not attack              | We will not ...
            We will not attack              | We will (...) attack
            We will not attack              | We will [...] attack
            We will not attack              | We . . . attack
            we will not attack              | [W]e will not attack
            So we will not attack           | … [W]e will not attack
            We will not attack it           | We will not attack [the North]
            We will not attack it           | [Russia] will not attack it
            We will not attack it           | We will not [, he said,] attack it
            They were attacking             | They were attack[ed]
            one another’s wars, co-operation| one another's wars; cooperation
            It costs 1,000 or 1.5 %         | it costs 1,000, or 1.5%
            We [will] go                    | We [will] go
            ﬁnal Ｐａｃｔ                    | Final pact
            我们不会进攻                      | 我们…进攻
            coöpera\u00ADtion               | coöperation
            """)
    void whatIsLeftOutOrChangedIsMarked(String segment, String wording) {
        assertDoesNotThrow(() -> Verbatim.mustHold(QuoteKind.DIRECT, wording, segments(segment), FIELD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pact                            | We will attack
            We will not attack              | We will attack
            We will not attack              | We will not
            We will not attack              | will not attack
            We will not attack              | We will not attack them
            We will not attack              | attack not will We
            We will not attack              | We will … at all
            We will attack                  | We … ack
            unable to go                    | …able to go
            pact                            | [We will attack]
            pact                            | …
            It costs 1.5 million            | It costs 15 million
            It costs 1 500 000              | It costs 15 00 000
            It costs 5%                     | It costs 5
            It fell by -5 degrees           | It fell by 5 degrees
            It is in 2020 and 2024          | It is in 202 … 2024
            We don't see an attack          | [W]e attack
            """)
    void otherWordsAreRefused(String segment, String wording) {
        var refused = assertThrows(
                Problem.class, () -> Verbatim.mustHold(QuoteKind.DOCUMENT_TEXT, wording, segments(segment), FIELD));

        assertEquals(FIELD, refused.view().errors().get(0).field());
    }

    @Test
    void theRefusalHasTheWordsThatDifferAndSaysWhatToDo() {
        var refused = assertThrows(
                Problem.class,
                () -> Verbatim.mustHold(
                        QuoteKind.DIRECT, "We will attack them", segments("We will not attack them"), FIELD));

        assertAll(
                () -> assertEquals(422, refused.view().status()),
                () -> assertEquals(
                        "appearances[0].wording: has “attack them” where the segments have “not attack them”; quote the words as they stand there, mark what is left out by … and what is changed by [ ], or leave the wording out",
                        refused.view().detail()));
    }

    @ParameterizedTest
    @CsvSource({
        "' ', false",
        "' never, ever ', false",
        "', said Ada. ', false",
        "'\" said Ada. \"', true",
        "',” she said, “', true"
    })
    void whatStandsBetweenTwoSegmentsIsLeftOutUnlessTheReporterSpeaksThere(String between, boolean allowed) {
        var segments = List.of(
                new Segment("We will", "\"", between + "attack", 1, 8),
                new Segment("attack", "We will" + between, "\"", 9, 15));

        if (allowed) {
            assertDoesNotThrow(() -> Verbatim.mustHold(QuoteKind.DIRECT, "We will attack", segments, FIELD));
        } else {
            assertThrows(Problem.class, () -> Verbatim.mustHold(QuoteKind.DIRECT, "We will attack", segments, FIELD));
        }
        assertDoesNotThrow(() -> Verbatim.mustHold(QuoteKind.DIRECT, "We will … attack", segments, FIELD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INDIRECT | the pact is bad                              | he did not like what they signed
            MIXED    | had allowed the most brazen nullification    | Moscow let "the most brazen nullification" happen
            MIXED    | had grave concerns about a pact              | about a “pact”, it had “grave concerns”
            MIXED    | had grave concerns                           | it had "grave concerns
            MIXED    | it had grave concerns                        | it had «grave …» or „grave concerns“ or 'concerns'
            INDIRECT | the workers' pay in the '90s                 | in the '90s the workers' pay was bad
            MIXED    | had grave concerns                           | it had "[very] grave concerns"
            """)
    void aParaphraseIsHeldToWhatItHasInQuotationMarks(QuoteKind kind, String segment, String wording) {
        assertDoesNotThrow(() -> Verbatim.mustHold(kind, wording, segments(segment), FIELD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MIXED    | had grave concerns | it had "grave fears"
            INDIRECT | had grave concerns | it said ‘we will attack’
            INDIRECT | had grave concerns | it had “no” concerns
            MIXED    | had grave concerns | it had "we will attack
            MIXED    | had grave concerns | it had "[no fears]"
            """)
    void otherWordsInQuotationMarksAreRefused(QuoteKind kind, String segment, String wording) {
        assertThrows(Problem.class, () -> Verbatim.mustHold(kind, wording, segments(segment), FIELD));
    }

    @Test
    void segmentsAreComparedUpToALimit() {
        var most = "a ".repeat(Verbatim.MAX_COMPARED / 2);

        assertDoesNotThrow(() -> Verbatim.mustHold(QuoteKind.DIRECT, "a …", segments(most), FIELD));
        assertThrows(Problem.class, () -> Verbatim.mustHold(QuoteKind.DIRECT, "a …", segments(most + "a"), FIELD));
    }

    /** Leaving words out behind an ellipsis is right, whichever they are; without it, it is not. */
    @Test
    void wordsOfASegmentInTheirOrderAreRightOnlyWithTheirEllipses() {
        var random = new Random(11);
        for (int round = 0; round < 10_000; round++) {
            var words = new ArrayList<String>();
            for (int word = 0; word < 3 + random.nextInt(12); word++) {
                words.add("w" + word + (char) ('a' + random.nextInt(3)));
            }
            var from = 1 + random.nextInt(words.size() - 2);
            var to = from + 1 + random.nextInt(words.size() - 1 - from);
            var before = String.join(" ", words.subList(0, from));
            var after = String.join(" ", words.subList(to, words.size()));
            var segments = segments(String.join(" ", words));

            assertDoesNotThrow(() -> Verbatim.mustHold(QuoteKind.DIRECT, before + " … " + after, segments, FIELD));
            assertThrows(
                    Problem.class, () -> Verbatim.mustHold(QuoteKind.DIRECT, before + " " + after, segments, FIELD));
        }
    }

    @Test
    void marksAreReadUpToALimit() {
        var most = "a … ".repeat(Collation.MAX_MARKS);
        var segments = segments("a b ".repeat(2_000));

        assertDoesNotThrow(() -> Verbatim.mustHold(QuoteKind.DIRECT, most, segments, FIELD));
        assertThrows(Problem.class, () -> Verbatim.mustHold(QuoteKind.DIRECT, most + "a …", segments, FIELD));
    }

    private static List<Segment> segments(String exact) {
        return List.of(new Segment(exact, "", "", 0, exact.length()));
    }
}
