package org.onrecord.document;

/**
 * One difference, in whole words, between the words asked for ({@code was}, empty when ADDED) and the text ({@code is},
 * empty when REMOVED). {@code at} is where {@code is} stands in the text; for REMOVED the empty span at which the words
 * are missing. Amounts of white space are no difference, white space against none is.
 */
public record Difference(Kind kind, String was, String is, Span at) {
    public enum Kind {
        CHANGED,
        ADDED,
        REMOVED
    }
}
