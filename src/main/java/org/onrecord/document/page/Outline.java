package org.onrecord.document.page;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Element;

/**
 * The elements of a page numbered in the order in which they begin, and its blocks. Whatever is asked of it takes one pass
 * over an array: pages can be hostile.
 *
 * @param elements by number
 * @param parents the number of each one's parent, which is smaller; −1 for the first
 * @param ends the number after the last one inside each
 */
record Outline(List<Element> elements, int[] parents, int[] ends, List<Block> blocks) {

    /** How much prose is in each element, without what is {@code dropped}. */
    long[] weights(boolean[] dropped) {
        var weights = new long[elements.size()];
        for (var block : blocks) {
            if (!dropped[block.holder()]) {
                weights[block.holder()] += block.weight();
            }
        }
        for (int i = weights.length - 1; i > 0; i--) {
            weights[parents[i]] += weights[i];
        }
        return weights;
    }

    /** The elements that are chosen, and all that is in them. */
    boolean[] within(IntPredicate chosen) {
        var within = new boolean[elements.size()];
        for (int i = 0; i < within.length; i++) {
            within[i] = (i > 0 && within[parents[i]]) || chosen.test(i);
        }
        return within;
    }

    boolean[] nothing() {
        var nothing = new boolean[elements.size()];
        Arrays.fill(nothing, false);
        return nothing;
    }

    /** The blocks inside an element, in their order. */
    List<Block> blocksIn(int element, boolean[] dropped) {
        return blocks.stream()
                .filter(block -> block.holder() >= element && block.holder() < ends[element])
                .filter(block -> !dropped[block.holder()])
                .toList();
    }
}
