package org.onrecord.document;

import java.util.List;

/** Finds a passage in a text in which it is worded a little differently than it was. */
final class Drift {
    /** What a passage must keep of itself; and what a neighbour, or a long passage by itself, must keep to vouch for it. */
    private static final double SIMILAR = 0.6;

    private static final double TELLING = 0.8;
    /** Words that stand for themselves without neighbours; chars without which a neighbour says nothing. */
    private static final int ENOUGH_WORDS = 8;

    private static final int ENOUGH_CHARS = 16;
    private static final int CONTEXT = 64;

    private final Text text;
    private final String before;
    private final String exact;
    private final String after;

    private Drift(Text text, String before, String exact, String after) {
        this.text = text;
        this.before = before;
        this.exact = exact;
        this.after = after;
    }

    /**
     * The passage among its neighbours, then by itself; ORPHANED when neither is recognisable, MATCHED when it turns out
     * to be worded as it was.
     */
    static Follow of(Text text, Selector old) {
        String exact = Folded.of(old.exact()).value();
        String before = old.prefix() == null ? "" : Folded.of(old.prefix()).value();
        String after = old.suffix() == null ? "" : Folded.of(old.suffix()).value();
        before = before.substring(Math.max(0, before.length() - CONTEXT));
        after = after.substring(0, Math.min(after.length(), CONTEXT));
        Span place = new Drift(text, before, exact, after).place();
        if (place == null) {
            place = new Drift(text, "", exact, "").place();
        }
        if (place == null) {
            return new Follow(Follow.State.ORPHANED, null, List.of());
        }
        List<Difference> differences = Wording.differences(old.exact(), text, place);
        Follow.State state = differences.isEmpty() ? Follow.State.MATCHED : Follow.State.DRIFTED;
        return new Follow(state, Found.at(text, place), differences);
    }

    private Span place() {
        if (exact.length() > Stretch.LONGEST - 2 * CONTEXT) {
            return null;
        }
        String all = text.folded().value();
        Stretch whole = Stretch.mostLike(before + exact + after, all);
        if (whole == null) {
            return null;
        }
        Stretch passage = passage(whole, all).trimmed(exact, all);
        return isKnown(whole, passage, all)
                ? text.span(text.folded().origin(passage.from()), text.folded().origin(passage.to()))
                : null;
    }

    /** Where in the whole the passage begins and ends, so that the edits of the three parts are the fewest in all. */
    private Stretch passage(Stretch whole, String all) {
        String window = all.substring(whole.from(), whole.to());
        int end = cheapest(Fuzzy.along(before + exact, window), Fuzzy.backAlong(after, window));
        String head = window.substring(0, end);
        int start = cheapest(Fuzzy.along(before, head), Fuzzy.backAlong(exact, head));
        return new Stretch(whole.from() + start, whole.from() + end, whole.edits());
    }

    private static int cheapest(int[] upTo, int[] from) {
        int best = 0;
        for (int i = 1; i < upTo.length; i++) {
            best = upTo[i] + from[i] < upTo[best] + from[best] ? i : best;
        }
        return best;
    }

    private boolean isKnown(Stretch whole, Stretch passage, String all) {
        double alike = Stretch.likeness(exact, all.substring(passage.from(), passage.to()));
        if (alike < SIMILAR) {
            return false;
        }
        return vouches(before, all, Math.min(whole.from(), passage.from()), passage.from())
                || vouches(after, all, passage.to(), Math.max(whole.to(), passage.to()))
                || alike >= TELLING && Words.count(exact) >= ENOUGH_WORDS;
    }

    private static boolean vouches(String neighbour, String all, int from, int to) {
        return neighbour.length() >= ENOUGH_CHARS && Stretch.likeness(neighbour, all.substring(from, to)) >= TELLING;
    }
}
