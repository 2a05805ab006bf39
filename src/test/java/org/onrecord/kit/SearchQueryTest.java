package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SearchQueryTest {
    @Test
    void wordsPhrasesExclusionsAlternativesAndBeginningsAreToldApart() {
        assertEquals(
                "WORD pact & PHRASE not dragged in & !WORD tomatoes & WORD war|PHRASE armed conflict & PREFIX involv",
                said("pact \"not dragged in\" -tomatoes war OR \"armed conflict\" involv*"));
    }

    @Test
    void aPhraseCanBeExcluded() {
        assertEquals("WORD pact & !PHRASE cold war", said("pact -\"cold war\""));
    }

    @Test
    void quotationMarksOfPrintAreQuotationMarks() {
        assertEquals("PHRASE cold war", said("“cold war”"));
    }

    @Test
    void aQuotationMarkWithoutItsOtherHalfReachesToTheEnd() {
        assertEquals("WORD pact & PHRASE cold war x", said("pact \"cold war -x"));
    }

    @Test
    void whatJoinsWordsMakesAPhraseOfThem() {
        assertEquals("WORD Kim & WORD Jong un", said("Kim Jong-un"));
    }

    @Test
    void orAtTheEdgesJoinsNothing() {
        assertEquals("WORD pact", said("OR pact OR"));
        assertEquals("WORD or", said("or"));
    }

    @Test
    void theLastWordOnlyBeginsSoWhileSomebodyTypes() {
        assertEquals("WORD the & PREFIX pa", said("the pa", true));
        assertEquals("WORD the & WORD p", said("the p", true));
        assertEquals("WORD the & WORD pa", said("the pa ", true));
    }

    @Test
    void whatIsAskedForCannotBeLeftOutAsWell() {
        var refused = assertThrows(Problem.class, () -> SearchQuery.parse("the war -War", false));
        assertEquals(
                "asks for \"war\" and leaves it out; take one of the two away",
                refused.view().errors().get(0).message());
        assertThrows(Problem.class, () -> SearchQuery.parse("\"cold war\" -\"Cold War\"", false));
        assertThrows(Problem.class, () -> SearchQuery.parse("war OR peace -war -peace", false));
    }

    @Test
    void anAlternativeCanBeLeftOutAndSoCanAWordOfAPhrase() {
        assertEquals("WORD war|WORD peace & !WORD war", said("war OR peace -war"));
        assertEquals("PHRASE cold war & !WORD cold", said("\"cold war\" -cold"));
        assertEquals("WORD war & PHRASE cold war", said("war \"cold war\""));
    }

    @Test
    void nothingTypedIsNoQuery() {
        assertNull(SearchQuery.parse(null, false));
        assertNull(SearchQuery.parse("", false));
    }

    @Test
    void whatHasNoWordsIsRefused() {
        refuses("!?\"\" -");
        refuses("   ");
        refuses("*");
    }

    @Test
    void aQueryIsAtMostThreeHundredCodePointsLong() {
        assertNotNull(SearchQuery.parse("😀".repeat(150) + "a".repeat(150), false));
        refuses("a".repeat(301));
    }

    @Test
    void aQueryHasAtMostThirtyTwoWords() {
        assertNotNull(SearchQuery.parse("a ".repeat(31) + "b", false));
        refuses("a ".repeat(32) + "b");
        refuses("\"" + "a ".repeat(32) + "b\"");
    }

    @Test
    void charactersThatTextMayNotHaveAreRefused() {
        refuses("pact\u0000");
        refuses("pact\ud800");
        refuses("pact\u202e");
    }

    @Test
    void aPhraseIsLoosenedToItsWords() {
        assertEquals(
                "WORD a & WORD b & WORD c & !PHRASE d e & WORD f|PHRASE g h",
                say(SearchQuery.parse("\"a b\" c -\"d e\" f OR \"g h\"", false).loosened()));
        assertFalse(SearchQuery.parse("\"a b\"", false).loosened().hasPhrases());
    }

    @Test
    void whateverIsTypedIsReadOrRefused() {
        var random = new Random(7);
        var pieces = "a b\" - OR * \u201c é 김 😀 ' \\ : | & ! ( ) <-> \t".split("(?<=.)");
        for (int i = 0; i < 20_000; i++) {
            var typed = random.ints(random.nextInt(30), 0, pieces.length)
                    .mapToObj(index -> pieces[index])
                    .collect(Collectors.joining());
            try {
                var query = SearchQuery.parse(typed, random.nextBoolean());
                assertEquals(typed.isEmpty(), query == null);
            } catch (Problem refused) {
                assertEquals(ProblemType.INVALID_PARAMETER.uri(), refused.view().type());
            }
        }
    }

    private static String said(String typed) {
        return said(typed, false);
    }

    private static String said(String typed, boolean typing) {
        return say(SearchQuery.parse(typed, typing));
    }

    private static String say(SearchQuery query) {
        return query.clauses().stream()
                .map(clause -> (clause.excluded() ? "!" : "")
                        + clause.terms().stream()
                                .map(term -> term.kind() + " " + term.text())
                                .collect(Collectors.joining("|")))
                .collect(Collectors.joining(" & "));
    }

    private static void refuses(String typed) {
        var refused = assertThrows(Problem.class, () -> SearchQuery.parse(typed, false));
        assertEquals(ProblemType.INVALID_PARAMETER.status, refused.view().status());
    }
}
