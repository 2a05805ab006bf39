package org.onrecord.extract;

import java.util.Locale;

/** A word, a number or a mark, with its part of speech once its sentence was tagged. */
final class Token {
    enum Kind {
        WORD,
        NUMBER,
        PUNCTUATION,
        QUOTE_MARK
    }

    final int start;
    final int end;
    final Kind kind;
    final String text;
    final String lower;
    String tag = "X";
    /** Index of the outermost quoted region this token lies in or bounds, or -1. */
    int region = -1;

    Token(int start, int end, Kind kind, String text) {
        this.start = start;
        this.end = end;
        this.kind = kind;
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT);
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    boolean isAny(String... words) {
        for (String word : words) if (lower.equals(word)) return true;
        return false;
    }

    boolean tagged(String... tags) {
        for (String wanted : tags) if (tag.equals(wanted)) return true;
        return false;
    }

    boolean word() {
        return kind == Kind.WORD;
    }

    boolean capitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.charAt(0));
    }

    boolean dash() {
        return kind == Kind.PUNCTUATION && !text.isEmpty() && "—–―-".indexOf(text.charAt(0)) >= 0;
    }

    boolean quoted() {
        return region >= 0;
    }

    Range range() {
        return new Range(start, end);
    }

    @Override
    public String toString() {
        return text + "/" + tag;
    }
}
