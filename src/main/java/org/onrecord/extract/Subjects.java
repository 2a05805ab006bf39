package org.onrecord.extract;

import java.util.List;

/** Finds who does the saying: the noun phrase that governs a cue. */
final class Subjects {
    private static final int FAR = 45;

    private final Clause clause;
    private final Phrases phrases;

    Subjects(Clause clause) {
        this.clause = clause;
        this.phrases = clause.phrases();
    }

    /** Null when the sentence names none. */
    Mention of(Cue cue, List<Report> earlier) {
        if (cue.build() == Cue.Build.PASSIVE) return agent(cue);
        if (cue.build() == Cue.Build.FINITE) {
            Mention after = inverted(cue);
            boolean comma = clause.at(cue.from() - 1).is(",");
            boolean last = after != null
                    && after.to() >= clause.size() - 1
                    && !cue.verb().takesAddressee()
                    && clause.at(after.core().head()).tagged("PROPN");
            if (after != null && closed(after.to()) && (last || !(comma && named(cue)))) return after;
            Mention before = before(cue.from());
            return before != null ? before : after != null ? after : shared(cue, earlier);
        }
        return shared(cue, earlier);
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
                && opensClause(before.core().from())
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
        Phrase phrase = phrases.endingAt(i + 1);
        if (phrase == null && clause.at(i).tagged("VERB") && clause.at(i - 1).is("those"))
            phrase = new Phrase(i - 1, i + 1, i - 1);
        if (phrase == null && clause.at(i).isAny("half", "most", "many", "some", "all"))
            phrase = new Phrase(i, i + 1, i);
        return phrase == null || phrases.time(phrase) ? null : leftwards(phrase, end);
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
        int fallback = -1;
        for (int i = comma - 1; i > Math.max(0, comma - FAR); i--) {
            Token token = clause.at(i);
            if (token.isAny(";", ":")) break;
            if (token.quoted() || !token.isAny(",", "(") && !token.dash()) continue;
            Phrase phrase = phrases.endingAt(i);
            if (phrase == null || phrases.time(phrase)) continue;
            if (fallback < 0) fallback = i;
            if (opensClause(spread(phrase).from()))
                return new Mention(clause, spread(phrase).from(), comma, spread(phrase));
        }
        if (fallback < 0) return null;
        Phrase phrase = phrases.endingAt(fallback);
        Phrase spread = spread(phrase);
        return new Mention(clause, spread.from(), comma, spread);
    }

    private boolean opensClause(int from) {
        Token before = clause.at(from - 1);
        return from == 0 || before.tagged("CCONJ", "SCONJ") || before.kind != Token.Kind.WORD && !before.is("'s");
    }

    private Mention leftwards(Phrase phrase, int end) {
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
    private Phrase spread(Phrase phrase) {
        Phrase core = phrase;
        for (int steps = 0; steps < 5; steps++) {
            int i = core.from() - 1;
            if (i < 1 || !clause.at(i).tagged("ADP", "VERB")) return core;
            if (clause.at(i - 1).tagged("VERB") && phrases.endingAt(i - 1) != null) i--;
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

    /** "…, saying", "… and added": the subject of the verb before. */
    private Mention shared(Cue cue, List<Report> earlier) {
        Phrase object = cue.build() == Cue.Build.GERUND ? phrases.endingAt(cue.from()) : null;
        if (object != null && clause.at(object.head()).tagged("PROPN") && !phrases.time(object))
            return Mention.of(clause, object);
        for (int k = earlier.size() - 1; k >= 0; k--) {
            Report report = earlier.get(k);
            if (report.clause() == clause
                    && report.speaker() != null
                    && !report.speaker().relative()
                    && report.cue().from() < clause.at(cue.head()).start) return report.speaker();
        }
        for (Phrase phrase : phrases.all()) {
            if (phrase.from() >= cue.from()) break;
            int next = phrase.to();
            while (clause.at(next).tagged("ADV", "AUX", "PART") && next < cue.from()) next++;
            if (next < cue.from() && clause.verbal(next) && !phrases.time(phrase))
                return leftwards(phrase, phrase.to());
        }
        if (cue.build() == Cue.Build.GERUND && cue.from() <= 1) return afterwards(cue);
        return cue.build() == Cue.Build.GERUND && clause.at(cue.from() - 1).is(",") ? opening() : null;
    }

    /** "Trump, in an interview, dwelt on it, saying": the name that opens the sentence. */
    private Mention opening() {
        Phrase first = phrases.startingAt(0);
        boolean name = first != null && clause.at(first.head()).tagged("PROPN", "PRON") && !phrases.time(first);
        return name ? leftwards(first, first.to()) : null;
    }

    /** "Citing the treaty, Kim said": the subject of the verb behind. */
    private Mention afterwards(Cue cue) {
        for (Phrase phrase : phrases.all()) {
            if (phrase.from() > cue.to() && clause.at(phrase.from() - 1).is(",")) return Mention.of(clause, phrase);
        }
        return null;
    }
}
