package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into paragraphs, joining lines that were wrapped at a column. */
final class Lines {
    private static final int MIN_COLUMN = 36;
    private static final int MAX_COLUMN = 132;
    private static final int NEIGHBOURS = 5;
    private static final int FEW = 3;
    private static final int ROOM = 3;

    private final Page page;
    private final Lexicon lexicon;
    private final List<Range> lines = new ArrayList<>();
    private final int first;

    /** The lexicon may be null; then lines that credit a picture do not end a paragraph. */
    Lines(Page page, Lexicon lexicon) {
        this.page = page;
        this.lexicon = lexicon;
        int from = 0;
        for (int i = 0; i <= page.length(); i++) {
            if (i == page.length() || page.at(i) == '\n' || page.at(i) == '\u2028' || page.at(i) == '\u2029') {
                lines.add(page.trimmed(from, i));
                from = i + 1;
            }
        }
        this.first = first();
    }

    List<Range> paragraphs() {
        boolean wrapped = wrapped();
        List<Range> paragraphs = new ArrayList<>();
        Range open = null;
        for (int i = 0; i < lines.size(); i++) {
            Range line = lines.get(i);
            if (line.empty()) {
                open = close(paragraphs, open);
                continue;
            }
            open = open == null ? line : new Range(open.from(), line.to());
            if (!wrapped || endsParagraph(i)) open = close(paragraphs, open);
        }
        close(paragraphs, open);
        return paragraphs;
    }

    private static Range close(List<Range> paragraphs, Range open) {
        if (open != null) paragraphs.add(open);
        return null;
    }

    /**
     * Most lines that have a follower are about as long as the column is wide; where there are too few to tell, each of
     * them goes on with a small letter.
     */
    private boolean wrapped() {
        int followed = 0;
        int full = 0;
        int continued = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).empty() || lines.get(i + 1).empty()) continue;
            followed++;
            int size = lines.get(i).size();
            if (size < MIN_COLUMN || size > MAX_COLUMN || terminal(lines.get(i))) continue;
            full++;
            if (Character.isLowerCase(page.at(lines.get(i + 1).from()))) continued++;
        }
        return followed >= FEW ? full * 2 >= followed : followed > 0 && continued == followed;
    }

    private boolean endsParagraph(int i) {
        if (i + 1 >= lines.size() || lines.get(i + 1).empty()) return true;
        Range line = lines.get(i);
        Range next = lines.get(i + 1);
        int column = column(i);
        if (shouts(line) || shouts(next) || bracketed(next) || heads(i, column)) return true;
        if (line.size() * 10 < column * 6) return true;
        if (credits(line) && line.size() * 10 < column * 8) return true;
        if (!terminal(line)) return false;
        if (lexicon != null && lexicon.beginsCaption(lower(next))) return true;
        return line.size() + 1 + firstWord(next) <= column - ROOM;
    }

    /** The first line is a headline: the word behind it would have had room in it. */
    private boolean heads(int i, int column) {
        Range next = lines.get(i + 1);
        return i == first
                && Character.isUpperCase(page.at(next.from()))
                && lines.get(i).size() + 1 + firstWord(next) <= column - ROOM;
    }

    private int first() {
        int i = 0;
        while (i < lines.size() && lines.get(i).empty()) i++;
        return i;
    }

    private int column(int i) {
        int widest = 0;
        for (int k = Math.max(0, i - NEIGHBOURS); k < Math.min(lines.size(), i + NEIGHBOURS + 1); k++) {
            widest = Math.max(widest, Math.min(MAX_COLUMN, lines.get(k).size()));
        }
        return widest;
    }

    private int firstWord(Range line) {
        int i = line.from();
        while (i < line.to() && !Page.blank(page.at(i))) i++;
        return i - line.from();
    }

    private boolean bracketed(Range line) {
        char c = page.at(line.from());
        return c == '[' || c == '|' || c == '(' && Character.isUpperCase(page.at(line.from() + 1));
    }

    private boolean shouts(Range line) {
        int capitals = 0;
        for (int i = line.from(); i < line.to(); i++) {
            if (Character.isLowerCase(page.at(i))) return false;
            if (Character.isUpperCase(page.at(i))) capitals++;
        }
        return capitals > 3 && line.size() < 60;
    }

    private boolean credits(Range line) {
        return lexicon != null && lexicon.caption(lower(line));
    }

    private String lower(Range line) {
        return page.text().substring(line.from(), line.to()).toLowerCase(Locale.ROOT);
    }

    private boolean terminal(Range line) {
        int i = line.to() - 1;
        while (i > line.from() && "\"”’')]“".indexOf(page.at(i)) >= 0) i--;
        return ".?!…:".indexOf(page.at(i)) >= 0;
    }
}
