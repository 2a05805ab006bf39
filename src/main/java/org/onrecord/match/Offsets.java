package org.onrecord.match;

/** How an answer counts: Unicode code points, or the UTF-16 code units of JavaScript and Java. */
final class Offsets {
    /** The unit at which each code point begins, and where the last ends; null for code points. */
    private final int[] units;

    private Offsets(int[] units) {
        this.units = units;
    }

    static Offsets codePoints() {
        return new Offsets(null);
    }

    static Offsets utf16(String text) {
        int[] units = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 0, unit = 0; i < units.length; i++) {
            units[i] = unit;
            unit += unit < text.length() ? Character.charCount(text.codePointAt(unit)) : 0;
        }
        return new Offsets(units);
    }

    int of(int point) {
        return units == null ? point : units[point];
    }
}
