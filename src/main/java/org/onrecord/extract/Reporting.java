package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns the cues of one sentence into reports. */
final class Reporting {
    private final Clause clause;
    private final Lexicon lexicon;
    private final List<Cue> cues;
    private final Subjects subjects;
    private final Complements complements;
    private final Extents extents;
    private final Preambles preambles;
    private final List<Report> reports = new ArrayList<>();

    Reporting(Clause clause, List<Cue> cues, Lexicon lexicon) {
        this.clause = clause;
        this.lexicon = lexicon;
        this.cues = cues;
        this.subjects = new Subjects(clause);
        this.complements = new Complements(clause);
        this.extents = new Extents(clause, cues);
        this.preambles = new Preambles(clause, extents);
    }

    List<Report> reports() {
        for (Cue cue : cues) {
            Report report = report(cue);
            if (report != null) reports.add(report);
        }
        reports.addAll(new AccordingTo(clause).reports());
        reports.addAll(new NounCues(clause, cues, lexicon).reports());
        return reports;
    }

    private Report report(Cue cue) {
        Mention subject = subjects.of(cue, reports);
        boolean inverted = subject != null && subject.from() >= cue.to() && cue.build() != Cue.Build.PASSIVE;
        Complement complement = inverted ? complements.behind(cue, subject) : complements.of(cue);
        boolean beside = subject != null && (inverted || subject.to() <= cue.from() && cue.build() == Cue.Build.FINITE);
        if (beside && !subject.relative()) {
            List<Range> content = preambles.of(cue, subject, complement);
            if (!content.isEmpty()) return report(cue, subject, content, "behind");
        }
        if (complement == null && beside) {
            List<Range> gap = gapped(cue, subject);
            if (!gap.isEmpty()) return report(cue, subject, gap, "around");
        }
        if (complement == null || !believable(cue, subject, complement)) return null;
        int end = extents.end(complement, subordinate(cue));
        if (end <= complement.start()) return null;
        List<Range> content = List.of(clause.sentence().range(complement.start(), end));
        String how = "before/" + complement.type().name().toLowerCase(Locale.ROOT) + "/"
                + cue.build().name().toLowerCase(Locale.ROOT);
        return report(cue, subject, content, how);
    }

    /** "bills, which he said were too dear": the relative pronoun and what follows the cue. */
    private List<Range> gapped(Cue cue, Mention subject) {
        int which = pronoun(subject);
        if (which < 0 || !cue.verb().takesClause() || !clause.at(cue.to()).tagged("VERB", "AUX")) return List.of();
        int end = extents.end(new Complement(cue.to(), Complement.Type.CLAUSE), false);
        Range rest = clause.sentence().range(cue.to(), end);
        return clause.at(which).isAny("what", "that")
                ? List.of(rest)
                : List.of(clause.sentence().range(which, which + 1), rest);
    }

    /** Position of the relative pronoun before the subject, or -1. */
    private int pronoun(Mention subject) {
        int i = subject.from() - 1;
        if (clause.at(i).isAny("even", "also")) i--;
        boolean pronoun = clause.at(i).isAny("which", "what", "that", "whom", "who");
        return pronoun && !clause.at(i).quoted() ? i : -1;
    }

    private Report report(Cue cue, Mention subject, List<Range> content, String how) {
        return new Report(clause, clause.sentence().range(cue.from(), cue.to()), cue.verb(), subject, content, how);
    }

    /** "While he said …": the sentence, or what follows a comma, opens with a conjunction, shortly before the cue. */
    private boolean subordinate(Cue cue) {
        if (cue.build() == Cue.Build.PASSIVE) return true;
        return cue.from() < 12
                && clause.at(0)
                        .isAny(
                                "while",
                                "although",
                                "though",
                                "when",
                                "after",
                                "as",
                                "since",
                                "because",
                                "before",
                                "once",
                                "even")
                && clause.at(0).word();
    }

    private boolean quotedAfter(int start) {
        for (int i = start; i < clause.size(); i++) if (clause.at(i).quoted()) return true;
        return false;
    }

    private boolean believable(Cue cue, Mention subject, Complement complement) {
        Complement.Type type = complement.type();
        boolean quotation = type == Complement.Type.QUOTATION;
        if (cue.build() == Cue.Build.PASSIVE)
            return quotation
                    || cue.verb().lemma().equals("ask")
                            && type != Complement.Type.NOUN
                            && (type != Complement.Type.PREPOSITION
                                    || clause.at(cue.from()).tagged("AUX"))
                            && type != Complement.Type.OBJECT;
        if (cue.build() == Cue.Build.INFINITIVE) return !type.nominal() || type == Complement.Type.GERUND;
        boolean names =
                cue.verb().lemma().equals("call") && type == Complement.Type.OBJECT && cue.build() != Cue.Build.GERUND;
        if (quotation && cue.verb().weak() && !cue.verb().quotes()) return false;
        if (names && !quotedAfter(complement.start())) return false;
        return subject != null || quotation;
    }
}
