package org.onrecord.extract;

import java.util.List;

/** Finds where reported content ends. Positions are tokens of the clause, ends exclusive. */
final class Extents {
    private final Clause clause;
    private final List<Cue> cues;

    Extents(Clause clause, List<Cue> cues) {
        this.clause = clause;
        this.cues = cues;
    }

    int end(int start) {
        if (clause.at(start).quoted()) {
            int after = clause.afterRegion(start);
            if (closesStatement(after)) return after;
        }
        int i = start;
        while (i < clause.size()) {
            if (clause.at(i).quoted()) {
                int after = clause.afterRegion(i);
                if (closesStatement(after)
                        && after < clause.size()
                        && !clause.at(after).isAny("and", "or", "but")) return after;
                i = after;
                continue;
            }
            if (ends(start, i)) return trimmed(start, i);
            i++;
        }
        return trimmed(start, clause.size());
    }

    /** The quotation that ends here carries its own comma or full stop. */
    private boolean closesStatement(int after) {
        Token inside = clause.at(after - 2);
        return inside.isAny(",", ".", "?", "!", "...") && after - 2 >= 0;
    }

    private boolean ends(int start, int i) {
        Token token = clause.at(i);
        if (token.is("according") && clause.at(i + 1).is("to")) return i > start;
        if (!token.isAny(",", "and", "but", "—", "–", "-")) return false;
        if (token.isAny(",", "—", "–", "-")) return tail(i);
        return coordinated(i + 1);
    }

    /** After a comma: another cue, "according to", "referring to", "as he said". */
    private boolean tail(int comma) {
        int i = comma + 1;
        if (clause.at(i).isAny("and", "but")) return coordinated(i + 1);
        if (clause.at(i).is("according")) return true;
        for (Cue cue : cues) {
            if (cue.from() < i) continue;
            if (cue.from() > i + 1) break;
            if (cue.build() == Cue.Build.GERUND) return true;
        }
        return false;
    }

    /** "and added that", "but he said": a second cue beside the first. */
    private boolean coordinated(int i) {
        for (Cue cue : cues) {
            if (cue.from() < i) continue;
            if (cue.from() == i) return cue.build() == Cue.Build.FINITE || cue.build() == Cue.Build.GERUND;
            Phrase phrase = clause.phrases().startingAt(i);
            return phrase != null
                    && cue.from() == phrase.to()
                    && cue.build() == Cue.Build.FINITE
                    && !cue.verb().weak();
        }
        return false;
    }

    private int trimmed(int start, int end) {
        int i = end;
        while (i > start + 1
                && clause.at(i - 1).kind == Token.Kind.PUNCTUATION
                && !clause.at(i - 1).isAny(")", "]", "%", "$")) i--;
        return i;
    }
}
