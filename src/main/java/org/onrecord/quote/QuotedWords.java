package org.onrecord.quote;

/** The words of a quotation without the marks that the text puts around them. */
final class QuotedWords {
    private static final String MARKS = "\"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\u300e\u300f";

    private QuotedWords() {}

    /** A segment whose only marks are around it loses them; marks inside belong to the words. */
    static Segment within(org.onrecord.extract.Passage found) {
        var exact = found.exact();
        var from = isMark(exact, 0) ? 1 : 0;
        var to = exact.length() - (exact.length() > from && isMark(exact, exact.length() - 1) ? 1 : 0);
        var inside = exact.substring(from, to);
        if (inside.isBlank() || inside.chars().anyMatch(c -> MARKS.indexOf(c) >= 0)) {
            return new Segment(exact, null, null, found.start(), found.end());
        }
        return stripped(inside, found.start() + from);
    }

    private static Segment stripped(String inside, int start) {
        var words = inside.strip();
        var before = inside.length() - inside.stripLeading().length();
        return new Segment(words, null, null, start + before, start + before + words.codePointCount(0, words.length()));
    }

    /** All marks are of one code unit, so that code units and code points agree at both ends. */
    private static boolean isMark(String text, int index) {
        return MARKS.indexOf(text.charAt(index)) >= 0;
    }
}
