package org.onrecord.extract;

/** One contiguous part of a quotation: offsets in Unicode code points, end exclusive; {@code exact} as in W3C TextQuoteSelector. */
public record Segment(int start, int end, String exact) {}
