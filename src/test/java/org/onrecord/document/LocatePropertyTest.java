package org.onrecord.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for every text. Each case is drawn from a fixed seed; a failure names the case's number. */
class LocatePropertyTest {
    private static final int CASES = 10_000;

    @Test
    void aUniqueSubstringIsFoundWithTheOffsetsOfPlainArithmetic() {
        int unique = 0;
        for (int i = 0; i < CASES; i++) {
            Random random = new Random(i);
            String text = Noise.text(random, 1 + random.nextInt(400));
            Span span = Noise.span(random, text);
            String exact = Noise.slice(text, span);

            Anchoring anchoring = Anchors.locate(Text.of(text), Selector.of(exact));

            if (text.indexOf(exact) != text.lastIndexOf(exact)) {
                assertInstanceOf(Ambiguous.class, anchoring, "case " + i);
                continue;
            }
            unique++;
            assertEquals(
                    span, assertInstanceOf(Found.class, anchoring, "case " + i).span(), "case " + i);
        }
        assertTrue(unique > CASES / 2, "only " + unique + " cases say something");
    }

    @Test
    void whatIsFoundStandsAtItsSpanBetweenItsPrefixAndSuffix() {
        for (int i = 0; i < CASES; i++) {
            Random random = new Random(CASES + i);
            String text = Noise.text(random, 1 + random.nextInt(400));
            Span span = Noise.span(random, text);
            Selector selector = new Selector(Noise.slice(text, span), null, null, span.start(), span.end());

            Anchoring anchoring = Anchors.locate(Text.of(text), selector);

            Found found = assertInstanceOf(Found.class, anchoring, "case " + i);
            assertEquals(selector.exact(), Text.of(text).slice(found.span()), "case " + i);
            int before = Math.min(32, span.start());
            int after = Math.min(32, text.codePointCount(0, text.length()) - span.end());
            assertEquals(Noise.slice(text, new Span(span.start() - before, span.start())), found.prefix(), "case " + i);
            assertEquals(Noise.slice(text, new Span(span.end(), span.end() + after)), found.suffix(), "case " + i);
        }
    }

    @Test
    void whateverIsAskedTheAnswerIsWithinTheText() {
        for (int i = 0; i < CASES; i++) {
            Random random = new Random(2 * CASES + i);
            Text text = Text.of(Noise.text(random, random.nextInt(200)));
            String exact = Noise.edited(
                    Noise.text(random, 1) + Noise.slice(text.value(), Noise.span(random, text.value())), 6, random);
            Integer start = random.nextBoolean() ? null : random.nextInt(250) - 20;
            Integer end = random.nextBoolean() ? null : random.nextInt(250) - 20;
            Selector selector = new Selector(exact, Noise.text(random, 5), Noise.text(random, 5), start, end);

            Anchoring anchoring = Anchors.locate(text, selector);

            if (anchoring instanceof Missing missing && missing.nearest() != null) {
                Nearest nearest = missing.nearest();
                assertEquals(text.slice(nearest.span()), nearest.text(), "case " + i);
                for (Difference difference : nearest.differences()) {
                    assertEquals(Folded.of(text.slice(difference.at())).value(), difference.is(), "case " + i);
                    assertNotEquals(difference.was(), difference.is(), "case " + i);
                }
            }
        }
    }

    @Test
    void segmentsCutInOrderAreNeverFoundOutOfOrder() {
        for (int i = 0; i < CASES; i++) {
            Random random = new Random(3 * CASES + i);
            String text = Noise.text(random, 20 + random.nextInt(200));
            List<Selector> segments = new ArrayList<>();
            List<Span> cut = new ArrayList<>();
            int length = text.codePointCount(0, text.length());
            for (int at = random.nextInt(5); at + 4 < length; at += 4 + random.nextInt(40)) {
                cut.add(new Span(at, at + 1 + random.nextInt(4)));
                segments.add(Selector.of(Noise.slice(text, cut.get(cut.size() - 1))));
            }

            List<Anchoring> anchorings = Anchors.locateAll(Text.of(text), segments);

            assertEquals(segments.size(), anchorings.size());
            for (int n = 0; n < anchorings.size(); n++) {
                if (anchorings.get(n) instanceof Found found) {
                    assertEquals(cut.get(n), found.span(), "case " + i);
                } else {
                    assertInstanceOf(Ambiguous.class, anchorings.get(n), "case " + i);
                }
            }
        }
    }
}
