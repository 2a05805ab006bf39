package org.onrecord.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.document.Follow.State;

/** What must hold for every change of every text. Each case is drawn from a fixed seed; a failure names its number. */
class FollowPropertyTest {
    private static final int CASES = 10_000;

    @Test
    void editsOutsideASegmentOfSomeWordsLeaveItMatched() {
        for (int i = 0; i < CASES; i++) {
            Random random = new Random(4 * CASES + i);
            String exact = "a b c " + Noise.text(random, random.nextInt(40)) + " d";

            assertMatched(exact, 20, 20, random, "case " + i);
        }
    }

    @Test
    void editsOnOneSideOfAShortSegmentLeaveItMatched() {
        for (int i = 0; i < CASES; i++) {
            Random random = new Random(5 * CASES + i);
            String exact = Noise.text(random, 1 + random.nextInt(5));
            boolean before = random.nextBoolean();

            assertMatched(exact, before ? 20 : 0, before ? 0 : 20, random, "case " + i);
        }
    }

    @Test
    void aDeletedParagraphIsMatchedNowhere() {
        int said = 0;
        for (int i = 0; i < CASES; i++) {
            Random random = new Random(6 * CASES + i);
            String paragraph = Noise.text(random, 40 + random.nextInt(60));
            String before = Noise.text(random, random.nextInt(200)) + "\n\n";
            String after = "\n\n" + Noise.text(random, random.nextInt(200));
            Span in = Noise.span(random, paragraph);
            int shift = before.codePointCount(0, before.length());
            Selector selector = selector(before + paragraph + after, new Span(in.start() + shift, in.end() + shift));
            Text now = Text.of(before + after);
            if (now.folded().value().contains(Folded.of(selector.exact()).value())) {
                continue;
            }
            said++;

            Follow follow = Anchors.follow(now, selector);

            assertNotEquals(State.MATCHED, follow.state(), "case " + i);
        }
        assertTrue(said > CASES / 2, "only " + said + " cases say something");
    }

    private static void assertMatched(String exact, int editsBefore, int editsAfter, Random random, String message) {
        String before = Noise.text(random, 60 + random.nextInt(200));
        String after = Noise.text(random, 60 + random.nextInt(200));
        int start = before.codePointCount(0, before.length());
        Span span = new Span(start, start + exact.codePointCount(0, exact.length()));
        // The neighbouring code points stay: a letter glued to a word makes it another word.
        int first = before.offsetByCodePoints(before.length(), -1);
        int last = after.offsetByCodePoints(0, 1);
        String head = Noise.edited(before.substring(0, first), editsBefore, random) + before.substring(first);
        String tail = after.substring(0, last) + Noise.edited(after.substring(last), editsAfter, random);
        Text now = Text.of(head + exact + tail);

        Follow follow = Anchors.follow(now, selector(before + exact + after, span));

        assertEquals(State.MATCHED, follow.state(), message);
        assertEquals(exact, now.slice(follow.place().span()), message);
    }

    private static Selector selector(String text, Span span) {
        Found found = Found.at(Text.of(text), span);
        return new Selector(found.exact(), found.prefix(), found.suffix(), span.start(), span.end());
    }
}
