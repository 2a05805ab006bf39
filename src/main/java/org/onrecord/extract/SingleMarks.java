package org.onrecord.extract;

/**
 * Single quotation marks, as British papers set them: ‘…’ or '…'. They are read only in texts that have no double ones,
 * because there they enclose quotations inside quotations. A mark inside a word is an apostrophe; one behind a plural
 * "s" is an apostrophe unless the quotation has no other end.
 */
final class SingleMarks {
    private final Page page;
    private final boolean used;

    SingleMarks(Page page) {
        this.page = page;
        this.used = !doubles(page) && anyOpens(page);
    }

    /** Whether the mark at this position opens a quotation. */
    boolean opens(int i, int from) {
        if (!used || !glyph(page.at(i)) || page.at(i) == '’') return false;
        char left = i == from ? '\n' : page.at(i - 1);
        return (Page.blank(left) || "([{—–".indexOf(left) >= 0) && Character.isLetter(page.at(i + 1));
    }

    /** Whether the mark at this position, in a paragraph that ends at {@code to}, closes one. */
    boolean closes(int i, int to) {
        if (!used || !glyph(page.at(i)) || page.at(i) == '‘' || page.at(i) == '`' || !ends(i, to)) return false;
        boolean plural = page.at(i - 1) == 's' && Page.blank(page.at(i + 1)) && Character.isLowerCase(page.at(i + 2));
        return !plural || !closesLater(i + 1, to);
    }

    private boolean closesLater(int from, int to) {
        for (int i = from; i < to; i++) {
            if (opens(i, from)) return false;
            if (glyph(page.at(i)) && page.at(i) != '‘' && page.at(i) != '`' && ends(i, to)) return true;
        }
        return false;
    }

    private boolean ends(int i, int to) {
        boolean free = i + 1 >= to || !Character.isLetterOrDigit(page.at(i + 1));
        return free && !Page.blank(page.at(i - 1));
    }

    static boolean glyph(char c) {
        return c == '‘' || c == '’' || c == '\'' || c == '`';
    }

    private static boolean doubles(Page page) {
        for (int i = 0; i < page.length(); i++) if (QuoteMarks.opens(page, i)) return true;
        return false;
    }

    private static boolean anyOpens(Page page) {
        for (int i = 0; i + 1 < page.length(); i++) {
            boolean mark = page.at(i) == '‘' || page.at(i) == '\'' || page.at(i) == '`';
            if (mark && Page.blank(page.at(i - 1)) && Character.isLetter(page.at(i + 1))) return true;
        }
        return false;
    }
}
