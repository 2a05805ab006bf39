package org.onrecord.extract;

/** A stretch between quotation marks, marks included; unclosed ones run to where the scanner thinks they end. */
record Quoted(int from, int to, int width, boolean closed) {
    Range range() {
        return new Range(from, to);
    }

    Range inside() {
        return new Range(from + width, closed ? to - width : to);
    }
}
