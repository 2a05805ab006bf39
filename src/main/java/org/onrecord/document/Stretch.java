package org.onrecord.document;

/** A part of a string, in chars, that is like a pattern but for some edits. */
record Stretch(int from, int to, int edits) {
    /** Edits that may be needed, per hundred chars of the pattern: with more, two texts are no longer about the same. */
    static final int BUDGET = 40;
    /** Patterns beyond this are not looked for: the work grows with their length. */
    static final int LONGEST = 10_000;

    /**
     * The stretch of the text most like the pattern, the first and shortest if several are; null when nothing lies
     * within the budget. Tries a tenth of it first: near misses are the rule, and cost a fraction.
     */
    static Stretch mostLike(String pattern, String text) {
        if (pattern.length() > LONGEST) {
            return null;
        }
        Fuzzy fuzzy = new Fuzzy(pattern);
        int budget = pattern.length() * BUDGET / 100;
        Fuzzy.Hit hit = fuzzy.search(text, budget / 10);
        if (hit == null) {
            hit = fuzzy.search(text, budget);
        }
        return hit == null ? null : begun(pattern, text, hit);
    }

    /** How alike two strings are: 1 for equal, 0 for nothing in common. */
    static double likeness(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return longer == 0 ? 1 : 1 - (double) Fuzzy.along(one, other)[other.length()] / longer;
    }

    /** Widened to the words it cuts and rid of the blanks at its edges, where the pattern begins and ends with words. */
    Stretch trimmed(String pattern, String text) {
        int start = Words.edge(text, from, -1, pattern.charAt(0));
        int end = Words.edge(text, to, 1, pattern.charAt(pattern.length() - 1));
        return start < end ? new Stretch(start, end, edits) : this;
    }

    private static Stretch begun(String pattern, String text, Fuzzy.Hit hit) {
        int low = Math.max(0, hit.end() - pattern.length() - hit.edits());
        int[] edits = Fuzzy.backAlong(pattern, text.substring(low, hit.end()));
        int start = edits.length - 1;
        for (int i = edits.length - 1; i >= 0; i--) {
            start = edits[i] < edits[start] ? i : start;
        }
        return new Stretch(low + start, hit.end(), hit.edits());
    }
}
