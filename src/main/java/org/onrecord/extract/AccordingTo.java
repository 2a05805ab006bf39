package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;

/** "according to X": the content stands around it. */
final class AccordingTo {
    private final Clause clause;

    AccordingTo(Clause clause) {
        this.clause = clause;
    }

    List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i + 2 < clause.size(); i++) {
            if (!clause.at(i).is("according")
                    || !clause.at(i + 1).is("to")
                    || clause.at(i).quoted()) continue;
            Report report = report(i);
            if (report != null) reports.add(report);
        }
        return reports;
    }

    private Report report(int i) {
        int end = i + 2;
        while (end < clause.size()
                && !clause.at(end).isAny(",", ".", ";", ":", "—", "–", "-")
                && clause.at(end).kind != Token.Kind.QUOTE_MARK) end++;
        Phrase core = clause.phrases().startingAt(i + 2);
        if (core == null || end <= i + 2) return null;
        Mention speaker = new Mention(clause, i + 2, end, core);
        List<Range> content = new ArrayList<>();
        int left = start();
        if (clause.hasVerb(left, i) || i > left && clause.at(i - 1).kind == Token.Kind.QUOTE_MARK) {
            int to = clause.at(i - 1).is(",") ? i - 1 : i;
            content.add(clause.sentence().range(left, to));
        } else {
            int from = end + 1;
            int to = clause.size();
            while (to > from && clause.at(to - 1).kind == Token.Kind.PUNCTUATION) to--;
            if (from >= to) return null;
            content.add(clause.sentence().range(from, to));
        }
        return new Report(clause, clause.sentence().range(i, i + 2), null, speaker, content, "according to");
    }

    private int start() {
        int i = 0;
        while (i < clause.size() && clause.at(i).kind == Token.Kind.PUNCTUATION) i++;
        return i;
    }
}
