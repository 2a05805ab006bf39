package org.onrecord.extract;

import java.util.List;

/** Finds where reported content ends. Positions are tokens of the clause, ends exclusive. */
final class Extents {
    private final Clause clause;
    private final Cue[] cues;
    private boolean subordinate;
    private Verb.Shape main;

    Extents(Clause clause, List<Cue> cues) {
        this.clause = clause;
        this.cues = new Cue[clause.size() + 1];
        for (Cue cue : cues) this.cues[cue.from()] = cue;
    }

    /** {@code subordinate}: the cue stands in a clause such as "While he said …", which ends before the main clause. */
    int end(Complement complement, boolean subordinate) {
        return end(complement, subordinate, null);
    }

    /** {@code main}: the form of the cue, which a second cue beside it shares; null when it does not matter. */
    int end(Complement complement, boolean subordinate, Verb.Shape main) {
        this.subordinate = subordinate;
        this.main = main;
        int start = complement.start();
        if (clause.at(start).quoted()) {
            int after = clause.afterRegion(start);
            if (closesStatement(after) || announced(start) && !listed(after)) return after;
        }
        int i = start;
        while (i < clause.size()) {
            if (clause.at(i).quoted()) {
                int after = clause.afterRegion(i);
                if (statementOver(after)) return after;
                i = after;
                continue;
            }
            if (i > start && ends(complement, i)) return trimmed(start, i);
            i++;
        }
        return trimmed(start, clause.size());
    }

    /** "tweeted, “Thank you all” on Friday": words in upper case behind a comma or a colon are all that was said. */
    private boolean announced(int mark) {
        boolean closed = clause.at(clause.afterRegion(mark) - 1).kind == Token.Kind.QUOTE_MARK;
        return closed
                && clause.at(mark - 1).isAny(",", ":")
                && clause.at(mark + 1).capitalised();
    }

    private boolean statementOver(int after) {
        if (after >= clause.size()) return false;
        Token next = clause.at(after);
        if (next.isAny("and", "but") && finite(after + 1)) return true;
        return closesStatement(after) && !next.isAny("and", "or") && !listed(after);
    }

    /** "a "liar," a "bully"": another quoted item follows at once. */
    private boolean listed(int after) {
        if (!clause.at(after).tagged("DET", "ADJ")) return false;
        for (int i = after; i < after + 5; i++) if (clause.at(i).quoted()) return true;
        return false;
    }

    /** The quotation that ends here carries its own comma or full stop. */
    private boolean closesStatement(int after) {
        return after >= 2 && clause.at(after - 2).isAny(",", ".", "?", "!", "...");
    }

    private boolean ends(Complement complement, int i) {
        Token token = clause.at(i);
        if (token.is("according") && clause.at(i + 1).is("to")) return true;
        if (token.is(";")) return true;
        if (token.is(",") && subordinate && mainClause(i + 1)) return true;
        if (token.is(",") || token.dash()) return tail(i);
        if (!token.isAny("and", "but")) return false;
        return coordinated(i + 1) || complement.type().nominal() && finite(i + 1);
    }

    private boolean mainClause(int i) {
        Phrase subject = clause.phrases().startingAt(i);
        if (subject == null || clause.at(i).isAny("who", "which", "whom")) return false;
        int comma = clause.withPrepositions(subject);
        boolean relative = clause.at(comma).is(",") && clause.at(comma + 1).isAny("who", "which", "whose");
        return !relative && clause.hasVerb(i, Math.min(clause.size(), i + 8));
    }

    /** After a comma: another cue, "according to", the narrator's own verb, a contrast. */
    private boolean tail(int comma) {
        int i = comma + 1;
        Token next = clause.at(i);
        if (attributed(i)) return true;
        if (Summaries.begins(clause, i)) return true;
        if (next.is("and"))
            return coordinated(i + 1) || finite(i + 1) || clause.at(i + 1).isAny("he", "she", "they");
        if (next.is("but"))
            return finite(i + 1)
                    || clause.phrases().startingAt(i + 1) != null
                            && clause.hasVerb(i + 1, Math.min(clause.size(), i + 8));
        if (next.isAny("according", "while") && clause.at(comma).is(",")) return true;
        return gerund(i) || gerund(i + 1);
    }

    /** ", Reuters reported" at the end of the sentence. */
    private boolean attributed(int i) {
        Phrase subject = clause.phrases().startingAt(i);
        Cue cue = subject == null ? null : cue(subject.to());
        return cue != null
                && cue.build() == Cue.Build.FINITE
                && cue.verb().takesClause()
                && !cue.verb().weak()
                && (clause.at(cue.to()).is(".") || cue.to() >= clause.size());
    }

    private boolean gerund(int i) {
        return cue(i) != null && cue(i).build() == Cue.Build.GERUND;
    }

    /** Whether a cue ends right before this position. */
    boolean cueEnds(int i) {
        for (int k = i - 1; k >= Math.max(0, i - 4); k--) if (cue(k) != null && cue(k).to() == i) return true;
        return false;
    }

    private Cue cue(int i) {
        return i < cues.length ? cues[i] : null;
    }

    /** A verb that needs a subject, and has none here. */
    private boolean finite(int i) {
        int k = i;
        while (clause.at(k).tagged("ADV")) k++;
        Token token = clause.at(k);
        if (token.quoted()) return false;
        if (token.tagged("AUX"))
            return token.isAny("has", "have", "had", "is", "was", "were", "did", "does", "will", "would");
        return token.tagged("VERB")
                && (token.lower.endsWith("ed") || token.isAny("said", "says", "told", "went", "made", "gave", "took"));
    }

    /** "and added that", "but he said": a second cue beside the first. */
    private boolean coordinated(int i) {
        Cue here = cue(i);
        if (here != null) return parallel(here);
        Phrase phrase = clause.phrases().startingAt(i);
        Cue behind = phrase == null ? null : cue(phrase.to());
        return behind != null
                && behind.build() == Cue.Build.FINITE
                && !behind.verb().weak();
    }

    /** "said he would resign and support": the second verb belongs to what was said, for "said" has another form. */
    private boolean parallel(Cue here) {
        if (here.build() != Cue.Build.FINITE && here.build() != Cue.Build.GERUND) return false;
        Verb.Shape shape = here.form().shape();
        boolean bare = shape == Verb.Shape.BASE || shape == Verb.Shape.GERUND && here.build() == Cue.Build.GERUND;
        return main == null || !bare || main == shape;
    }

    private int trimmed(int start, int end) {
        int i = end;
        while (i > start + 1
                && clause.at(i - 1).kind == Token.Kind.PUNCTUATION
                && !clause.at(i - 1).isAny(")", "]", "%", "$")) i--;
        return i;
    }
}
