package org.onrecord.extract;

import static org.onrecord.extract.Complement.Type.CLAUSE;
import static org.onrecord.extract.Complement.Type.COLON;
import static org.onrecord.extract.Complement.Type.INFINITIVE;
import static org.onrecord.extract.Complement.Type.QUESTION;
import static org.onrecord.extract.Complement.Type.THAT;

/** What was said when something stands between it and the cue: "said in a speech on Tuesday that". */
final class Detours {
    private static final int FAR = 40;

    private final Clause clause;
    private final Phrases phrases;
    private final Onsets onsets;
    private final Introductions introductions;

    Detours(Clause clause, Onsets onsets, Introductions introductions) {
        this.clause = clause;
        this.phrases = clause.phrases();
        this.onsets = onsets;
        this.introductions = introductions;
    }

    /** Behind prepositional phrases and times: "said in a speech on Tuesday that". */
    Complement late(Cue cue, int from, boolean clauses) {
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
            i = introductions.adverbs(phrase.to());
            if (ago(i, phrase)) i++;
            Complement found = behind(cue, i, only, clauses);
            if (found != null) return found;
        }
        return null;
    }

    private boolean ago(int i, Phrase phrase) {
        return clause.at(i).is("'s")
                || phrases.startingAt(i) != null
                        && phrases.endingAt(i) == phrase
                        && clause.at(i).is("ago");
    }

    private Complement behind(Cue cue, int i, boolean only, boolean clauses) {
        Complement announced = introductions.at(i);
        if (announced != null) return announced;
        boolean question = clause.at(i).is("whether") || cue.verb().takesAddressee();
        if (question && introductions.question(i)) return new Complement(i, QUESTION);
        boolean infinitive = cue.verb().takesInfinitive() && clause.at(i).is("to") && introductions.infinitive(i);
        if (only && infinitive) return new Complement(i, INFINITIVE);
        return only && clauses && onsets.startsClause(i) ? new Complement(i, CLAUSE) : null;
    }

    /** "said, among other things, that"; "said on CNN, where he works, that". */
    Complement remote(int from, boolean told) {
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

    /** "said in a statement carried by state media: “…”". */
    Complement colon(Cue cue, int from) {
        boolean says = cue.verb().quotes() && !cue.verb().weak() && cue.build() == Cue.Build.FINITE;
        if (!says || !clause.at(from).tagged("ADP", "ADV")) return null;
        for (int i = from; i < Math.min(clause.size(), from + FAR); i++) {
            Token token = clause.at(i);
            if (token.is(":")) return Onsets.opensQuotation(clause.at(i + 1)) ? new Complement(i + 1, COLON) : null;
            if (token.quoted() || token.isAny(";", "that") || token.tagged("AUX")) return null;
        }
        return null;
    }
}
