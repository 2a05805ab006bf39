package org.onrecord.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Text of every kind, drawn from a seed. */
final class Noise {
    /** Latin, combining marks, Hebrew, Arabic, Han, beyond the basic plane, controls of direction, white space. */
    private static final int[] POINTS =
            "abcdeéßñ\u0301\u0308\u05D0\u05D1\u05B8\u0627\u0644\u064E漢字かな😀👩\u200D🏽𝒜𐍈\u200F\u00AD’'\"“”–-.,; \t\n\r\u00A0\u2003\u3000\u0085"
                    .codePoints()
                    .toArray();

    private Noise() {}

    static String text(Random random, int length) {
        // Now and then few letters only, so that words repeat.
        int kinds = random.nextInt(4) == 0 ? 4 : POINTS.length;
        return random.ints(length, 0, kinds)
                .map(n -> POINTS[n])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static Span span(Random random, String text) {
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            return new Span(0, 0);
        }
        int start = random.nextInt(length);
        return new Span(start, start + 1 + random.nextInt(Math.min(60, length - start)));
    }

    /** By plain arithmetic, for comparison. */
    static String slice(String text, Span span) {
        int[] points = text.codePoints().toArray();
        return new String(points, span.start(), span.length());
    }

    static String edited(String text, int edits, Random random) {
        List<Integer> points = new ArrayList<>(text.codePoints().boxed().toList());
        for (int n = random.nextInt(edits + 1); n > 0 && points.size() > 1; n--) {
            int at = random.nextInt(points.size());
            switch (random.nextInt(3)) {
                case 0 -> points.remove(at);
                case 1 -> points.add(at, POINTS[random.nextInt(POINTS.length)]);
                default -> points.set(at, POINTS[random.nextInt(POINTS.length)]);
            }
        }
        return points.stream()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
