package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts made to exhaust a parser. Judged is how the processor time of this thread grows, not how long it takes: four
 * times the text takes about four times the work when the work is linear, and sixteen times when it is quadratic. A
 * busy machine blurs single measurements, so one clear one of several is enough; quadratic work never gives one.
 */
class ExtractorBombTest {
    private static final Extractor EXTRACTOR = new Extractor();
    private static final int TIMES = 4;
    private static final double MOST = 10;
    private static final int ATTEMPTS = 6;
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
                "in X on Y said ",
                "Section 7 reads, “a” ",
                "“a”, begins Section 7, ",
                "had nothing to say, nor had X, "
            })
    void aPatternRepeatedIsReadInLinearTime(String pattern) {
        int times = 200_000 / pattern.length();
        grows("The of and is. " + pattern.repeat(times / TIMES), "The of and is. " + pattern.repeat(times));
    }

    private static void grows(String text, String larger) {
        work(text);
        double growth = Double.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS && growth > MOST; i++) {
            growth = Math.min(growth, (double) work(larger) / Math.max(NOISE, work(text)));
        }
        assertTrue(growth <= MOST, TIMES + " times the text took " + growth + " times the work");
    }

    private static long work(String text) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        EXTRACTOR.extract(text);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
