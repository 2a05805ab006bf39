package org.onrecord.extract;

import java.util.Set;

/** Finds what follows a cue and is what was said. Positions are tokens of the clause. */
final class Complements {
    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "why", "how", "what", "who", "where", "when", "which");
    private static final int FAR = 30;

    private final Clause clause;
    private final Phrases phrases;

    Complements(Clause clause) {
        this.clause = clause;
        this.phrases = clause.phrases();
    }

    /** First token of what was said, or -1. */
    int start(Cue cue) {
        int i = adverbs(cue.to());
        int direct = here(cue, i);
        if (direct >= 0) return direct;
        Phrase addressee = cue.verb().takesAddressee() ? phrases.startingAt(i) : null;
        if (addressee != null && !phrases.time(addressee)) {
            int after = adverbs(clause.withPrepositions(addressee));
            int start = afterAddressee(cue, after);
            return start >= 0
                    ? start
                    : cue.verb().takesNoun() || cue.verb().takesObject() ? object(cue, i) : announced(after);
        }
        int late = late(cue, i);
        return late >= 0 ? late : plain(cue, i);
    }

    private int here(Cue cue, int i) {
        int announced = announced(i);
        if (announced >= 0) return announced;
        Token token = clause.at(i);
        if (cue.verb().prepositions().contains(token.lower) && i == cue.to()) return prepositional(i + 1);
        if (QUESTIONS.contains(token.lower) && !cue.verb().weak()) return i;
        if (token.is("to") && cue.verb().takesInfinitive() && clause.at(i + 1).tagged("VERB", "AUX", "ADV")) return i;
        if (cue.verb().takesGerund() && token.tagged("VERB") && token.lower.endsWith("ing")) return i;
        return -1;
    }

    private int prepositional(int i) {
        return i < clause.size() && !stop(i) ? i : -1;
    }

    /** "that", a colon or a quotation mark. */
    private int announced(int i) {
        Token token = clause.at(i);
        if (token.is("that") && i + 1 < clause.size()) return i + 1;
        if (token.is(":") && i + 1 < clause.size()) return i + 1;
        if (token.kind == Token.Kind.QUOTE_MARK && token.quoted()) return i;
        if (token.is(",")
                && clause.at(i + 1).kind == Token.Kind.QUOTE_MARK
                && clause.at(i + 1).quoted()) return i + 1;
        return -1;
    }

    private int afterAddressee(Cue cue, int i) {
        int start = here(cue, i);
        if (start >= 0) return start;
        if (clause.at(i).is("to") && clause.at(i + 1).tagged("VERB", "AUX")) return i;
        if (cue.verb().prepositions().contains(clause.at(i).lower)) return i + 1;
        if (startsClause(i)) return i;
        return late(cue, i);
    }

    /** Behind prepositional phrases and times: "said in a speech on Tuesday that". */
    private int late(Cue cue, int from) {
        int i = from;
        boolean only = true;
        while (i < Math.min(clause.size(), from + FAR)) {
            Phrase phrase = clause.at(i).tagged("ADP", "SCONJ") && !clause.at(i).is("that")
                    ? phrases.startingAt(i + 1)
                    : phrases.startingAt(i);
            boolean time = phrase != null && phrases.time(phrase);
            boolean behind = phrase != null && phrase.from() == i + 1;
            if (!time && !behind) break;
            only &= time;
            i = adverbs(phrase.to());
            int start = announced(i);
            if (start >= 0) return start;
            if (QUESTIONS.contains(clause.at(i).lower) && cue.verb().takesAddressee()) return i;
            if (only && cue.verb().takesClause() && startsClause(i)) return i;
        }
        return -1;
    }

    private int plain(Cue cue, int i) {
        Verb verb = cue.verb();
        if (verb.weak() || cue.build() == Cue.Build.PASSIVE) return -1;
        if (verb.takesClause() && startsClause(i)) return i;
        if (verb.takesNoun() || verb.takesObject()) return object(cue, i);
        return -1;
    }

    private int object(Cue cue, int i) {
        Phrase phrase = phrases.startingAt(i);
        if (phrase == null || phrases.time(phrase)) return -1;
        return i;
    }

    /** A noun phrase with a verb behind it, before the sentence ends. */
    private boolean startsClause(int i) {
        if (i >= clause.size() || stop(i) || clause.at(i).is(",")) return false;
        Token token = clause.at(i);
        boolean opens =
                phrases.startingAt(i) != null || token.tagged("ADP", "SCONJ", "ADV", "CCONJ", "VERB") || token.quoted();
        if (token.tagged("ADP") && !token.isAny("in", "after", "under", "for", "with", "if", "while", "despite"))
            return false;
        if (token.tagged("VERB") && !token.lower.endsWith("ing") || token.tagged("CCONJ")) return false;
        if (!opens) return false;
        int limit = Math.min(clause.size(), i + FAR);
        for (int k = i; k < limit; k++) {
            if (clause.at(k).is(";")) return false;
            if (clause.verbal(k) && k > i) return !clause.at(k - 1).is("to") || clause.hasVerb(k + 1, limit);
        }
        return false;
    }

    private int adverbs(int i) {
        while (clause.at(i).tagged("ADV")
                && !clause.at(i).isAny("not", "never")
                && !QUESTIONS.contains(clause.at(i).lower)) i++;
        return i;
    }

    private boolean stop(int i) {
        return clause.at(i).kind == Token.Kind.PUNCTUATION
                && !clause.at(i).isAny("$", "(", "[", "#", "@", "...", "—", "-");
    }
}
