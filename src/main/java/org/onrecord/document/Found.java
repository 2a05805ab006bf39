package org.onrecord.document;

/**
 * A place in a text. {@code exact} is the text's own wording, which may differ in white space from what was asked for;
 * prefix and suffix are up to {@value #CONTEXT} code points around it, fewer at the ends of the text.
 */
public record Found(Span span, String exact, String prefix, String suffix) implements Anchoring {
    static final int CONTEXT = 32;

    static Found at(Text text, Span span) {
        Span before = new Span(Math.max(0, span.start() - CONTEXT), span.start());
        Span after = new Span(span.end(), Math.min(text.length(), span.end() + CONTEXT));
        return new Found(span, text.slice(span), text.slice(before), text.slice(after));
    }
}
