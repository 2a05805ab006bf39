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
    private final Relatives relatives;
    private final Credibility credibility;
    private final List<Report> reports = new ArrayList<>();

    Reporting(Clause clause, List<Cue> cues, Lexicon lexicon) {
        this.clause = clause;
        this.lexicon = lexicon;
        this.cues = cues;
        this.subjects = new Subjects(clause);
        this.complements = new Complements(clause);
        this.extents = new Extents(clause, cues);
        this.preambles = new Preambles(clause, extents);
        this.relatives = new Relatives(clause, extents);
        this.credibility = new Credibility(clause, cues);
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
        if (complement == null) {
            List<Range> gap = beside ? relatives.around(cue, subject) : List.of();
            return gap.isEmpty() ? null : report(cue, subject, gap, "around");
        }
        if (!credibility.of(cue, subject, complement)) return null;
        int end = names(cue, complement)
                ? clause.afterRegion(complement.start())
                : extents.end(complement, subordinate(cue), cue.form().shape());
        if (end <= complement.start() || credibility.tooLittle(cue, complement, end)) return null;
        List<Range> content = new ArrayList<>(beside ? relatives.before(subject, complement) : List.of());
        content.add(clause.sentence().range(complement.start(), end));
        return report(cue, subject, content, how(cue, complement));
    }

    /** "what she calls “…” by …", "was called “…”": the quoted words are the name and all that was said. */
    private static boolean names(Cue cue, Complement complement) {
        boolean calls = cue.build() == Cue.Build.PASSIVE || cue.verb().lemma().equals("call");
        return calls && complement.type() == Complement.Type.QUOTATION;
    }

    private static String how(Cue cue, Complement complement) {
        return ("before/" + complement.type().name() + "/" + cue.build().name()).toLowerCase(Locale.ROOT);
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
}
