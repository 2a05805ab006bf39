package org.onrecord.document.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks through a page once, numbers its elements and cuts its text into blocks. */
final class Outliner implements NodeFilter {
    /** Elements inside a line; every other one, known or not, begins a block. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "mark", "nobr", "picture", "q", "rb", "ruby", "samp", "small", "source", "span",
            "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private static final Set<String> EXACT = Set.of("pre", "listing", "xmp");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final List<Element> elements = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Blocks blocks = new Blocks();
    private int articles;

    private Outliner() {}

    static Outline of(Element body) {
        var outliner = new Outliner();
        body.filter(outliner);
        return new Outline(outliner.elements, ints(outliner.parents), ints(outliner.ends), outliner.blocks.all());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            blocks.add(words.getWholeText());
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (Furniture.isCertain(element)
                || (articles == 0 && element.normalName().equals("header"))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isInline(element)) {
            beginInline(element);
        } else {
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isInline(element)) {
                endInline(element);
            } else {
                end(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void begin(Element element) {
        if (CELLS.contains(element.normalName())) {
            blocks.cell();
        } else {
            blocks.end(holder());
        }
        parents.add(open.isEmpty() ? -1 : holder());
        open.push(elements.size());
        elements.add(element);
        ends.add(elements.size());
        articles += isArticle(element) ? 1 : 0;
        blocks.begin(element.normalName(), element.attr("start"), EXACT.contains(element.normalName()));
    }

    private void end(Element element) {
        if (!CELLS.contains(element.normalName())) {
            blocks.end(holder());
        }
        blocks.close(element.normalName(), EXACT.contains(element.normalName()));
        ends.set(open.pop(), elements.size());
        articles -= isArticle(element) ? 1 : 0;
    }

    private void beginInline(Element element) {
        switch (element.normalName()) {
            case "br" -> blocks.lineBreak();
            case "q" -> blocks.openQuote();
            case "a" -> blocks.link(element.hasAttr("href") ? 1 : 0);
            case "time" -> blocks.date();
            default -> {}
        }
    }

    private void endInline(Element element) {
        switch (element.normalName()) {
            case "q" -> blocks.closeQuote();
            case "a" -> blocks.link(element.hasAttr("href") ? -1 : 0);
            default -> {}
        }
    }

    /** A paragraph that is all there is in a cell is a part of the row's line. */
    private static boolean isInline(Element element) {
        return INLINE.contains(element.normalName())
                || (element.normalName().equals("p")
                        && element.parent() != null
                        && CELLS.contains(element.parent().normalName())
                        && element.parent().childrenSize() == 1);
    }

    private static boolean isArticle(Element element) {
        return Set.of("article", "main").contains(element.normalName())
                || element.attr("role").equals("main");
    }

    private int holder() {
        return open.isEmpty() ? 0 : open.peek();
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
