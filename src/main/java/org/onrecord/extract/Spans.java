package org.onrecord.extract;

import java.util.Map;
import java.util.TreeMap;

/** Ranges that do not overlap, with a quick look-up. */
final class Spans {
    private final TreeMap<Integer, Integer> ends = new TreeMap<>();

    void add(Range range) {
        ends.merge(range.from(), range.to(), Math::max);
    }

    boolean touches(Range range) {
        Map.Entry<Integer, Integer> before = ends.lowerEntry(range.to());
        return before != null && before.getValue() > range.from();
    }
}
