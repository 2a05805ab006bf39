package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts made to exhaust a parser. Not seconds are judged, which a busy machine stretches, but how the processor time of
 * this thread grows: four times the text takes about four times the work when the work is linear, and sixteen times when
 * it is quadratic. The limit in minutes only ends a test that hangs.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExtractorBombTest {
    private static final Extractor EXTRACTOR = new Extractor();
    private static final int TIMES = 4;
    private static final double MOST = 10;
    /** Nanoseconds below which the clock and the compiler say more than the parser. */
    private static final long NOISE = 200_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"\"", "“", "‘", "'", "[", "(", "x", ".", " ", "''", "\n"})
    void aMillionOfTheSameCharacterAreReadInLinearTime(String character) {
        grows(character.repeat(1_000_000 / TIMES), character.repeat(1_000_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a ",
                "\"a\" ",
                "‘a’ ",
                "‘a ",
                "said, ",
                "A said that ",
                "“A,” he said. ",
                "“A,” who ",
                "“A,” B, said, ",
                "according to X, ",
                "his claim that ",
                "asked whether ",
                "a man who ",
                "- ",
                "Mr. ",
                "He, ",
                "it\n\n",
                "x\n",
                "“x\n\n",
                "A: b\n\n",
                "'s ",
                "\uD83D\uDE00",
                "\uD800",
                "e\u0301",
                "to that ",
                "and said ",
                "in X on Y said "
            })
    void aPatternRepeatedIsReadInLinearTime(String pattern) {
        int times = 200_000 / pattern.length();
        grows("The of and is. " + pattern.repeat(times / TIMES), "The of and is. " + pattern.repeat(times));
    }

    private static void grows(String text, String larger) {
        work(text);
        long small = Math.max(NOISE, Math.min(work(text), work(text)));
        long large = work(larger);
        if (large > small * MOST) large = Math.min(large, work(larger));
        assertTrue(large <= small * MOST, small / 1_000_000 + " ms became " + large / 1_000_000 + " ms");
    }

    private static long work(String text) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        EXTRACTOR.extract(text);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
