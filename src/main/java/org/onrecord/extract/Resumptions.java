package org.onrecord.extract;

import java.util.Set;

/** The second half of a statement that its cue splits: "…," he said, "…"; …, he said, …. */
final class Resumptions {
    private static final int FAR = 14;
    private static final int NEAR = 6;
    private static final Set<String> ADDITIONS = Set.of(
            "who", "which", "and", "but", "according", "as", "while", "although", "though", "after", "before", "even");

    private final Clause clause;
    private final Extents extents;

    Resumptions(Clause clause, Extents extents) {
        this.clause = clause;
        this.extents = extents;
    }

    /** {@code as}: the cue opens with "as", so that whatever follows was said. Null when nothing does. */
    Range behind(int after, boolean marked, boolean inverted, boolean as) {
        int i = after;
        while (i < clause.size() && !parting(i) && !clause.at(i).quoted()) {
            if (clause.verbal(i) && !marked) return null;
            i++;
        }
        if (i + 1 >= clause.size()) return null;
        if (marked && clause.at(i).is(",") && !clause.at(i + 1).quoted()) {
            int again = later(i + 1);
            if (again > 0) return range(again);
        }
        int next = clause.at(i).quoted() ? i : i + 1;
        if (clause.at(next).quoted())
            return parting(next - 1) || clause.at(next - 1).is(".") ? range(next) : null;
        if (marked || i > after + NEAR || !as && addition(next) || inverted && !clause.verbal(next)) return null;
        return range(next);
    }

    /** "…,” she said, shaking her head, “but …": where the quotation goes on in lower case, or -1. */
    private int later(int from) {
        for (int i = from; i < Math.min(clause.size(), from + FAR); i++) {
            if (clause.at(i).quoted()) return clause.at(i - 1).is(",") && lower(i) ? i : -1;
            boolean finite = clause.verbal(i) && !clause.at(i).lower.endsWith("ing");
            if (finite || clause.at(i).isAny(";", ":", "and", "but")) return -1;
        }
        return -1;
    }

    /** Whether a quotation begins in lower case, and so continues what stands before the cue. */
    boolean lower(int mark) {
        Token first = clause.at(mark + 1);
        return first.word() && Character.isLowerCase(first.text.charAt(0));
    }

    private Range range(int from) {
        Complement rest = new Complement(from, Complement.Type.CLAUSE);
        return clause.sentence().range(from, extents.end(rest, false));
    }

    /** A title behind "said on" is no second half: something parts it. */
    private boolean parting(int i) {
        return clause.at(i).isAny(",", ":", ";") || clause.at(i).dash();
    }

    /** The narrator's own words behind "he said,". */
    private boolean addition(int i) {
        Token next = clause.at(i);
        return ADDITIONS.contains(next.lower) || next.tagged("VERB") && next.lower.endsWith("ing");
    }
}
