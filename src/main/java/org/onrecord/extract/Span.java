package org.onrecord.extract;

/** A stretch of a text: {@code start} and {@code end} (exclusive) count Unicode code points, {@code text} is what stands there. */
public record Span(int start, int end, String text) {}
