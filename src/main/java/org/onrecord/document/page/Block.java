package org.onrecord.document.page;

/**
 * Text that stands together: a paragraph, a heading, an item of a list, a row of a table.
 *
 * @param holder the number of the element that it stands in, in the page's {@link Outline}
 * @param linked chars of the text that are links
 * @param dated whether a date in markup ({@code <time>}) is in it
 */
record Block(Kind kind, int holder, String text, int linked, boolean dated) {
    /** From so many on, text is prose even without a full stop. */
    private static final int LONG = 80;

    private static final String ENDS = ".!?…。！？؟।;:\"”’»)』」";

    enum Kind {
        PARAGRAPH,
        TITLE,
        HEADING,
        ITEM,
        ROW,
        LINES
    }

    /** Whether somebody wrote sentences here, rather than labels, names or links. */
    boolean isProse() {
        return kind != Kind.TITLE && kind != Kind.HEADING && !isLinks() && isLongEnough();
    }

    /** Whether it is little else than links. */
    boolean isLinks() {
        return linked > 0 && linked * 10 >= text.length() * 7;
    }

    /** How much prose it is: letters outside links; an ideograph or a syllable counts as two. */
    int weight() {
        if (!isProse()) {
            return 0;
        }
        int letters = text.codePoints().map(Block::weight).sum();
        return Math.max(0, letters - linked);
    }

    private boolean isLongEnough() {
        int weight = text.codePoints().map(Block::weight).sum();
        return weight >= LONG || (weight >= LONG / 4 && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    private static int weight(int point) {
        if (!Character.isLetterOrDigit(point)) {
            return 0;
        }
        return Character.isIdeographic(point) || Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL
                ? 2
                : 1;
    }
}
