package org.onrecord.document;

/**
 * A stretch of a text, counted in Unicode code points from 0, end exclusive (W3C Web Annotation Data Model §4.2.5).
 * An empty span is a position. Refuses a negative start and an end before the start.
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span needs 0 ≤ start ≤ end, not " + start + " to " + end + ".");
        }
    }

    /** In code points. */
    public int length() {
        return end - start;
    }
}
