package org.onrecord.document.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts together the blocks of a page as its elements begin and end. */
final class Blocks {
    private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");
    private static final String NEXT_CELL = " | ";
    private static final int BULLETS = -1;
    private static final Map<String, Block.Kind> KINDS = Map.of(
            "h1", Block.Kind.TITLE,
            "h2", Block.Kind.HEADING,
            "h3", Block.Kind.HEADING,
            "h4", Block.Kind.HEADING,
            "h5", Block.Kind.HEADING,
            "h6", Block.Kind.HEADING,
            "tr", Block.Kind.ROW,
            "td", Block.Kind.ROW,
            "th", Block.Kind.ROW,
            "li", Block.Kind.ITEM);

    private final List<Block> all = new ArrayList<>();
    /** The number of the last item of each open list. */
    private final Deque<Integer> lists = new ArrayDeque<>();

    private Line line = new Line();
    private String mark = "";
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private boolean dated;
    private int links;
    private int exacts;
    private int quotes;

    List<Block> all() {
        return all;
    }

    void add(String words) {
        line.add(words, exacts > 0, links > 0);
    }

    void lineBreak() {
        line.addBreak();
    }

    void link(int more) {
        links += more;
    }

    void date() {
        dated = true;
    }

    /** Marks that a browser shows around {@code q}. */
    void openQuote() {
        line.add(quotes++ % 2 == 0 ? "“" : "‘", false, false);
    }

    void closeQuote() {
        line.addAfter(--quotes % 2 == 0 ? "”" : "’");
    }

    void cell() {
        line.separate(NEXT_CELL);
    }

    void begin(String tag, String start, boolean exact) {
        exacts += exact ? 1 : 0;
        kind = kindOf(tag, exact);
        switch (tag) {
            case "ul", "menu", "dir" -> lists.push(BULLETS);
            case "ol" -> lists.push(first(start) - 1);
            case "li" -> mark = nextMark();
            default -> {}
        }
    }

    /** A row is what stands in its cells directly; paragraphs in cells that only lay out a page are paragraphs. */
    private Block.Kind kindOf(String tag, boolean exact) {
        if (exact) {
            return Block.Kind.LINES;
        }
        var open = kind == Block.Kind.ROW ? Block.Kind.PARAGRAPH : kind;
        return KINDS.getOrDefault(tag, open);
    }

    void close(String tag, boolean exact) {
        exacts -= exact ? 1 : 0;
        if (exact || (KINDS.containsKey(tag) && !isCell(tag))) {
            kind = Block.Kind.PARAGRAPH;
            mark = "";
        }
        if (tag.equals("ul") || tag.equals("dir") || tag.equals("ol")) {
            lists.poll();
        }
    }

    /** What was collected is a block of this holder; where an empty line was made of breaks, several. */
    void end(int holder) {
        var text = line.toString();
        int linked = line.linked();
        var parts = exacts > 0 ? new String[] {text} : BLANK_LINE.split(text);
        for (var part : parts) {
            if (!part.isBlank()) {
                int share = (int) ((long) linked * part.length() / text.length());
                all.add(new Block(kind, holder, mark + part.strip(), share, dated));
                mark = "";
            }
        }
        line = new Line();
        dated = false;
    }

    private static boolean isCell(String tag) {
        return tag.equals("td") || tag.equals("th");
    }

    private String nextMark() {
        if (lists.isEmpty() || lists.peek() == BULLETS) {
            return "- ";
        }
        lists.push(lists.pop() + 1);
        return lists.peek() + ". ";
    }

    private static int first(String start) {
        return start.matches("[0-9]{1,6}") ? Integer.parseInt(start) : 1;
    }
}
