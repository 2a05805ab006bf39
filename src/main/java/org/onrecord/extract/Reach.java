package org.onrecord.extract;

import java.util.List;

/** How far the words that name a subject reach to the left of its last noun. */
final class Reach {
    private final Clause clause;
    private final Phrases phrases;

    Reach(Clause clause) {
        this.clause = clause;
        this.phrases = clause.phrases();
    }

    /** Nothing that belongs to the phrase stands before it. */
    boolean opensClause(int from) {
        Token before = clause.at(from - 1);
        return from == 0 || before.tagged("CCONJ", "SCONJ") || before.kind != Token.Kind.WORD && !before.is("'s");
    }

    /** The whole mention of a phrase; two mentions when two names are joined. */
    Mention leftwards(Phrase phrase, int end) {
        Phrase spread = spread(phrase);
        Phrase joint = joined(spread);
        int to = end;
        while (to > phrase.to() && !clause.at(to - 1).is(")")) to--;
        int last = Math.max(to, phrase.to());
        if (joint == spread || !pairs(joint, spread)) return new Mention(clause, joint.from(), last, spread);
        Phrase first = phrases.at(joint.from());
        List<Mention> pair = List.of(Mention.of(clause, first), new Mention(clause, spread.from(), last, spread));
        return new Mention(clause, joint.from(), last, spread, pair);
    }

    /** Over "of", "for", "familiar with", "briefed on": the phrase these words belong to. */
    Phrase spread(Phrase phrase) {
        Phrase core = phrase;
        for (int steps = 0; steps < 5; steps++) {
            int i = core.from() - 1;
            if (i < 1 || !clause.at(i).tagged("ADP", "VERB")) return core;
            if (clause.at(i - 1).isAny("close", "familiar", "loyal", "sympathetic") && phrases.endingAt(i - 1) != null)
                i--;
            else if (clause.at(i - 1).tagged("VERB") && phrases.endingAt(i - 1) != null) i--;
            Phrase outer = phrases.endingAt(i);
            if (outer == null || phrases.time(outer) || clause.at(outer.head()).tagged("PRON")) return core;
            if (clause.at(i).tagged("VERB")
                    && !clause.at(i).lower.endsWith("ing")
                    && !clause.at(i + 1).tagged("ADP")) return core;
            core = new Phrase(outer.from(), core.to(), outer.head());
        }
        return core;
    }

    /** Two names, rather than one name with "and" in it. */
    private boolean pairs(Phrase joint, Phrase second) {
        Phrase first = phrases.at(joint.from());
        return first != null
                && clause.at(first.head()).tagged("PROPN")
                && clause.at(second.head()).tagged("PROPN");
    }

    private Phrase joined(Phrase phrase) {
        int i = phrase.from() - 1;
        if (!clause.at(i).isAny("and", "or")) return phrase;
        Phrase other = phrases.endingAt(clause.at(i - 1).is(",") ? i - 1 : i);
        if (other == null || !opensClause(other.from())) return phrase;
        return new Phrase(other.from(), phrase.to(), phrase.head());
    }
}
