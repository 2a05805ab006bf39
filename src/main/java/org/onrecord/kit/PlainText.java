package org.onrecord.kit;

/** What text from outside may hold. PostgreSQL cannot keep NUL; the rest could make text read other than it is. */
public final class PlainText {
    private PlainText() {}

    /**
     * What is wrong with a text, in words, or null when nothing is: a NUL or another control character than tab, line
     * feed and carriage return, half of a surrogate pair, or a bidirectional embedding, override or isolate (Unicode
     * Standard Annex #9 §2; Trojan Source, CVE-2021-42574). The plain marks U+200E and U+200F are let through.
     */
    public static String fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return at(text, i, "is half of a surrogate pair; send well-formed Unicode");
            } else if (isControl(c)) {
                return at(text, i, "is a control character; remove it");
            } else if (isBidiControl(c)) {
                return at(
                        text,
                        i,
                        "is a bidirectional control character, which can make text read other than it is; remove it");
            }
        }
        return null;
    }

    /** Whether anything can be seen of a text: it is not made of white space of Unicode and marks without width alone. */
    public static boolean shows(String text) {
        return text.codePoints()
                .anyMatch(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT);
    }

    /** A parameter without white space around it. @throws Problem INVALID_PARAMETER when it is not plain, or blank */
    public static String parameter(String name, String text) {
        var fault = shows(text) ? fault(text) : "must not be blank";
        if (fault != null) {
            throw Problem.field(ProblemType.INVALID_PARAMETER, name, fault);
        }
        return text.strip();
    }

    private static boolean isControl(char c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c <= 0x9f && c != 0x85);
    }

    private static boolean isBidiControl(char c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }

    private static String at(String text, int index, String what) {
        return "character %d (U+%04X) %s".formatted(text.codePointCount(0, index), (int) text.charAt(index), what);
    }
}
