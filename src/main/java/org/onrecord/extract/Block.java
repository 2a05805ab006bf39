package org.onrecord.extract;

/** A paragraph, or a piece of the page around the story. */
record Block(int from, int to, Kind kind) {
    enum Kind {
        BODY,
        HEADLINE,
        CAPTION,
        BYLINE,
        FURNITURE
    }

    boolean speaks() {
        return kind == Kind.BODY;
    }
}
