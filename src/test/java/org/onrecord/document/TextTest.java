package org.onrecord.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void lengthCountsCodePoints() {
        assertEquals(3, Text.of("a😀b").length());
    }

    @Test
    void aSliceCountsCodePointsToo() {
        assertEquals("😀b", Text.of("a😀bc").slice(new Span(1, 3)));
    }

    @Test
    void aSliceBeyondTheTextIsRefused() {
        Text text = Text.of("short");

        assertThrows(IndexOutOfBoundsException.class, () -> text.slice(new Span(2, 6)));
    }

    @Test
    void halfACharacterIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Text.of("a\uD83D"));
        assertThrows(IllegalArgumentException.class, () -> Text.of("\uDE00\uD83D"));
    }

    @Test
    void theHashIsOfTheUtf8Bytes() {
        // printf 'é😀' | sha256sum
        assertEquals(
                "1184d1f608158eea09d297565575892231550c403aaa913008d867a97cfd5c76",
                Text.of("é😀").sha256());
    }

    @Test
    void everyCodePointIsFoundAgainThroughItsChar() {
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            mixed.append(i % 3 == 0 ? "😀" : i % 7 == 0 ? "é" : "x");
        }
        Text text = Text.of(mixed.toString());

        for (int point = 0; point <= text.length(); point++) {
            int at = mixed.toString().offsetByCodePoints(0, point);
            assertEquals(at, text.charAt(point));
            assertEquals(point, text.pointAt(at));
        }
    }

    @Test
    void aSpanThatEndsBeforeItStartsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
    }
}
