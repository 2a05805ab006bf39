package org.onrecord.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LocateTest {
    private static final Text TEXT = Text.of("""
            The minister said the bridge is safe. Engineers said
            the bridge is not safe. “We’ll close it,” the mayor 😀 said, and the
            bridge was closed. The bridge is safe again.""");

    @Test
    void wordsThatStandOnceAreFound() {
        Found found = found(Selector.of("the bridge is not safe"));

        assertEquals(new Span(53, 75), found.span());
    }

    @Test
    void offsetsAfterAnEmojiCountCodePoints() {
        Found found = found(Selector.of("was closed"));

        assertEquals(TEXT.value().indexOf("was closed") - 1, found.span().start());
    }

    @Test
    void whatIsFoundCarriesUpToThirtyTwoCodePointsOfContext() {
        Found found = found(Selector.of("mayor 😀 said"));

        assertEquals("ge is not safe. “We’ll close it,” the ".substring(6), found.prefix());
        assertEquals(", and the\nbridge was closed. The", found.suffix());
    }

    @Test
    void contextEndsWithTheText() {
        Found found = found(Selector.of("The minister"));

        assertEquals("", found.prefix());
    }

    @Test
    void wordsAtTheirOffsetsAreFoundThoughTheyStandElsewhereToo() {
        int second = TEXT.value().lastIndexOf("bridge is safe") - 1;

        Found found = found(new Selector("bridge is safe", null, null, second, second + 14));

        assertEquals(second, found.span().start());
    }

    @Test
    void aStartAloneImpliesTheEnd() {
        Found found = found(new Selector("minister", null, null, 4, null));

        assertEquals(new Span(4, 12), found.span());
    }

    @Test
    void anEndAloneImpliesTheStart() {
        Found found = found(new Selector("minister", null, null, null, 12));

        assertEquals(new Span(4, 12), found.span());
    }

    @Test
    void wordsThatStandSeveralTimesAreAmbiguous() {
        Ambiguous ambiguous = assertInstanceOf(Ambiguous.class, Anchors.locate(TEXT, Selector.of("bridge is safe")));

        assertEquals(2, ambiguous.count());
        assertEquals(2, ambiguous.places().size());
    }

    @Test
    void atMostTenPlacesAreShownOfAnyNumber() {
        Ambiguous ambiguous =
                assertInstanceOf(Ambiguous.class, Anchors.locate(Text.of("aaaa".repeat(100)), Selector.of("aa")));

        assertEquals(399, ambiguous.count());
        assertEquals(10, ambiguous.places().size());
    }

    @Test
    void aPrefixTellsThePlacesApart() {
        Found found = found(new Selector("bridge is safe", "said the ", null, null, null));

        assertEquals(22, found.span().start());
    }

    @Test
    void aSuffixTellsThePlacesApart() {
        Found found = found(new Selector("bridge is safe", null, " again", null, null));

        assertEquals(
                TEXT.value().lastIndexOf("bridge is safe") - 1, found.span().start());
    }

    @Test
    void prefixAndSuffixAreComparedWithoutWhiteSpace() {
        Found found = found(new Selector("the", "Engineers  said", "bridgeis", null, null));

        assertEquals(53, found.span().start());
    }

    @Test
    void aPrefixThatFitsNowhereLeavesThePlacesAmbiguous() {
        assertInstanceOf(
                Ambiguous.class,
                Anchors.locate(TEXT, new Selector("bridge is safe", "nobody wrote this", null, null, null)));
    }

    @Test
    void aPrefixThatFitsNowhereDoesNotHideTheOnlyPlace() {
        Found found = found(new Selector("not safe", "nobody wrote this", null, null, null));

        assertEquals("not safe", found.exact());
    }

    @Test
    void aLineBreakMayStandForASpaceAndIsKept() {
        Found found = found(Selector.of("and the bridge was closed"));

        assertEquals("and the\nbridge was closed", found.exact());
    }

    @Test
    void anyRunOfWhiteSpaceEqualsAnyOther() {
        Text text = Text.of("one\u00A0two\u2009\r\n\tthree");

        Found found = assertInstanceOf(Found.class, Anchors.locate(text, Selector.of("two \n three")));

        assertEquals("two\u2009\r\n\tthree", found.exact());
        assertEquals(new Span(4, 16), found.span());
    }

    @Test
    void theContextChoosesAPlaceWithOtherWhiteSpaceOverOneOutOfContext() {
        Text text = Text.of("He likes North Korea. She left North\nKorea in May.");

        Found found = assertInstanceOf(
                Found.class, Anchors.locate(text, new Selector("North Korea", "She left ", null, null, null)));

        assertEquals("North\nKorea", found.exact());
    }

    @Test
    void otherWhiteSpaceAtTheOffsetsIsFoundThere() {
        int start = TEXT.value().indexOf("and the\n") - 1;

        Found found = found(new Selector("and the bridge", null, null, start, start + 14));

        assertEquals("and the\nbridge", found.exact());
    }

    @Test
    void halfACharacterIsFoundNowhere() {
        assertInstanceOf(Missing.class, Anchors.locate(TEXT, Selector.of("\uD83D")));
    }

    @Test
    void nothingCannotBeLookedFor() {
        assertThrows(IllegalArgumentException.class, () -> Selector.of(""));
    }

    private static Found found(Selector selector) {
        return assertInstanceOf(Found.class, Anchors.locate(TEXT, selector));
    }
}
