package org.onrecord.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds what stands between quotation marks, one paragraph at a time. Whether a mark opens or closes follows from its
 * neighbours, because the glyph is often the wrong one; the glyph decides only where the neighbours do not.
 */
final class QuoteMarks {
    private static final String MARKS = "\"“”„‟«»″＂「」『』";
    private static final String OPENING = "“„«‟「『";
    private static final String CLOSING = "”»」』";
    private static final String BEFORE_OPENING = "([{—–-/:";
    private static final int DEEPEST = 3;

    private enum Side {
        OPENS,
        CLOSES,
        UNSURE
    }

    private final Page page;
    private final List<Quoted> found = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    QuoteMarks(Page page) {
        this.page = page;
    }

    static boolean mark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    static boolean doubled(Page page, int i) {
        char c = page.at(i);
        return (c == '\'' || c == '`' || c == '’' || c == '‘') && page.at(i + 1) == c && page.at(i + 2) != c;
    }

    /** Whether a quotation mark stands at this position. */
    static boolean opens(Page page, int i) {
        return mark(page.at(i)) || doubled(page, i);
    }

    /** Outermost quoted stretches of one paragraph, in order. */
    List<Quoted> in(int from, int to, boolean nextOpensToo) {
        found.clear();
        open.clear();
        for (int i = from; i < to; i++) {
            int width = i + 1 < to && doubled(page, i) ? 2 : mark(page.at(i)) ? 1 : 0;
            if (width == 0) continue;
            if (page.at(i - 1) == '=') {
                i = afterAttribute(i, to);
                continue;
            }
            take(i, width, from, to);
            i += width - 1;
        }
        if (!open.isEmpty()) closeLate(from, to, nextOpensToo);
        if (found.isEmpty()) single(from, to);
        return List.copyOf(found);
    }

    /** The value of an attribute in left-over markup: to its closing mark. */
    private int afterAttribute(int open, int to) {
        for (int i = open + 1; i < Math.min(to, open + 200); i++) if (page.at(i) == page.at(open)) return i;
        return open;
    }

    private void single(int from, int to) {
        SingleMarks marks = page.singleMarks();
        int start = -1;
        for (int i = from; i < to; i++) {
            if (start < 0 && marks.opens(i, from)) start = i;
            else if (start >= 0 && marks.closes(i, to)) {
                keep(start, i + 1, true);
                start = -1;
            }
        }
    }

    private void take(int i, int width, int from, int to) {
        Side side = side(i, width, from, to);
        if (side == Side.UNSURE) side = open.isEmpty() ? Side.OPENS : Side.CLOSES;
        if (side == Side.OPENS) {
            if (open.size() < DEEPEST) open.push(i);
        } else if (!open.isEmpty()) {
            int start = open.pop();
            if (open.isEmpty()) keep(start, i + width, true);
        }
    }

    private Side side(int i, int width, int from, int to) {
        char left = i == from ? '\n' : page.at(i - 1);
        char right = i + width >= to ? '\n' : page.at(i + width);
        boolean spaceLeft = Page.blank(left) || BEFORE_OPENING.indexOf(left) >= 0;
        boolean spaceRight = Page.blank(right) || ".,;:?!)]}—–".indexOf(right) >= 0;
        if (spaceLeft && !spaceRight) return Side.OPENS;
        if (spaceRight && !spaceLeft) return Side.CLOSES;
        char glyph = page.at(i);
        if (OPENING.indexOf(glyph) >= 0 && open.isEmpty()) return Side.OPENS;
        if (CLOSING.indexOf(glyph) >= 0 && !open.isEmpty()) return Side.CLOSES;
        if (Page.blank(left) && right == '.' && page.at(i + width + 1) == '.') return Side.OPENS;
        if (glyph == '`') return Side.OPENS;
        return Side.UNSURE;
    }

    private void keep(int from, int to, boolean closed) {
        int width = doubled(page, from) ? 2 : 1;
        if (page.letters(from + width, Math.min(to, from + width + 4096)) > 0)
            found.add(new Quoted(from, to, width, closed));
    }

    /** Marks left open: the text inside runs on into the next paragraph, or ends with its sentence. */
    private void closeLate(int from, int to, boolean nextOpensToo) {
        List<Integer> starts = new ArrayList<>(open);
        open.clear();
        for (int k = starts.size() - 1; k >= 0; k--) {
            int start = starts.get(k);
            int limit = k > 0 ? starts.get(k - 1) : to;
            boolean last = k == 0;
            int end = last && nextOpensToo ? to : sentenceEnd(start, limit);
            keep(start, end, false);
        }
    }

    private int sentenceEnd(int start, int limit) {
        for (int i = start + 1; i < limit; i++) {
            if (".?!".indexOf(page.at(i)) >= 0 && (i + 1 == limit || Page.blank(page.at(i + 1))) && i - start > 12)
                return i + 1;
        }
        return page.trimmed(start, limit).to();
    }
}
