package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A text whose wording a sentence gives piece by piece: "Section 7 reads, “…”, and then, “…”". */
final class Provisions {
    private static final Set<String> READING = Set.of(
            "read",
            "reads",
            "begin",
            "begins",
            "began",
            "start",
            "starts",
            "started",
            "open",
            "opens",
            "opened",
            "end",
            "ends",
            "ended",
            "continue",
            "continues",
            "continued",
            "run",
            "runs",
            "ran");
    private static final String HOW = "before/quotation/finite";

    private final Clause clause;
    private final Documents documents;

    Provisions(Clause clause, Documents documents) {
        this.clause = clause;
        this.documents = documents;
    }

    /** Null when no text speaks in the sentence. */
    Report report() {
        for (int i = 1; i + 1 < clause.size(); i++) {
            Token token = clause.at(i);
            if (token.quoted() || !token.tagged("VERB") || !READING.contains(token.lower)) continue;
            Report report = clause.at(i - 1).is(",") || clause.at(i - 1).quoted() ? behind(i) : before(i);
            if (report != null) return report;
        }
        return null;
    }

    /** "Section 7 reads, “…”". */
    private Report before(int verb) {
        int open = clause.at(verb + 1).isAny(",", ":") ? verb + 2 : verb + 1;
        if (!clause.at(open).quoted()) return null;
        Mention subject = new Subjects(clause).before(verb);
        return documents.speaks(subject) ? report(verb, subject, pieces(open)) : null;
    }

    /** "“…”, begins Section 7, “…”". */
    private Report behind(int verb) {
        Phrase phrase = clause.phrases().startingAt(verb + 1);
        if (phrase == null || !clause.at(0).quoted() || !opening(verb - 1) && !opening(verb - 2)) return null;
        Mention subject = new Mention(clause, phrase.from(), clause.withPrepositions(phrase), phrase);
        return documents.speaks(subject) ? report(verb, subject, pieces(0)) : null;
    }

    /** Belongs to the quotation that opens the sentence. */
    private boolean opening(int i) {
        return clause.at(i).region == clause.at(0).region;
    }

    private Report report(int verb, Mention subject, List<Range> pieces) {
        return new Report(clause, clause.sentence().range(verb, verb + 1), null, subject, pieces, HOW);
    }

    /** The quotation that opens here and those behind it, up to a verb that may begin something else. */
    private List<Range> pieces(int open) {
        List<Range> pieces = new ArrayList<>();
        int i = open;
        while (i < clause.size()) {
            if (clause.at(i).quoted()) {
                int end = clause.afterRegion(i);
                pieces.add(clause.sentence().range(i, end));
                i = end;
            } else if (clause.at(i).is("as") && clause.at(i - 1).is(",")) i = comma(i);
            else if (clause.verbal(i) && !reading(i)) break;
            else i++;
        }
        return pieces;
    }

    private boolean reading(int i) {
        return READING.contains(clause.at(i).lower);
    }

    /** Behind "as the council gives it". */
    private int comma(int from) {
        int i = from;
        while (i < clause.size() && !clause.at(i).is(",") && !clause.at(i).quoted()) i++;
        return i;
    }
}
