package org.onrecord.document;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A string in which every run of white space has become one blank, and the way back. Indexes are chars. */
final class Folded {
    private final String value;
    /** Where folded and original fall out of step, in both; in between they go side by side. */
    private final int[] steps;

    private final int[] origins;

    private Folded(String value, int[] steps, int[] origins) {
        this.value = value;
        this.steps = steps;
        this.origins = origins;
    }

    static Folded of(String original) {
        StringBuilder folded = new StringBuilder(original.length());
        IntStream.Builder steps = IntStream.builder().add(0);
        IntStream.Builder origins = IntStream.builder().add(0);
        int next = 0;
        while (next < original.length()) {
            char c = original.charAt(next++);
            folded.append(White.is(c) ? ' ' : c);
            int run = White.is(c) ? endOfRun(original, next) : next;
            if (run > next) {
                steps.add(folded.length());
                origins.add(run);
                next = run;
            }
        }
        return new Folded(
                folded.toString(), steps.build().toArray(), origins.build().toArray());
    }

    String value() {
        return value;
    }

    /** Where in the original a folded index stands; the index after a blank stands after the whole run. */
    int origin(int index) {
        int found = Arrays.binarySearch(steps, index);
        int step = found >= 0 ? found : -found - 2;
        return origins[step] + index - steps[step];
    }

    private static int endOfRun(String original, int from) {
        int end = from;
        while (end < original.length() && White.is(original.charAt(end))) {
            end++;
        }
        return end;
    }
}
