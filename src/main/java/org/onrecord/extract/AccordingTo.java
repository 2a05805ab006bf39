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
            if (clause.at(i).quoted()) continue;
            Report report = clause.at(i).is("according") && clause.at(i + 1).is("to") ? report(i, 2) : words(i);
            if (report != null) reports.add(report);
        }
        return reports;
    }

    /** "in the words of": only at the start of a sentence or behind a comma. */
    private Report words(int i) {
        boolean expression = clause.at(i).is("in")
                && clause.at(i + 1).is("the")
                && clause.at(i + 2).is("words")
                && clause.at(i + 3).is("of");
        boolean opens = i == 0 || clause.at(i - 1).kind != Token.Kind.WORD;
        if (opens && passive(i)) return report(i, 3);
        return expression && opens ? report(i, 4) : null;
    }

    /** "as reported by". */
    private boolean passive(int i) {
        return clause.at(i).is("as")
                && clause.at(i + 1).isAny("reported", "noted", "stated", "told", "explained", "announced", "put")
                && clause.at(i + 2).is("by");
    }

    private Report report(int i, int width) {
        int end = i + width;
        while (end < clause.size()
                && !clause.at(end).dash()
                && !clause.at(end).isAny(",", ".", ";", ":")
                && clause.at(end).kind != Token.Kind.QUOTE_MARK) end++;
        Phrase core = core(i + width, end);
        if (core == null || end <= i + width) return null;
        Mention speaker = new Mention(clause, i + width, end, core);
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
        return new Report(clause, clause.sentence().range(i, i + width), null, speaker, content, "according to");
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
