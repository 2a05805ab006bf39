package org.onrecord.document.page;

import org.onrecord.kit.PlainText;

/** Text as a browser would show it: runs of white space are one space, breaks are breaks, what is invisible is gone. */
final class Line {
    private static final String BREAK = "\n";

    private final StringBuilder text = new StringBuilder();
    private String between = "";
    private boolean spaced;
    private int linked;

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean endsWithBreak() {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
    }

    /** @param exact whether line breaks and spaces are as they are meant */
    void add(String words, boolean exact, boolean link) {
        for (int i = 0; i < words.length(); ) {
            int point = words.codePointAt(i);
            i += Character.charCount(point);
            if (exact && point == '\n') {
                addBreak();
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                spaced = true;
            } else if (!isInvisible(point)) {
                addVisible(point, link);
            }
        }
    }

    private void addVisible(int point, boolean link) {
        if (!between.isEmpty()) {
            text.append(between);
            between = "";
            spaced = false;
        }
        if (spaced && !text.isEmpty() && !endsWithBreak()) {
            text.append(' ');
            linked += link ? 1 : 0;
        }
        spaced = false;
        text.appendCodePoint(point);
        linked += link ? Character.charCount(point) : 0;
    }

    /** Adds a mark that no space goes before. */
    void addAfter(String mark) {
        boolean later = spaced;
        spaced = false;
        add(mark, false, false);
        spaced = later;
    }

    void addBreak() {
        if (!text.isEmpty()) {
            text.append(BREAK);
        }
        spaced = false;
    }

    /** Puts a mark between what is there and what follows, if there is something. */
    void separate(String mark) {
        between = text.isEmpty() ? "" : mark;
    }

    int linked() {
        return linked;
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }

    /** Chars that show nothing, and those that a text on record may not hold. */
    private static boolean isInvisible(int point) {
        return switch (point) {
            case 0xad, 0x200b, 0x2060, 0xfeff -> true;
            default ->
                point < 0x80 ? point < 0x20 || point == 0x7f : PlainText.fault(Character.toString(point)) != null;
        };
    }
}
