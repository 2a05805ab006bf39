package org.onrecord.extract;

import static org.onrecord.extract.Complement.Type.CLAUSE;
import static org.onrecord.extract.Complement.Type.GERUND;
import static org.onrecord.extract.Complement.Type.INFINITIVE;
import static org.onrecord.extract.Complement.Type.NOUN;
import static org.onrecord.extract.Complement.Type.OBJECT;
import static org.onrecord.extract.Complement.Type.PREPOSITION;
import static org.onrecord.extract.Complement.Type.QUESTION;
import static org.onrecord.extract.Complement.Type.THAT;

/** Finds what follows a cue and is what was said. Positions are tokens of the clause. */
final class Complements {
    private final Clause clause;
    private final Phrases phrases;
    private final Onsets onsets;
    private final Introductions introductions;
    private final Detours detours;

    Complements(Clause clause) {
        this.clause = clause;
        this.phrases = clause.phrases();
        this.onsets = new Onsets(clause);
        this.introductions = new Introductions(clause);
        this.detours = new Detours(clause, onsets, introductions);
    }

    /** Null when nothing that follows was said. */
    Complement of(Cue cue) {
        int i = introductions.adverbs(cue.to());
        Complement here = here(cue, i);
        if (here != null) return here;
        Phrase addressee = cue.verb().takesAddressee() ? joint(phrases.startingAt(i)) : null;
        if (addressee != null && !phrases.time(addressee)) return behind(cue, i, addressee);
        Complement late = detours.late(cue, i, cue.verb().takesClause());
        if (late == null) late = detours.colon(cue, i);
        if (late == null && !cue.verb().takesNoun()) late = detours.remote(i, false);
        return late != null ? late : plain(cue, i);
    }

    /** "Said Ellis: …", at the start of a sentence. */
    Complement behind(Cue cue, Mention subject) {
        return cue.from() == 0 ? introductions.at(subject.to()) : null;
    }

    private Complement here(Cue cue, int i) {
        Complement announced = introductions.at(i);
        if (announced != null) return announced;
        Token token = clause.at(i);
        if (cue.verb().prepositions().contains(token.lower) && i == cue.to()) {
            Complement late = detours.late(cue, i, false);
            return late != null && late.type() == THAT
                    ? late
                    : onsets.stop(i + 1) ? null : new Complement(i + 1, PREPOSITION);
        }
        if (introductions.question(i) && !cue.verb().weak()) return new Complement(i, QUESTION);
        if (token.is("to") && cue.verb().takesInfinitive() && introductions.infinitive(i))
            return new Complement(i, INFINITIVE);
        boolean gerund = cue.verb().takesGerund() && token.tagged("VERB") && token.lower.endsWith("ing");
        return gerund ? new Complement(i, GERUND) : null;
    }

    /** "told Randolph and others". */
    private Phrase joint(Phrase phrase) {
        if (phrase == null || !clause.at(phrase.to()).is("and")) return phrase;
        Phrase other = phrases.startingAt(phrase.to() + 1);
        return other == null || clause.verbal(other.to())
                ? phrase
                : new Phrase(phrase.from(), other.to(), phrase.head());
    }

    private Complement behind(Cue cue, int i, Phrase addressee) {
        int after = introductions.adverbs(clause.withPrepositions(addressee));
        if (clause.verbal(after)
                && cue.verb().takesClause()
                && !clause.at(after).is("to")) return new Complement(i, CLAUSE);
        Complement here = here(cue, after);
        if (here != null) return here;
        boolean told = cue.verb().takesInfinitive()
                || cue.verb().takesObject()
                || cue.verb().lemma().equals("tell");
        if (told && clause.at(after).is("to") && introductions.infinitive(after))
            return new Complement(after, INFINITIVE);
        if (cue.verb().prepositions().contains(clause.at(after).lower)) return new Complement(after + 1, PREPOSITION);
        Phrase next = phrases.startingAt(after);
        if ((next == null || !phrases.time(next)) && onsets.startsClause(after)) return new Complement(after, CLAUSE);
        Complement late = detours.late(cue, after, true);
        if (late == null) late = detours.remote(after, cue.verb().takesClause());
        if (late != null) return late;
        return cue.verb().lemma().equals("tell") || cue.verb().lemma().equals("ask") ? null : plain(cue, i);
    }

    private Complement plain(Cue cue, int i) {
        Verb verb = cue.verb();
        if (verb.weak() || cue.build() == Cue.Build.PASSIVE) return null;
        if (verb.takesClause() && (onsets.startsClause(i) || onsets.insists(cue, i))) return new Complement(i, CLAUSE);
        if (!verb.takesNoun() && !verb.takesObject()) return null;
        Phrase phrase = phrases.startingAt(i);
        if (phrase == null || phrases.time(phrase) || onsets.cutOff(phrase)) return null;
        return new Complement(i, verb.takesObject() ? OBJECT : NOUN);
    }
}
