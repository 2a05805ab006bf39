package org.onrecord.document;

import java.util.Objects;

/**
 * What is looked for in a version's text: a W3C TextQuoteSelector (exact, prefix, suffix) together with a
 * TextPositionSelector (start, end; code points, end exclusive). Only {@code exact} is needed, and not empty; everything
 * else may be null. Of start and end one is enough, the other follows from the length of exact; positions outside the
 * text are no error here, they are simply wrong. Of prefix and suffix the 128 characters next to exact count.
 */
public record Selector(String exact, String prefix, String suffix, Integer start, Integer end) {
    public Selector {
        Objects.requireNonNull(exact, "exact");
        if (exact.isEmpty()) {
            throw new IllegalArgumentException("exact must not be empty");
        }
    }

    /** Looks for the words alone, wherever they stand. */
    public static Selector of(String exact) {
        return new Selector(exact, null, null, null, null);
    }

    boolean hasPosition() {
        return start != null || end != null;
    }

    /** Where exact should begin; only meaningful when a position was given. May lie outside the text. */
    int firstPoint() {
        return start != null ? start : end - exact.codePointCount(0, exact.length());
    }

    /** Where exact should end, exclusive; only meaningful when a position was given. May lie outside the text. */
    int lastPoint() {
        return end != null ? end : start + exact.codePointCount(0, exact.length());
    }
}
