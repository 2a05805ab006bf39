package org.onrecord.document;

import java.util.List;

/** Anchors quoted words in the text of a version, and follows them into another version. Pure and thread-safe. */
public final class Anchors {
    private static final int FEW_WORDS = 3;

    private Anchors() {}

    /**
     * Finds where a selector stands.
     *
     * <p>With a position, only there. Without, wherever exact stands: word for word or, failing that, with other white
     * space in the place of its own (line breaks, no-break spaces). Of several places prefix and suffix choose, compared
     * without white space; still several are Ambiguous, never guessed. Nothing else is forgiven: curly quotes, dashes,
     * soft hyphens and other Unicode normal forms make it Missing, with the nearest place that takes at most 40 edits per
     * 100 characters of exact and every difference there. Exacts beyond 10,000 characters get no nearest place.
     */
    public static Anchoring locate(Text text, Selector selector) {
        if (selector.hasPosition()) {
            Span place = place(text, selector);
            return place == null ? new Missing(Likeness.nearest(text, selector)) : Found.at(text, place);
        }
        Places places = Places.of(text, selector);
        return places.isEmpty() ? new Missing(Likeness.nearest(text, selector)) : places.anchoring();
    }

    /**
     * Finds the segments of one split quote, one outcome for each. They must stand in their order without overlapping: one
     * that stands before its predecessor's end is Missing, its nearest place being where it stands. A segment that is
     * ambiguous alone is found when exactly one combination of places is in order, with gaps beside it of at most 2,000
     * code points.
     */
    public static List<Anchoring> locateAll(Text text, List<Selector> segments) {
        return Chain.of(text, segments);
    }

    /**
     * Finds in a new version what a selector meant in an older one.
     *
     * <p>The same words, apart from white space, are MATCHED wherever they now stand; of several places the one with the
     * old prefix and suffix, then the one nearest to the old start. Only for three words or fewer something of their old
     * prefix or suffix, if they had any, must still stand beside them. Otherwise words that are at least 0.6 like the old
     * ones (1 − edits / length) are DRIFTED, if what stands before or after them vouches for the place, or if they are
     * eight words or more and 0.8 like. Else ORPHANED.
     */
    public static Follow follow(Text newText, Selector old) {
        Context context = Context.of(old);
        Places places = Places.verbatim(newText, old.exact());
        int best = best(places, context, old);
        if (best < 0 || places.support(best, context) == 0) {
            Places loose = Places.loose(newText, old.exact());
            int other = best(loose, context, old);
            if (other >= 0 && (best < 0 || loose.support(other, context) > 0)) {
                places = loose;
                best = other;
            }
        }
        if (best < 0 || places.support(best, context) == 0 && isDoubtful(places.span(best), context, old)) {
            return Drift.of(newText, old);
        }
        return new Follow(Follow.State.MATCHED, Found.at(newText, places.span(best)), List.of());
    }

    /** A few words stand in many places: elsewhere than before, and among strangers, they are other words. */
    private static boolean isDoubtful(Span place, Context context, Selector old) {
        boolean unmoved = old.hasPosition() && place.start() == old.firstPoint();
        return !unmoved && context.isTelling() && Words.count(old.exact()) <= FEW_WORDS;
    }

    /** The span asked for if the words stand there, else null. */
    private static Span place(Text text, Selector selector) {
        int start = selector.firstPoint();
        int end = selector.lastPoint();
        if (start < 0 || end < start || end > text.length()) {
            return null;
        }
        Span span = new Span(start, end);
        String there = Folded.of(text.slice(span)).value();
        return there.equals(Folded.of(selector.exact()).value()) ? span : null;
    }

    private static int best(Places places, Context context, Selector old) {
        return places.best(context, old.hasPosition() ? old.firstPoint() : 0);
    }
}
