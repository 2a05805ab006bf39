package org.onrecord.extract;

import static org.onrecord.extract.Complement.Type.CLAUSE;
import static org.onrecord.extract.Complement.Type.COLON;
import static org.onrecord.extract.Complement.Type.GERUND;
import static org.onrecord.extract.Complement.Type.INFINITIVE;
import static org.onrecord.extract.Complement.Type.NOUN;
import static org.onrecord.extract.Complement.Type.OBJECT;
import static org.onrecord.extract.Complement.Type.PREPOSITION;
import static org.onrecord.extract.Complement.Type.QUESTION;
import static org.onrecord.extract.Complement.Type.QUOTATION;
import static org.onrecord.extract.Complement.Type.THAT;

import java.util.Set;

/** Finds what follows a cue and is what was said. Positions are tokens of the clause. */
final class Complements {
    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "why", "how", "what", "who", "whom", "whose", "where", "when", "which");
    private static final Set<String> ADVERBS = Set.of(
            "also",
            "now",
            "then",
            "again",
            "later",
            "earlier",
            "here",
            "too",
            "out",
            "further",
            "back",
            "instead",
            "today",
            "yesterday",
            "once",
            "ever",
            "before",
            "afterward",
            "afterwards",
            "bluntly",
            "outright",
            "loud");
    private static final int FAR = 40;

    private final Clause clause;
    private final Phrases phrases;
    private final Onsets onsets;

    Complements(Clause clause) {
        this.clause = clause;
        this.phrases = clause.phrases();
        this.onsets = new Onsets(clause);
    }

    /** Null when nothing that follows was said. */
    Complement of(Cue cue) {
        int i = adverbs(cue.to());
        Complement here = here(cue, i);
        if (here != null) return here;
        Phrase addressee = cue.verb().takesAddressee() ? joint(phrases.startingAt(i)) : null;
        if (addressee != null && !phrases.time(addressee)) return behind(cue, i, addressee);
        Complement late = late(cue, i, cue.verb().takesClause());
        if (late == null && !cue.verb().takesNoun()) late = remote(i, false);
        return late != null ? late : plain(cue, i);
    }

    /** "said, among other things, that"; "said on CNN, where he works, that". */
    private Complement remote(int from, boolean told) {
        boolean commas = false;
        for (int i = from; i < Math.min(clause.size(), from + FAR / 2); i++) {
            Token token = clause.at(i);
            if (token.quoted() || token.isAny(";", "and", "but", ":")) return null;
            boolean comma = token.is(",") || token.dash();
            commas |= comma;
            if (comma && i > from && clause.at(i + 1).is("that")) return new Complement(i + 2, THAT);
            if (told && token.is("that") && i > from) return new Complement(i + 1, THAT);
            if (clause.verbal(i) && !commas) return null;
        }
        return null;
    }

    /** "Said Ellis: …", at the start of a sentence. */
    Complement behind(Cue cue, Mention subject) {
        return cue.from() == 0 ? announced(subject.to()) : null;
    }

    private Complement here(Cue cue, int i) {
        Complement announced = announced(i);
        if (announced != null) return announced;
        Token token = clause.at(i);
        if (cue.verb().prepositions().contains(token.lower) && i == cue.to()) {
            Complement late = late(cue, i, false);
            return late != null && late.type() == THAT
                    ? late
                    : onsets.stop(i + 1) ? null : new Complement(i + 1, PREPOSITION);
        }
        if (QUESTIONS.contains(token.lower) && !cue.verb().weak()) return new Complement(i, QUESTION);
        if (token.is("to") && cue.verb().takesInfinitive() && infinitive(i)) return new Complement(i, INFINITIVE);
        boolean gerund = cue.verb().takesGerund() && token.tagged("VERB") && token.lower.endsWith("ing");
        return gerund ? new Complement(i, GERUND) : null;
    }

    private boolean infinitive(int i) {
        return clause.at(i + 1).tagged("VERB", "AUX", "ADV") || clause.at(i + 1).quoted();
    }

    /** "that", a colon or a quotation mark. */
    private Complement announced(int i) {
        Token token = clause.at(i);
        Token next = clause.at(i + 1);
        if (token.is("that") && i + 1 < clause.size()) return new Complement(i + 1, THAT);
        if (token.is(":") && i + 1 < clause.size()) return new Complement(i + 1, COLON);
        if (Onsets.opensQuotation(token)) return new Complement(i, QUOTATION);
        return token.is(",") && Onsets.opensQuotation(next) ? new Complement(i + 1, QUOTATION) : null;
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
        int after = adverbs(clause.withPrepositions(addressee));
        if (clause.verbal(after)
                && cue.verb().takesClause()
                && !clause.at(after).is("to")) return new Complement(i, CLAUSE);
        Complement here = here(cue, after);
        if (here != null) return here;
        boolean told = cue.verb().takesInfinitive()
                || cue.verb().takesObject()
                || cue.verb().lemma().equals("tell");
        if (told && clause.at(after).is("to") && infinitive(after)) return new Complement(after, INFINITIVE);
        if (cue.verb().prepositions().contains(clause.at(after).lower)) return new Complement(after + 1, PREPOSITION);
        Phrase next = phrases.startingAt(after);
        if ((next == null || !phrases.time(next)) && onsets.startsClause(after)) return new Complement(after, CLAUSE);
        Complement late = late(cue, after, true);
        if (late == null) late = remote(after, cue.verb().takesClause());
        if (late != null) return late;
        return cue.verb().lemma().equals("tell") || cue.verb().lemma().equals("ask") ? null : plain(cue, i);
    }

    /** Behind prepositional phrases and times: "said in a speech on Tuesday that". */
    private Complement late(Cue cue, int from, boolean clauses) {
        int i = from;
        boolean only = true;
        while (i < Math.min(clause.size(), from + FAR)) {
            boolean preposition =
                    clause.at(i).tagged("ADP", "SCONJ") && !clause.at(i).is("that")
                            || clause.at(i).is("to");
            Phrase phrase = phrases.startingAt(preposition ? i + 1 : i);
            boolean time = phrase != null && phrases.time(phrase);
            if (phrase == null || !time && !preposition) break;
            only &= time;
            i = adverbs(phrase.to());
            if (clause.at(i).is("'s")
                    || phrases.startingAt(i) != null
                            && phrases.endingAt(i) == phrase
                            && clause.at(i).is("ago")) i++;
            Complement announced = announced(i);
            if (announced != null) return announced;
            boolean question = clause.at(i).is("whether") || cue.verb().takesAddressee();
            if (question && QUESTIONS.contains(clause.at(i).lower)) return new Complement(i, QUESTION);
            if (only && cue.verb().takesInfinitive() && clause.at(i).is("to") && infinitive(i))
                return new Complement(i, INFINITIVE);
            if (only && clauses && onsets.startsClause(i)) return new Complement(i, CLAUSE);
        }
        return null;
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

    private int adverbs(int i) {
        int k = i;
        while (clause.at(k).tagged("ADV")
                && (clause.at(k).lower.endsWith("ly")
                        || ADVERBS.contains(clause.at(k).lower)
                        || clause.at(k).is("just") && Phrases.timeWord(clause.at(k + 1)))) k++;
        return k;
    }
}
