package org.onrecord.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Transcripts and interviews: a paragraph that begins with a name and a colon is that speaker's turn. */
final class Turns {
    private static final int LONGEST_NAME = 6;

    private final Story story;
    /** How many paragraphs begin with a name and a colon. */
    private int colons;
    /** How often each word stands with a capital. */
    private final Map<String, Integer> capitalised = new HashMap<>();

    Turns(Story story) {
        this.story = story;
        for (Clause clause : story.clauses) {
            if (clause.sentence().first && colon(clause) > 0) colons++;
            for (Token token : clause.sentence().tokens) {
                if (token.capitalised()) capitalised.merge(token.lower, 1, Integer::sum);
            }
        }
    }

    List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        for (int k = 0; k < story.clauses.size(); k++) {
            Clause clause = story.clauses.get(k);
            Report signed = signed(clause);
            if (signed != null) reports.add(signed);
            int colon = colon(clause);
            if (colon > 0 && begins(clause, colon) && !label(clause, colon)) reports.add(turn(k, colon));
        }
        return reports;
    }

    /** At the start of a paragraph; inside one only before a quotation. */
    private static boolean begins(Clause clause, int colon) {
        return clause.sentence().first
                || clause.at(colon + 1).quoted() && !clause.at(0).quoted();
    }

    private Report turn(int k, int colon) {
        Clause clause = story.clauses.get(k);
        int last = k;
        while (last + 1 < story.clauses.size() && sameBlock(clause, story.clauses.get(last + 1))) last++;
        Range content = clause.at(colon + 1).quoted() && !clause.at(0).quoted()
                ? clause.sentence().range(colon + 1, clause.afterRegion(colon + 1))
                : new Range(
                        clause.at(colon + 1).start,
                        story.clauses.get(last).sentence().end());
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

    /** "Poll: Race is close", "Clinton: 547": a headline, an entry of a list. */
    private boolean label(Clause clause, int colon) {
        if (clause.at(colon + 1).kind == Token.Kind.NUMBER && clause.size() < colon + 5) return true;
        if (clause.at(colon + 1).quoted() || story.blocks.size() == 1) return false;
        if (colon > 1 && clause.at(0).tagged("DET")) return true;
        boolean shouted =
                clause.at(colon - 1).text.equals(clause.at(colon - 1).text.toUpperCase(Locale.ROOT));
        boolean oneOfMany = colons > 1 && (clause.sentence().number > 0 || shouted);
        return !oneOfMany && !named(clause.at(colon - 1));
    }

    /** The text has this name, or the same label, somewhere else. */
    private boolean named(Token last) {
        return capitalised.getOrDefault(last.lower, 0) > 1;
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
