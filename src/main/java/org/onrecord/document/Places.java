package org.onrecord.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Where words stand in a text, in the order of the text. */
final class Places {
    private final Text text;
    private final int[] starts;
    private final int[] ends;

    private Places(Text text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * The places a selector may mean, its position aside. Prefix and suffix narrow the choice; where they fit nowhere they
     * are passed over, so that a wrong prefix does not hide the words.
     */
    static Places of(Text text, Selector selector) {
        Context context = Context.of(selector);
        Places verbatim = verbatim(text, selector.exact());
        Places fitting = verbatim.in(context);
        if (!fitting.isEmpty()) {
            return fitting;
        }
        Places loose = loose(text, selector.exact());
        fitting = loose.in(context);
        if (!fitting.isEmpty()) {
            return fitting;
        }
        return verbatim.isEmpty() ? loose : verbatim;
    }

    static Places verbatim(Text text, String exact) {
        // Half a character would be found inside whole ones.
        int[] starts = Text.isWellFormed(exact) ? Occurrences.of(text.value(), exact) : new int[0];
        return new Places(
                text,
                starts,
                Arrays.stream(starts).map(start -> start + exact.length()).toArray());
    }

    /** Any run of white space equals any other: hard-wrapped lines, no-break spaces. */
    static Places loose(Text text, String exact) {
        if (!White.within(exact) || !Text.isWellFormed(exact)) {
            return verbatim(text, exact);
        }
        Folded folded = text.folded();
        String wanted = Folded.of(exact).value();
        int[] starts = Occurrences.of(folded.value(), wanted);
        return new Places(
                text,
                Arrays.stream(starts).map(folded::origin).toArray(),
                Arrays.stream(starts)
                        .map(start -> folded.origin(start + wanted.length()))
                        .toArray());
    }

    static Places only(Text text, Span span) {
        return new Places(text, new int[] {text.charAt(span.start())}, new int[] {text.charAt(span.end())});
    }

    Places in(Context context) {
        if (context.isEmpty()) {
            return this;
        }
        int[] fitting = IntStream.range(0, starts.length)
                .filter(i -> context.holds(text.value(), starts[i], ends[i]))
                .toArray();
        return new Places(
                text,
                Arrays.stream(fitting).map(i -> starts[i]).toArray(),
                Arrays.stream(fitting).map(i -> ends[i]).toArray());
    }

    boolean isEmpty() {
        return starts.length == 0;
    }

    int count() {
        return starts.length;
    }

    Span span(int i) {
        return text.span(starts[i], ends[i]);
    }

    int support(int i, Context context) {
        return context.support(text.value(), starts[i], ends[i]);
    }

    int closestTo(int point) {
        return best(Context.NONE, point);
    }

    /**
     * The place with the most support from its context, of equals the one that begins closest to a code point, which may
     * lie outside the text; −1 when the context refuses all.
     */
    int best(Context context, int point) {
        int at = text.charAt(Math.max(0, Math.min(point, text.length())));
        int best = -1;
        int most = -1;
        for (int i = 0; i < starts.length; i++) {
            int support = support(i, context);
            boolean closer = best >= 0 && Math.abs(starts[i] - at) < Math.abs(starts[best] - at);
            if (support > most || support == most && closer) {
                best = i;
                most = support;
            }
        }
        return best;
    }

    /** Found where there is one place, Ambiguous where there are several; there must be one. */
    Anchoring anchoring() {
        if (starts.length == 1) {
            return Found.at(text, span(0));
        }
        List<Found> shown = IntStream.range(0, Math.min(starts.length, Ambiguous.SHOWN))
                .mapToObj(i -> Found.at(text, span(i)))
                .toList();
        return new Ambiguous(shown, starts.length);
    }
}
