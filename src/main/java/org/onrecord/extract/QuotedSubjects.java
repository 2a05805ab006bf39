package org.onrecord.extract;

import java.util.List;

/**
 * Whoever stands between a quotation that opens the sentence and its cue has said it, however long the description and
 * whatever the tagger made of it: "“…,” Rosenthal, a former director of the A.F.L.-C.I.O., wrote".
 */
final class QuotedSubjects {
    private static final int FAR = 30;
    private static final int NEAR = 4;

    private final Clause clause;

    QuotedSubjects(Clause clause) {
        this.clause = clause;
    }

    /** Null when the sentence is not built so, or has a subject that is found more simply. */
    Mention of(Cue cue, List<Report> earlier) {
        if (!clause.at(0).quoted() || !cue.verb().quotes()) return null;
        int close = clause.afterRegion(0);
        if (close < 6 || !clause.at(close - 2).isAny(",", "?", "!") || cue.from() < close) return null;
        int from = clause.at(close).start;
        if (earlier.stream()
                .anyMatch(
                        r -> r.clause() == clause && r.cue() != null && r.cue().from() >= from)) return null;
        if (cue.from() == close) return inverted(cue.to());
        if (cue.from() - close > FAR || earlier(close, cue.from())) return null;
        Phrase core = core(close, cue.from());
        int end = cue.from();
        while (end > close && clause.at(end - 1).is(",")) end--;
        return core == null || core.to() > end ? null : new Mention(clause, close, end, core);
    }

    /** "said pollster Ann Lee", when the description was not recognised as a noun. */
    private Mention inverted(int from) {
        if (clause.phrases().startingAt(from) != null || !clause.at(from).word()) return null;
        if (!clause.at(from).tagged("VERB", "ADJ")) return null;
        for (int i = from + 1; i < from + NEAR; i++) {
            Phrase phrase = clause.phrases().startingAt(i);
            if (phrase != null && clause.at(phrase.head()).tagged("PROPN"))
                return new Mention(clause, from, phrase.to(), phrase);
        }
        return null;
    }

    /** Something other than a name with its description stands there. */
    private boolean earlier(int close, int cue) {
        Token first = clause.at(close);
        if (first.tagged("ADP", "SCONJ", "CCONJ", "AUX") || !first.word()) return true;
        boolean described = false;
        for (int i = close; i < cue; i++) {
            Token token = clause.at(i);
            described |= token.isAny(",", "who") || token.dash();
            if (token.quoted() || token.isAny(";", ":", "and", "but") && !described) return true;
            if (clause.verbal(i) && !described && i > close || token.is("who") && i + 1 == cue) return true;
        }
        return false;
    }

    /** The last name before the first comma, or the last noun there. */
    private Phrase core(int from, int to) {
        Phrase found = null;
        for (Phrase phrase : clause.phrases().all()) {
            if (phrase.to() > to) break;
            if (phrase.from() < from || clause.phrases().time(phrase)) continue;
            if (found != null
                    && (clause.at(phrase.from() - 1).isAny(",", "who", "(", "[")
                            || clause.at(phrase.from() - 1).tagged("ADP"))) break;
            found = phrase;
        }
        return found;
    }
}
