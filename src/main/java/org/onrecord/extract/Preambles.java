package org.onrecord.extract;

import java.util.List;

/** Content that stands before its cue, or around it: "…," he said; …, he said, …. */
final class Preambles {
    private final Clause clause;
    private final Extents extents;
    private final Resumptions resumptions;

    Preambles(Clause clause, Extents extents) {
        this.clause = clause;
        this.extents = extents;
        this.resumptions = new Resumptions(clause, extents);
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
        Range rest = quotedNext ? range(complement) : resumptions.behind(after, marked, inverted, asHeSaid(edge));
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
                && !clause.at(start()).lower.endsWith("ing")
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
                || !resumptions.lower(complement.start())
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
        if (quote && !closes(edge - 2) && clause.at(edge - 1).region != clause.at(0).region) return null;
        int start = 0;
        while (start < end && clause.at(start).kind == Token.Kind.PUNCTUATION) start++;
        if (clause.at(start).isAny("asked", "citing", "pressed") || quote && broadcast(start, end)) return null;
        if (start >= end || !quote && !resumes && !clause.hasVerb(start, end) && !quoted(start, end)) return null;
        if (quote) start = behindColon(start, end);
        return clause.sentence().range(start, end);
    }

    private boolean quoted(int start, int end) {
        for (int i = start; i < end; i++) if (clause.at(i).quoted()) return true;
        return false;
    }

    /** "He saw one way out: “…,” he said": the quotation begins behind the colon. */
    private int behindColon(int start, int end) {
        int open = end - 1;
        while (open > start && clause.at(open - 1).region == clause.at(end - 1).region) open--;
        Token before = clause.at(open - 1);
        if (before.is(":")) return open;
        boolean cued = before.is(",") && open > 2 && clause.at(open - 2).tagged("VERB") && extents.cueEnds(open - 1);
        return cued ? open : start;
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
}
