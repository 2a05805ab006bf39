package org.onrecord.extract;

/**
 * A stretch of a text and what stands there: {@code start} and {@code end} (exclusive) count Unicode code points,
 * {@code exact} as in W3C TextQuoteSelector.
 */
public record Passage(int start, int end, String exact) {}
