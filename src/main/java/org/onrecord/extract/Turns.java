package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Transcripts and interviews: a paragraph that begins with a name and a colon is that speaker's turn. */
final class Turns {
    private static final int LONGEST_NAME = 6;

    private final Story story;

    Turns(Story story) {
        this.story = story;
    }

    List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        for (int k = 0; k < story.clauses.size(); k++) {
            Clause clause = story.clauses.get(k);
            Report signed = signed(clause);
            if (signed != null) reports.add(signed);
            int colon = clause.sentence().first ? colon(clause) : -1;
            if (colon > 0) reports.add(turn(k, colon));
        }
        return reports;
    }

    private Report turn(int k, int colon) {
        Clause clause = story.clauses.get(k);
        int last = k;
        while (last + 1 < story.clauses.size() && sameBlock(clause, story.clauses.get(last + 1))) last++;
        Range content = new Range(
                clause.at(colon + 1).start, story.clauses.get(last).sentence().end());
        Phrase phrase = new Phrase(clause.at(0).kind == Token.Kind.QUOTE_MARK ? 1 : 0, colon, colon - 1);
        Range cue = clause.sentence().range(colon, colon + 1);
        return new Report(clause, cue, null, Mention.of(clause, phrase), List.of(content), "turn");
    }

    /** "“…” — Name" as a whole paragraph. */
    private static Report signed(Clause clause) {
        if (!clause.at(0).quoted()) return null;
        int dash = clause.afterRegion(0);
        int end = clause.size();
        while (end > dash && clause.at(end - 1).isAny(".", ",")) end--;
        if (!clause.at(dash).dash() || end <= dash + 1 || end - dash > LONGEST_NAME || clause.hasVerb(dash, end))
            return null;
        if (!clause.at(dash + 1).capitalised()) return null;
        Phrase phrase = new Phrase(dash + 1, end, end - 1);
        Range cue = clause.sentence().range(dash, dash + 1);
        return new Report(
                clause,
                cue,
                null,
                Mention.of(clause, phrase),
                List.of(clause.sentence().range(0, dash)),
                "turn");
    }

    private static boolean sameBlock(Clause one, Clause other) {
        return one.sentence().block == other.sentence().block;
    }

    /** Position of the colon behind a short capitalised name, or -1. */
    private static int colon(Clause clause) {
        int first = clause.at(0).kind == Token.Kind.QUOTE_MARK ? 1 : 0;
        for (int i = first; i <= LONGEST_NAME && i + 1 < clause.size(); i++) {
            Token token = clause.at(i);
            if (token.is(":")) return i > first ? i : -1;
            if (first > 0 && !token.text.equals(token.text.toUpperCase(Locale.ROOT))) return -1;
            if (!token.word() || !token.capitalised() && !Names.particle(token.lower)) return -1;
            if (token.quoted() && first == 0 || clause.verbal(i) && first == 0) return -1;
        }
        return -1;
    }
}
