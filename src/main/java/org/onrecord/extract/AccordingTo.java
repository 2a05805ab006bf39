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
                && !clause.at(end).dash()
                && !clause.at(end).isAny(",", ".", ";", ":")
                && clause.at(end).kind != Token.Kind.QUOTE_MARK) end++;
        Phrase core = core(i + 2, end);
        if (core == null || end <= i + 2) return null;
        Mention speaker = new Mention(clause, i + 2, end, core);
        List<Range> content = new ArrayList<>();
        int left = i > 0 && clause.at(i - 1).isAny(":", ";") ? i : start();
        boolean marked = i > left && clause.at(i - 1).kind == Token.Kind.QUOTE_MARK;
        boolean whole = clause.hasVerb(left, i) || i - left > 5 || marked;
        int to = i > 0 && (clause.at(i - 1).is(",") || clause.at(i - 1).dash()) ? i - 1 : i;
        if (to > left) content.add(clause.sentence().range(left, to));
        if (!whole || resumes(i, end)) {
            Range rest = behind(end + 1);
            if (rest == null) return null;
            content.add(rest);
        }
        return new Report(clause, clause.sentence().range(i, i + 2), null, speaker, content, "according to");
    }

    private Phrase core(int from, int end) {
        for (int i = from; i < Math.min(end, from + 3); i++) {
            Phrase phrase = clause.phrases().startingAt(i);
            if (phrase != null) return phrase;
        }
        return null;
    }

    /** "Fundraising, according to the campaign, has surged"; "It gets, according to a report, a million". */
    private boolean resumes(int i, int end) {
        if (!clause.at(end).is(",") || !clause.at(i - 1).is(",")) return false;
        return clause.verbal(end + 1) && !clause.at(end + 1).lower.endsWith("ing")
                || clause.at(i - 2).tagged("VERB") && clause.phrases().startingAt(end + 1) != null;
    }

    private Range behind(int from) {
        int to = clause.size();
        while (to > from && clause.at(to - 1).kind == Token.Kind.PUNCTUATION) to--;
        return from < to ? clause.sentence().range(from, to) : null;
    }

    private int start() {
        int i = 0;
        while (i < clause.size()
                && (clause.at(i).kind == Token.Kind.PUNCTUATION || clause.at(i).isAny("and", "but"))) i++;
        return i;
    }
}
