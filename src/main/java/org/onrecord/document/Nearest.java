package org.onrecord.document;

import java.util.List;

/**
 * The place most like the words asked for. Without any difference the words do stand there, but not where they were said
 * to: the offsets were wrong, or the segment is out of order.
 */
public record Nearest(Span span, String text, List<Difference> differences) {
    public Nearest {
        differences = List.copyOf(differences);
    }

    static Nearest at(Text text, Span span, String exact) {
        return new Nearest(span, text.slice(span), Wording.differences(exact, text, span));
    }
}
