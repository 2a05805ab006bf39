package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;

/** Turns the cues of one sentence into reports. */
final class Reporting {
    private final Clause clause;
    private final List<Cue> cues;
    private final Subjects subjects;
    private final Complements complements;
    private final Extents extents;
    private final List<Report> reports = new ArrayList<>();

    Reporting(Clause clause, List<Cue> cues) {
        this.clause = clause;
        this.cues = cues;
        this.subjects = new Subjects(clause);
        this.complements = new Complements(clause);
        this.extents = new Extents(clause, cues);
    }

    List<Report> reports() {
        for (Cue cue : cues) {
            Report report = report(cue);
            if (report != null) reports.add(report);
        }
        reports.addAll(new AccordingTo(clause).reports());
        return reports;
    }

    private Report report(Cue cue) {
        Mention subject = subjects.of(cue, reports);
        boolean inverted = subject != null && subject.from() >= cue.to();
        int after = inverted ? subject.to() : cue.to();
        List<Range> content = new ArrayList<>();
        int edge = inverted || subject == null ? cue.from() : subject.from();
        Range left = left(edge);
        boolean adjacent =
                subject != null && (inverted || subject.to() <= cue.from() && cue.build() == Cue.Build.FINITE);
        int start = inverted ? -1 : complements.start(cue);
        if (left != null
                && adjacent
                && (start < 0 || clause.at(start).quoted() && clause.at(edge - 1).kind == Token.Kind.QUOTE_MARK)) {
            if (cue.verb().weak() && !marked(edge)) return null;
            content.add(left);
            Range rest = resumed(after, start, marked(edge));
            if (rest != null) content.add(rest);
            return new Report(clause, words(cue), cue.verb(), subject, content, "cue behind");
        }
        if (start < 0 || cue.build() == Cue.Build.PASSIVE && !clause.at(start).quoted()) return null;
        if (subject == null && !clause.at(start).quoted()) return null;
        int end = extents.end(start);
        if (end <= start) return null;
        content.add(clause.sentence().range(start, end));
        return new Report(clause, words(cue), cue.verb(), subject, content, "cue before");
    }

    private Range words(Cue cue) {
        return clause.sentence().range(cue.from(), cue.to());
    }

    private boolean marked(int edge) {
        return clause.at(edge - 1).kind == Token.Kind.QUOTE_MARK;
    }

    /** What stands before "he said": up to a comma or a closing mark. */
    private Range left(int edge) {
        if (edge < 2) return null;
        Token before = clause.at(edge - 1);
        boolean quote = before.kind == Token.Kind.QUOTE_MARK && before.quoted();
        if (!quote && !before.isAny(",", "?", "!", "—", "–", "-", "...")) return null;
        int end = quote ? edge : edge - 1;
        int start = 0;
        while (start < end && (clause.at(start).kind == Token.Kind.PUNCTUATION)) start++;
        if (start >= end) return null;
        if (!quote && !clause.hasVerb(start, end)) return null;
        return clause.sentence().range(start, end);
    }

    /** The second half of a statement that the cue splits. */
    private Range resumed(int after, int start, boolean marked) {
        if (start >= 0 && clause.at(start).quoted()) return clause.sentence().range(start, extents.end(start));
        int i = after;
        while (i < clause.size()
                && !clause.at(i).isAny(",", ":", "—", "–", "-")
                && !clause.at(i).quoted()) {
            if (clause.verbal(i) && !marked) return null;
            i++;
        }
        if (i + 1 >= clause.size()) return null;
        int next = clause.at(i).quoted() ? i : i + 1;
        if (clause.at(next).quoted()) return clause.sentence().range(next, extents.end(next));
        if (marked
                || i != after
                || clause.at(next).isAny("who", "which", "and", "but", "according", "as", "while")
                || clause.at(next).lower.endsWith("ing")) return null;
        int end = extents.end(next);
        return clause.hasVerb(next, end) ? clause.sentence().range(next, end) : null;
    }
}
