package org.onrecord.extract;

import static org.onrecord.extract.Complement.Type.COLON;
import static org.onrecord.extract.Complement.Type.QUOTATION;
import static org.onrecord.extract.Complement.Type.THAT;

import java.util.Set;

/** The words and marks that announce what was said: "that", a colon, quotation marks, question words. */
final class Introductions {
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
    private static final Set<String> TITLED = Set.of(
            "'s",
            "'",
            "name",
            "pseudonym",
            "title",
            "headline",
            "handle",
            "show",
            "program",
            "song",
            "film",
            "book",
            "series");

    private final Clause clause;

    Introductions(Clause clause) {
        this.clause = clause;
    }

    /** What begins at this position behind a cue, if it is announced so; else null. */
    Complement at(int i) {
        Token token = clause.at(i);
        Token next = clause.at(i + 1);
        if (token.is("that") && i + 1 < clause.size()) return new Complement(i + 1, THAT);
        if (token.is(":") && i + 1 < clause.size()) return new Complement(i + 1, COLON);
        if (Onsets.opensQuotation(token)) return title(i) ? null : new Complement(i, QUOTATION);
        return token.is(",") && Onsets.opensQuotation(next) ? new Complement(i + 1, QUOTATION) : null;
    }

    boolean question(int i) {
        return QUESTIONS.contains(clause.at(i).lower);
    }

    boolean infinitive(int i) {
        return clause.at(i + 1).tagged("VERB", "AUX", "ADV") || clause.at(i + 1).quoted();
    }

    /** Position behind the adverbs that stand here. */
    int adverbs(int i) {
        int k = i;
        while (clause.at(k).tagged("ADV")
                && (clause.at(k).lower.endsWith("ly")
                        || ADVERBS.contains(clause.at(k).lower)
                        || clause.at(k).is("just") && Phrases.timeWord(clause.at(k + 1)))) k++;
        return k;
    }

    /** "on MSNBC's “Morning Show”", "under the name “Carlos”": no words of anybody. */
    private boolean title(int i) {
        if (!TITLED.contains(clause.at(i - 1).lower)) return false;
        for (int k = i + 1; k < clause.afterRegion(i) - 1; k++) {
            Token token = clause.at(k);
            boolean small = token.word() && !token.capitalised() && token.text.length() > 3;
            if (small && !Names.particle(token.lower)) return false;
        }
        return true;
    }
}
