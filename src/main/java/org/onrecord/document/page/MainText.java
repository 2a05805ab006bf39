package org.onrecord.document.page;

import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Finds the part of a page that is its text. What the page itself marks as article is looked at first; inside it, and
 * where nothing is marked, the smallest element that holds nearly all of the prose is the text.
 */
final class MainText {
    /** From the outside in. */
    private static final List<Predicate<Element>> MARKS = List.of(
            element ->
                    element.normalName().equals("main") || element.attr("role").equals("main"),
            element -> element.normalName().equals("article"),
            element -> List.of(element.attr("itemprop").split(" ")).contains("articleBody"));

    private static final int PERCENT = 100;
    /** How much of the prose must be in the smaller element: where nothing is marked, more is furniture. */
    private static final int NEARLY_ALL_OF_MARKED = 95;

    private static final int NEARLY_ALL = 75;

    private final Outline outline;

    private MainText(Outline outline) {
        this.outline = outline;
    }

    static List<Block> of(Outline outline) {
        return new MainText(outline).blocks();
    }

    private List<Block> blocks() {
        var all = outline.weights(outline.nothing());
        var furniture = outline.within(
                number -> Furniture.isLikely(outline.elements().get(number)) && all[number] * 2 < all[0]);
        var rest = outline.weights(furniture);
        // names that call two thirds of a page furniture are not to be believed
        return rest[0] * 3 < all[0] ? blocks(outline.nothing(), all) : blocks(furniture, rest);
    }

    private List<Block> blocks(boolean[] furniture, long[] weights) {
        int marked = 0;
        for (var mark : MARKS) {
            marked = heaviest(marked, mark, weights);
        }
        int enough = marked == 0 ? NEARLY_ALL : NEARLY_ALL_OF_MARKED;
        return outline.blocksIn(smallest(marked, enough, weights), furniture);
    }

    /** The heaviest of the marked elements inside another, when it holds at least half of its prose; else that other. */
    private int heaviest(int outer, Predicate<Element> mark, long[] weights) {
        int heaviest = outer;
        for (int i = outer + 1; i < outline.ends()[outer]; i++) {
            boolean heavier = heaviest == outer || weights[i] > weights[heaviest];
            if (heavier
                    && weights[i] * 2 >= weights[outer]
                    && mark.test(outline.elements().get(i))) {
                heaviest = i;
            }
        }
        return weights[outer] == 0 ? outer : heaviest;
    }

    /** A paragraph is no text, however much of the prose stands in it: the others around it belong to it. */
    private int smallest(int outer, int percent, long[] weights) {
        int smallest = outer;
        for (int i = outer + 1; i < outline.ends()[outer] && weights[outer] > 0; i++) {
            if (outline.parents()[i] == smallest
                    && weights[i] * PERCENT >= weights[outer] * percent
                    && !outline.elements().get(i).normalName().equals("p")) {
                smallest = i;
            }
        }
        return smallest;
    }
}
