package org.onrecord.extract;

/** A text whose UTF-16 positions can be turned into code points. */
final class Page {
    private final String text;
    private final int[] points;
    private SingleMarks singleMarks;

    Page(String text) {
        this.text = text;
        this.points = hasAstral(text) ? count(text) : null;
    }

    String text() {
        return text;
    }

    SingleMarks singleMarks() {
        if (singleMarks == null) singleMarks = new SingleMarks(this);
        return singleMarks;
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    int point(int index) {
        return points == null ? index : points[index];
    }

    Passage passage(Range range) {
        return passage(range.from(), range.to());
    }

    Passage passage(int from, int to) {
        return new Passage(point(from), point(to), text.substring(from, to));
    }

    /** Without white space at either end; may be empty. */
    Range trimmed(int from, int to) {
        while (from < to && blank(text.charAt(from))) from++;
        while (to > from && blank(text.charAt(to - 1))) to--;
        return new Range(from, to);
    }

    int letters(int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) if (Character.isLetterOrDigit(text.charAt(i))) n++;
        return n;
    }

    static boolean blank(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    private static boolean hasAstral(String text) {
        for (int i = 0; i < text.length(); i++) if (Character.isSurrogate(text.charAt(i))) return true;
        return false;
    }

    private static int[] count(String text) {
        int[] points = new int[text.length() + 1];
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            points[i] = n;
            boolean pair = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) points[++i] = n;
            n++;
        }
        points[text.length()] = n;
        return points;
    }
}
