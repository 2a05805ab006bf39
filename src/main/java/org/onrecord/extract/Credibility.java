package org.onrecord.extract;

import java.util.List;

/** Whether a cue and what follows it report somebody's words, rather than an act or a title. */
final class Credibility {
    private static final int FEWEST = 5;

    /** What is denied is a statement in few words: "deny any arms trade". */
    private static final int FEWEST_DENIED = 3;

    private final Clause clause;
    private final List<Cue> cues;

    Credibility(Clause clause, List<Cue> cues) {
        this.clause = clause;
        this.cues = cues;
    }

    boolean of(Cue cue, Mention subject, Complement complement) {
        Complement.Type type = complement.type();
        if (nobody(subject)) return false;
        if (cue.build() == Cue.Build.PASSIVE) return passive(cue, type);
        if (cue.build() == Cue.Build.INFINITIVE) return !type.nominal() || type == Complement.Type.GERUND;
        if (quotesSomebody(cue, complement)) return false;
        boolean quotation = type == Complement.Type.QUOTATION;
        if (quotation && cue.verb().weak() && !cue.verb().quotes()) return false;
        boolean names =
                cue.verb().lemma().equals("call") && type == Complement.Type.OBJECT && cue.build() != Cue.Build.GERUND;
        if (names && !quoted(complement.start(), clause.size())) return false;
        return subject != null || quotation;
    }

    /** "Nobody asked what it meant": what was not said. */
    private boolean nobody(Mention subject) {
        if (subject == null || subject.clause() != clause) return false;
        int from = subject.from();
        boolean one = clause.at(from).is("one") && clause.at(from - 1).is("no");
        boolean of = clause.at(from - 1).is("of") && clause.at(from - 2).isAny("none", "neither");
        return one
                || of
                || clause.at(from).isAny("nobody", "no-one", "none", "neither")
                || clause.at(from).is("no") && clause.at(from + 1).is("one");
    }

    /** "was called “…”", "was asked whether": other passives say nothing. */
    private boolean passive(Cue cue, Complement.Type type) {
        if (type == Complement.Type.QUOTATION) return true;
        boolean asks =
                cue.verb().lemma().equals("ask") && type != Complement.Type.NOUN && type != Complement.Type.OBJECT;
        return asks
                && (type != Complement.Type.PREPOSITION || clause.at(cue.from()).tagged("AUX"));
    }

    /** "quoted Kim as saying": what Kim said is found at "saying". */
    private boolean quotesSomebody(Cue cue, Complement complement) {
        if (!cue.verb().lemma().equals("quote") && !cue.verb().lemma().equals("cite")) return false;
        for (Cue other : cues) {
            boolean saying = other.from() > complement.start() && other.build() == Cue.Build.GERUND;
            if (saying && clause.at(other.from() - 1).is("as")) return true;
        }
        return false;
    }

    /** "denied the charge", "said that": too few words to be what was said, and none of them quoted. */
    boolean tooLittle(Cue cue, Complement complement, int end) {
        if (quoted(complement.start(), end)) return false;
        boolean object = complement.type().nominal() && complement.type() != Complement.Type.INFINITIVE;
        if (complement.type() == Complement.Type.CLAUSE && !clause.hasVerb(complement.start(), end)) object = true;
        int fewest = cue.verb().lemma().equals("deny") ? FEWEST_DENIED : FEWEST;
        return end - complement.start() < (object ? fewest : 2);
    }

    private boolean quoted(int from, int to) {
        for (int i = from; i < to; i++) if (clause.at(i).quoted()) return true;
        return false;
    }
}
