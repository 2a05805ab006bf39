package org.onrecord.extract;

import java.util.Set;

/** Tells whether a clause begins at a token. */
final class Onsets {
    private static final Set<String> SUBORDINATING = Set.of(
            "in",
            "after",
            "under",
            "with",
            "if",
            "despite",
            "because",
            "once",
            "unless",
            "although",
            "since",
            "without",
            "by",
            "for",
            "even");
    private static final Set<String> OPENERS =
            Set.of("both", "either", "neither", "there", "not", "no", "all", "more", "less", "at", "that");
    private static final int FAR = 40;

    private final Clause clause;
    private final Phrases phrases;

    Onsets(Clause clause) {
        this.clause = clause;
        this.phrases = clause.phrases();
    }

    /** "said" with enough behind it is followed by a clause, even when its verb was not recognised as one. */
    boolean insists(Cue cue, int i) {
        Phrase phrase = phrases.startingAt(i);
        boolean say = cue.verb().lemma().equals("say") && cue.build() == Cue.Build.FINITE;
        if (!say || phrase == null || phrases.time(phrase)) return false;
        int end = i;
        while (end < clause.size() && clause.at(end).kind != Token.Kind.PUNCTUATION) end++;
        return end - i >= 5;
    }

    /** A noun phrase with a verb behind it, before the sentence ends. */
    boolean startsClause(int i) {
        if (i >= clause.size() || stop(i)) return false;
        Token token = clause.at(i);
        if (phrases.startingAt(i) != null && phrases.time(phrases.startingAt(i))) return false;
        if (phrases.startingAt(i) == null && SUBORDINATING.contains(token.lower)) return startsBehindComma(i);
        boolean gerund = token.tagged("VERB") && token.lower.endsWith("ing");
        boolean opens = phrases.startingAt(i) != null
                || gerund
                || token.quoted()
                || token.tagged("ADV")
                || OPENERS.contains(token.lower);
        return opens && verbFollows(i);
    }

    /** "…, she promised reporters, would …": the comma closes what the cue opened. */
    boolean cutOff(Phrase phrase) {
        return clause.at(phrase.to()).is(",") && clause.verbal(phrase.to() + 1);
    }

    private boolean verbFollows(int i) {
        Phrase first = phrases.startingAt(i);
        if (first != null && cutOff(first)) return false;
        int limit = Math.min(clause.size(), i + FAR);
        for (int k = i + 1; k < limit; k++) {
            if (clause.at(k).is(";")) return false;
            if (clause.verbal(k)) return !clause.at(k - 1).is("to") || clause.hasVerb(k + 1, limit);
            if (opensQuotation(clause.at(k)) && clause.afterRegion(k) - k > 5) return true;
        }
        return false;
    }

    /** "said after the vote, members would": the clause begins behind the comma. */
    private boolean startsBehindComma(int i) {
        for (int k = i + 1; k < Math.min(clause.size(), i + 16); k++) {
            if (clause.at(k).is(",")) return phrases.startingAt(k + 1) != null && verbFollows(k + 1);
        }
        return false;
    }

    boolean stop(int i) {
        return i >= clause.size()
                || clause.at(i).kind == Token.Kind.PUNCTUATION
                        && !clause.at(i).dash()
                        && !clause.at(i).isAny("$", "(", "[", "#", "@", "...");
    }

    static boolean opensQuotation(Token token) {
        return token.kind == Token.Kind.QUOTE_MARK && token.quoted();
    }
}
