package org.onrecord.document;

/** Looks for the place a caller most probably meant, where the words themselves do not stand as asked. */
final class Likeness {
    private Likeness() {}

    /**
     * With a position: the words themselves if they stand anywhere, closest to it; else what is like them around it.
     * Then whatever in the whole text is most like them. Null when nothing is.
     */
    static Nearest nearest(Text text, Selector selector) {
        if (selector.hasPosition()) {
            Places places = Places.of(text, selector);
            if (!places.isEmpty()) {
                int closest = places.closestTo(selector.firstPoint());
                return Nearest.at(text, places.span(closest), selector.exact());
            }
        }
        Span place = selector.hasPosition() ? around(text, selector) : null;
        if (place == null) {
            place = within(text, text.folded(), 0, selector.exact());
        }
        return place == null ? null : Nearest.at(text, place, selector.exact());
    }

    private static Span around(Text text, Selector selector) {
        int slack = selector.exact().length() / 2 + Found.CONTEXT;
        int from = text.charAt(clipped(selector.firstPoint() - slack, text));
        int to = text.charAt(clipped(selector.lastPoint() + slack, text));
        return from < to ? within(text, Folded.of(text.value().substring(from, to)), from, selector.exact()) : null;
    }

    private static int clipped(int point, Text text) {
        return Math.max(0, Math.min(point, text.length()));
    }

    private static Span within(Text text, Folded folded, int base, String exact) {
        String wanted = Folded.of(exact).value();
        Stretch stretch = Stretch.mostLike(wanted, folded.value());
        if (stretch == null) {
            return null;
        }
        Stretch whole = stretch.trimmed(wanted, folded.value());
        return text.span(base + folded.origin(whole.from()), base + folded.origin(whole.to()));
    }
}
