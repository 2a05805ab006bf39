package org.onrecord.extract;

/** UTF-16 positions, end exclusive. */
record Range(int from, int to) {
    boolean empty() {
        return to <= from;
    }

    boolean touches(Range other) {
        return from < other.to && other.from < to;
    }

    boolean covers(Range other) {
        return from <= other.from && other.to <= to;
    }

    int size() {
        return Math.max(0, to - from);
    }
}
