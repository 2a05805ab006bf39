package org.onrecord.extract;

/** Where and by whom a story was filed: "LONDON, May 3 (AP) - ". It opens a paragraph and belongs to nobody's words. */
final class Dateline {
    private static final int LONGEST = 70;
    private static final int LONGEST_AGENCY = 24;

    private Dateline() {}

    /** Position behind the dateline of a paragraph, or its start when it has none. */
    static int end(Page page, Block block) {
        int limit = Math.min(block.to(), block.from() + LONGEST);
        for (int i = block.from(); i < limit; i++) {
            boolean hyphen = page.at(i) == '-' && !Page.blank(page.at(i - 1));
            if (dash(page, i) && !hyphen) return place(page, block.from(), i) ? behind(page, i, block) : block.from();
            if (!allowed(page.at(i))) return block.from();
        }
        return block.from();
    }

    private static int behind(Page page, int dash, Block block) {
        int end = dash;
        while (end < block.to() && (dash(page, end) || Page.blank(page.at(end)))) end++;
        return end < block.to() ? end : block.from();
    }

    private static boolean allowed(char c) {
        return Character.isLetterOrDigit(c) || Page.blank(c) || ".,()/'’-".indexOf(c) >= 0;
    }

    /** "(AP)", "(Reuters)". */
    private static boolean agency(Page page, int from, int end) {
        if (page.at(end - 1) != ')') return false;
        int bracket = end - 1;
        while (bracket > from && page.at(bracket) != '(') bracket--;
        return bracket > from && end - bracket < LONGEST_AGENCY;
    }

    private static boolean dash(Page page, int i) {
        char c = page.at(i);
        return c == '—' || c == '–' || c == '-';
    }

    /** The first word is written in capitals, or an agency stands in brackets before the dash. */
    private static boolean place(Page page, int from, int dash) {
        int end = page.trimmed(from, dash).to();
        if (end - from < 3) return false;
        if (agency(page, from, end)) return Character.isUpperCase(page.at(from));
        int capitals = 0;
        int i = from;
        while (i < end && page.at(i) != ',' && page.at(i) != '(') {
            if (Character.isLowerCase(page.at(i))) return false;
            if (Character.isUpperCase(page.at(i))) capitals++;
            i++;
        }
        return capitals >= 4;
    }
}
