package org.onrecord.extract;

import java.util.List;

/** Content that stands before its cue, or around it: "…," he said; …, he said, …. */
final class Preambles {
    private final Clause clause;
    private final Extents extents;

    Preambles(Clause clause, Extents extents) {
        this.clause = clause;
        this.extents = extents;
    }

    /** Empty when what stands before the cue was not said, or what follows the cue was. */
    List<Range> of(Cue cue, Mention subject, Complement complement) {
        boolean inverted = subject.from() >= cue.to();
        int edge = inverted ? cue.from() : subject.from();
        int after = inverted ? subject.to() : cue.to();
        boolean marked = marked(edge);
        if (complement != null && explained(cue, complement, edge))
            return List.of(clause.sentence().range(start(), edge - 1), range(complement));
        if (complement != null && follows(complement, edge, marked)) return List.of();
        if (!marked && (cue.verb().weak() || !cue.verb().takesClause())) return List.of();
        boolean quotedNext = complement != null && clause.at(complement.start()).quoted();
        Range rest = quotedNext ? range(complement) : resumed(after, marked, inverted);
        if (rest != null && asHeSaid(edge)) return List.of(rest);
        Range left = left(edge, rest != null);
        if (left == null) return List.of();
        return rest == null ? List.of(left) : List.of(left, rest);
    }

    /** "The surge is unlikely, insiders said: The lead is too large." */
    private boolean explained(Cue cue, Complement complement, int edge) {
        return complement.type() == Complement.Type.COLON
                && cue.verb().takesClause()
                && clause.at(edge - 1).is(",")
                && clause.hasVerb(start(), edge - 1)
                && !clause.at(start()).tagged("SCONJ", "ADP")
                && !clause.at(start()).isAny("when", "asked", "while", "as");
    }

    private int start() {
        int start = 0;
        while (clause.at(start).kind == Token.Kind.PUNCTUATION) start++;
        return start;
    }

    /** Whether what follows the cue is all that was said. */
    private boolean follows(Complement complement, int edge, boolean marked) {
        boolean quoted = clause.at(complement.start()).quoted();
        if (marked) return !quoted && (setting() || complement.type() != Complement.Type.CLAUSE && !closes(edge - 2));
        return !quoted
                || !goesOn(complement.start())
                || !clause.at(edge - 1).is(",")
                || !clause.at(complement.start() - 1).is(",");
    }

    /** "Walking in to shouts of "…," he said": the sentence begins with what the speaker was doing. */
    private boolean setting() {
        return clause.at(0).tagged("VERB") && clause.at(0).lower.endsWith("ing");
    }

    private boolean closes(int inside) {
        return clause.at(inside).isAny(",", ".", "?", "!", "...")
                || clause.at(inside).dash();
    }

    /** A quotation that begins in lower case continues what stands before the cue. */
    private boolean goesOn(int mark) {
        Token first = clause.at(mark + 1);
        return first.word() && Character.isLowerCase(first.text.charAt(0));
    }

    private boolean asHeSaid(int edge) {
        return edge >= 1 && edge <= 2 && clause.at(edge - 1).is("as");
    }

    private Range range(Complement complement) {
        return clause.sentence().range(complement.start(), extents.end(complement, false));
    }

    private boolean marked(int edge) {
        return clause.at(edge - 1).kind == Token.Kind.QUOTE_MARK;
    }

    /** What stands before "he said": up to a comma or a closing mark. */
    private Range left(int edge, boolean resumes) {
        if (edge < 2) return null;
        Token before = clause.at(edge - 1);
        boolean quote = before.kind == Token.Kind.QUOTE_MARK && before.quoted();
        if (!quote && !before.dash() && !before.isAny(",", "?", "!", "...")) return null;
        int end = quote ? edge : edge - 1;
        int start = 0;
        while (start < end && clause.at(start).kind == Token.Kind.PUNCTUATION) start++;
        if (clause.at(start).isAny("asked", "citing", "pressed") || quote && broadcast(start, end)) return null;
        if (start >= end || !quote && !resumes && !clause.hasVerb(start, end)) return null;
        return clause.sentence().range(start, end);
    }

    /** "On this week's “Name of a Show,”": where it was said. */
    private boolean broadcast(int start, int end) {
        if (!clause.at(start).tagged("ADP")) return false;
        for (int i = end - 2; i > start && clause.at(i).kind != Token.Kind.QUOTE_MARK; i--) {
            Token token = clause.at(i);
            if (token.word() && !token.capitalised() && !Names.particle(token.lower)) return false;
        }
        return true;
    }

    /** The second half of a statement that the cue splits. */
    private Range resumed(int after, boolean marked, boolean inverted) {
        int i = after;
        while (i < clause.size()
                && !clause.at(i).isAny(",", ":", ";")
                && !clause.at(i).dash()
                && !clause.at(i).quoted()) {
            if (clause.verbal(i) && !marked) return null;
            i++;
        }
        if (i + 1 >= clause.size()) return null;
        int next = clause.at(i).quoted() ? i : i + 1;
        Complement rest = new Complement(next, Complement.Type.CLAUSE);
        if (clause.at(next).quoted()) return parted(next - 1) ? range(rest) : null;
        if (marked || i > after + 6 || addition(clause.at(next)) || inverted && !clause.verbal(next)) return null;
        return range(rest);
    }

    /** A title behind "said on" is no second half. */
    private boolean parted(int i) {
        return clause.at(i).isAny(",", ":", ";", ".") || clause.at(i).dash();
    }

    /** The narrator's own words behind "he said,". */
    private static boolean addition(Token next) {
        return next.isAny(
                        "who",
                        "which",
                        "and",
                        "but",
                        "according",
                        "as",
                        "while",
                        "although",
                        "though",
                        "after",
                        "before",
                        "even")
                || next.tagged("VERB") && next.lower.endsWith("ing");
    }
}
