package org.onrecord.extract;

import java.util.List;

/** One act of reporting in the text: who, by which words, what. Ranges are UTF-16 positions. */
record Report(Clause clause, Range cue, Verb verb, Mention speaker, List<Range> content, String how) {
    Report with(List<Range> other) {
        return new Report(clause, cue, verb, speaker, other, how);
    }

    Report by(Mention other) {
        return new Report(clause, cue, verb, other, content, how);
    }

    Range hull() {
        return new Range(content.get(0).from(), content.get(content.size() - 1).to());
    }
}
