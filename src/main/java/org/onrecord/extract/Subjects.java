package org.onrecord.extract;

import java.util.List;

/** Finds who does the saying: the noun phrase that governs a cue. */
final class Subjects {
    private static final int FAR = 45;
    private static final int DESCRIPTION = 12;

    private final Clause clause;
    private final Phrases phrases;
    private final Reach reach;
    private final SharedSubjects shared;
    private final QuotedSubjects quoted;

    Subjects(Clause clause) {
        this.clause = clause;
        this.phrases = clause.phrases();
        this.reach = new Reach(clause);
        this.shared = new SharedSubjects(clause, reach);
        this.quoted = new QuotedSubjects(clause);
    }

    /** Null when the sentence names none. */
    Mention of(Cue cue, List<Report> earlier) {
        if (cue.build() == Cue.Build.PASSIVE) return agent(cue);
        if (cue.build() == Cue.Build.FINITE) {
            Mention beside = quoted.of(cue, earlier);
            if (beside != null) return beside;
            Mention after = inverted(cue);
            boolean comma = clause.at(cue.from() - 1).is(",");
            boolean last = after != null
                    && after.to() >= clause.size() - 1
                    && !cue.verb().takesAddressee()
                    && clause.at(after.core().head()).tagged("PROPN");
            if (after != null && closed(after.to()) && (last || !(comma && named(cue)))) return after;
            Mention before = before(cue.from());
            return before != null ? before : after != null ? after : shared.of(cue, earlier);
        }
        return shared.of(cue, earlier);
    }

    /** "asked by a reporter whether". */
    private Mention agent(Cue cue) {
        Phrase phrase = clause.at(cue.to()).is("by") ? phrases.startingAt(cue.to() + 1) : null;
        return phrase == null || phrases.time(phrase) ? null : Mention.of(clause, phrase);
    }

    /** "said Artyom Lukin, of …": only after a quotation, a comma or at the start. */
    Mention inverted(Cue cue) {
        Token left = clause.at(cue.from() - 1);
        boolean free = cue.from() == 0
                || left.kind == Token.Kind.QUOTE_MARK
                || left.dash()
                || left.isAny(",", "?", "!", "as", "than");
        int start = cue.to();
        while (clause.at(start).tagged("ADV")) start++;
        Phrase phrase = phrases.startingAt(start);
        if (!free || phrase == null || phrases.time(phrase)) return null;
        return new Mention(clause, phrase.from(), clause.withPrepositions(phrase), phrase);
    }

    /** "Cruz, who leads, said": the comma before the cue closes an apposition to a name that opens the clause. */
    private boolean named(Cue cue) {
        Mention before = before(cue.from());
        return before != null
                && reach.opensClause(before.core().from())
                && !before.relative()
                && !clause.verbal(before.core().to());
    }

    /** Nothing follows an inverted subject that would need it as its own. */
    private boolean closed(int end) {
        int i = end;
        while (clause.at(i).tagged("ADV")) i++;
        return !clause.verbal(i) && !clause.at(i).isAny("and", "or");
    }

    Mention before(int end) {
        int i = skipBack(end - 1);
        if (i < 0) return null;
        Token token = clause.at(i);
        if (token.isAny("who", "which", "that")) return relative(i);
        if (token.is(")")) i = skipParenthesis(i);
        if (clause.at(i).quoted()) return closesAddition(i) ? apposed(end) : null;
        if (clause.at(i).is(",") || clause.at(i).dash()) return apposed(i);
        Phrase described = described(i);
        Phrase phrase = described != null ? described : phrases.endingAt(i + 1);
        if (phrase == null && clause.at(i).tagged("VERB") && clause.at(i - 1).is("those"))
            phrase = new Phrase(i - 1, i + 1, i - 1);
        if (phrase == null && clause.at(i).isAny("half", "most", "many", "some", "all"))
            phrase = new Phrase(i, i + 1, i);
        return phrase == null || phrases.time(phrase) ? null : reach.leftwards(phrase, end);
    }

    /** "an official who spoke anonymously to discuss strategy said": who is said to have done something else. */
    private Phrase described(int end) {
        for (int i = end; i > Math.max(1, end - DESCRIPTION); i--) {
            Token token = clause.at(i);
            if (token.quoted() || token.kind == Token.Kind.PUNCTUATION || token.tagged("CCONJ")) return null;
            if (token.is("who")) return clause.verbal(i + 1) && i + 1 < end ? phrases.endingAt(i) : null;
        }
        return null;
    }

    /** "Manafort, citing “…,” said": the mark closes quoted words that stand inside an apposition. */
    private boolean closesAddition(int mark) {
        int open = mark;
        while (open > 0 && clause.at(open - 1).region == clause.at(mark).region) open--;
        return open > 2 && clause.at(mark - 1).is(",") && clause.at(open - 1).word();
    }

    /** Over adverbs and times: "Trump last week on Tuesday also said". */
    private int skipBack(int i) {
        while (i >= 0) {
            Phrase phrase = phrases.at(i);
            if (clause.at(i).tagged("ADV")) i--;
            else if (phrase != null && phrases.time(phrase) && phrase.from() > 0) {
                i = phrase.from() - 1;
                if (clause.at(i).isAny("on", "in", "late", "early")) i--;
            } else return i;
        }
        return i;
    }

    private int skipParenthesis(int close) {
        for (int i = close; i > Math.max(-1, close - FAR); i--) if (clause.at(i).is("(")) return i - 1;
        return close;
    }

    private Mention relative(int who) {
        int end = clause.at(who - 1).is(",") ? who - 1 : who;
        if (clause.at(end - 1).is(")")) end = skipParenthesis(end - 1) + 1;
        Phrase antecedent = phrases.endingAt(end);
        Phrase self = new Phrase(who, who + 1, who);
        return new Mention(clause, who, who + 1, antecedent == null ? self : antecedent);
    }

    /** "Lukin, a professor at the university, said": from the comma before the verb to the name before the other. */
    private Mention apposed(int comma) {
        Phrase fallback = null;
        Phrase nearest = null;
        for (int i = comma - 1; i > Math.max(0, comma - FAR); i--) {
            Token token = clause.at(i);
            if (token.isAny(";", ":") || nearest != null && clause.verbal(i)) break;
            if (token.quoted() || !token.isAny(",", "(") && !token.dash()) continue;
            Phrase phrase = phrases.endingAt(i);
            if (phrase == null
                    || phrases.time(phrase)
                    || clause.at(phrase.head()).tagged("NUM")) continue;
            Phrase spread = reach.spread(phrase);
            if (fallback == null) fallback = spread;
            if (!reach.opensClause(spread.from())) continue;
            if (nearest == null) nearest = spread;
            if (clause.at(spread.head()).tagged("PROPN")) return joint(mention(spread, comma));
            if (!clause.at(spread.from() - 1).is(",")) break;
        }
        Phrase found = nearest != null ? nearest : fallback;
        return found == null ? null : joint(mention(found, comma));
    }

    private Mention mention(Phrase core, int comma) {
        return new Mention(clause, core.from(), comma, core);
    }

    /** "Ann Lee, the mayor, and her deputy, Bo Ek, said": two, each with a description. */
    private Mention joint(Mention second) {
        int and = second.from() - 1;
        if (!clause.at(and).is("and") || !clause.at(and - 1).is(",")) return second;
        Mention first = apposed(and - 1);
        if (first == null || !first.head().tagged("PROPN")) return second;
        return new Mention(clause, first.from(), second.to(), second.core(), List.of(first, second));
    }
}
