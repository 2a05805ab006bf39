package org.onrecord.extract;

import java.util.List;

/** Reported relative clauses: "bills, which he said were too dear", "what she called for". */
final class Relatives {
    private final Clause clause;
    private final Extents extents;

    Relatives(Clause clause, Extents extents) {
        this.clause = clause;
        this.extents = extents;
    }

    /** The relative pronoun and what follows the cue, when its verb follows at once; else empty. */
    List<Range> around(Cue cue, Mention subject) {
        int which = pronoun(subject);
        if (which < 0 || !cue.verb().takesClause() || !clause.at(cue.to()).tagged("VERB", "AUX")) return List.of();
        int end = extents.end(new Complement(cue.to(), Complement.Type.CLAUSE), false);
        Range rest = clause.sentence().range(cue.to(), end);
        return clause.at(which).is("that")
                ? List.of(rest)
                : List.of(clause.sentence().range(which, which + 1), rest);
    }

    /** "which he said the others would pay": the pronoun is said as well. */
    List<Range> before(Mention subject, Complement complement) {
        int which = complement.type() == Complement.Type.CLAUSE ? pronoun(subject) : -1;
        boolean said = which >= 0 && clause.at(which).isAny("which", "what", "whom");
        return said ? List.of(clause.sentence().range(which, which + 1)) : List.of();
    }

    /** Position of the relative pronoun before the subject, or -1. */
    private int pronoun(Mention subject) {
        int i = subject.from() - 1;
        if (clause.at(i).isAny("even", "also")) i--;
        boolean pronoun = clause.at(i).isAny("which", "what", "that", "whom", "who");
        return pronoun && !clause.at(i).quoted() ? i : -1;
    }
}
