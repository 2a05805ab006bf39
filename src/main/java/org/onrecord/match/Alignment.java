package org.onrecord.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.onrecord.match.SaidWords.Word;

/**
 * The words of one text laid beside those of another with the fewest edits. What the longer one has before and after the
 * other costs less than an edit; what an ellipsis of the asked text leaves out, and what an editor put in brackets, nothing.
 */
final class Alignment {
    /** Words on one side times words on the other: the work and the memory. */
    static final int LARGEST = 4_000_000;

    /** Of ways with as many edits, the one with the most words in common. */
    private static final int EDIT = 4;

    private static final int SAME = -1;
    /** To begin late, or to end early, in the longer one: less than an edit, so that what is contained is found. */
    private static final int SKIP = 2;

    private static final byte BESIDE = 0;
    private static final byte ASKED_ONLY = 1;
    private static final byte KNOWN_ONLY = 2;
    private static final byte LEFT_OUT = 3;
    private static final byte START = 4;

    /** A stretch in which they differ, in words: {@code asked} is {@code known}; either may be empty. */
    record Edit(int askedFrom, int askedTo, int knownFrom, int knownTo, boolean leftOut) {}

    private final List<Word> asked;
    private final List<Word> known;
    private final int width;
    private final byte[] way;
    private final boolean freeInKnown;

    final List<Edit> edits = new ArrayList<>();
    int askedFrom;
    int askedTo;
    int knownFrom;
    int knownTo;
    int matched;

    private Alignment(List<Word> asked, List<Word> known) {
        this.asked = asked;
        this.known = known;
        this.width = known.size() + 1;
        this.way = new byte[(asked.size() + 1) * width];
        this.freeInKnown = asked.size() <= known.size();
    }

    /** Null when either has no words, or both are too long. */
    static Alignment of(List<Word> asked, List<Word> known) {
        if (asked.isEmpty() || known.isEmpty() || (long) asked.size() * known.size() > LARGEST) {
            return null;
        }
        var alignment = new Alignment(asked, known);
        alignment.walkBack(alignment.fill());
        return alignment;
    }

    /** Words in common, by the words of the longer of the two stretches; 1 for the same. */
    double likeness() {
        long leftOut = edits.stream()
                .filter(Edit::leftOut)
                .mapToLong(edit -> edit.knownTo() - edit.knownFrom())
                .sum();
        long inserted = asked.subList(askedFrom, askedTo).stream()
                .filter(Word::bracketed)
                .count();
        long longer = Math.max(askedTo - askedFrom - inserted, knownTo - knownFrom - leftOut);
        return longer <= 0 ? 0 : Math.min(1, (double) matched / longer);
    }

    /** Edits that are no editor's: words in brackets and ellipses say that they are not the speaker's. */
    List<Edit> alterations() {
        return edits.stream()
                .filter(edit -> !edit.leftOut())
                .filter(edit -> edit.askedFrom() == edit.askedTo()
                        || !asked.subList(edit.askedFrom(), edit.askedTo()).stream()
                                .allMatch(Word::bracketed))
                .toList();
    }

    private int[] fill() {
        int[] costs = new int[width];
        int[] ends = new int[asked.size() + 1];
        for (int j = 0; j < width; j++) {
            costs[j] = freeInKnown ? j * SKIP : j * EDIT;
            way[j] = freeInKnown || j == 0 ? START : KNOWN_ONLY;
        }
        ends[0] = costs[width - 1];
        for (int i = 1; i <= asked.size(); i++) {
            costs = row(i, costs);
            ends[i] = costs[width - 1];
        }
        return freeInKnown ? new int[] {asked.size(), cheapest(costs)} : new int[] {cheapest(ends), width - 1};
    }

    private int[] row(int i, int[] above) {
        int[] costs = new int[width];
        var word = asked.get(i - 1);
        int extra = word.bracketed() ? 0 : EDIT;
        costs[0] = freeInKnown ? above[0] + extra : i * SKIP;
        way[i * width] = freeInKnown ? ASKED_ONLY : START;
        boolean gapFollows = i < asked.size() && asked.get(i).afterGap();
        for (int j = 1; j < width; j++) {
            int beside = above[j - 1] + (word.norm().equals(known.get(j - 1).norm()) ? SAME : EDIT);
            int askedOnly = above[j] + extra;
            int knownOnly = costs[j - 1] + (gapFollows ? 0 : EDIT);
            int least = Math.min(beside, Math.min(askedOnly, knownOnly));
            costs[j] = least;
            way[i * width + j] =
                    least == beside ? BESIDE : least == askedOnly ? ASKED_ONLY : gapFollows ? LEFT_OUT : KNOWN_ONLY;
        }
        return costs;
    }

    /** The last of the cheapest, with what is skipped behind it. */
    private static int cheapest(int[] costs) {
        int last = costs.length - 1;
        int best = last;
        for (int i = last - 1; i >= 0; i--) {
            best = costs[i] + (last - i) * SKIP < costs[best] + (last - best) * SKIP ? i : best;
        }
        return best;
    }

    /** From the end to the start; what is left out and what differs are never one edit. */
    private void walkBack(int[] end) {
        int i = end[0];
        int j = end[1];
        askedTo = i;
        knownTo = j;
        Edit open = null;
        for (byte step = way[i * width + j]; step != START; step = way[i * width + j]) {
            int nextI = i - (step == BESIDE || step == ASKED_ONLY ? 1 : 0);
            int nextJ = j - (step == ASKED_ONLY ? 0 : 1);
            boolean same = step == BESIDE
                    && asked.get(nextI).norm().equals(known.get(nextJ).norm());
            open = closed(open, same, step == LEFT_OUT);
            if (same) {
                matched++;
            } else {
                open = open == null
                        ? new Edit(nextI, i, nextJ, j, step == LEFT_OUT)
                        : new Edit(nextI, open.askedTo(), nextJ, open.knownTo(), open.leftOut());
            }
            i = nextI;
            j = nextJ;
        }
        closed(open, true, false);
        askedFrom = i;
        knownFrom = j;
        Collections.reverse(edits);
    }

    private Edit closed(Edit open, boolean same, boolean leftOut) {
        if (open == null || (!same && open.leftOut() == leftOut)) {
            return open;
        }
        edits.add(open);
        return null;
    }
}
