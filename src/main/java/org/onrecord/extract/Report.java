package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;

/** One act of reporting in the text: who, by which words, what. Ranges are UTF-16 positions; content may grow. */
record Report(Clause clause, Range cue, Verb verb, Mention speaker, List<Range> content, String how) {
    Report {
        content = new ArrayList<>(content);
    }

    Report by(Mention other) {
        return new Report(clause, cue, verb, other, content, how);
    }

    Range hull() {
        return new Range(content.get(0).from(), last().to());
    }

    Range last() {
        return content.get(content.size() - 1);
    }

    /** Another segment; one that only white space parts from the last continues it. */
    void add(Range range, Page page) {
        Range last = last();
        boolean adjacent = page.trimmed(last.to(), range.from()).empty();
        if (adjacent) content.set(content.size() - 1, new Range(last.from(), range.to()));
        else content.add(range);
    }

    /** The last segment runs on to the end of this. */
    void extend(Range range) {
        content.set(content.size() - 1, new Range(last().from(), range.to()));
    }

    void prepend(Range range) {
        content.set(0, new Range(range.from(), content.get(0).to()));
    }
}
