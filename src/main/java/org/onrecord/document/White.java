package org.onrecord.document;

/** White space as Unicode has it (property White_Space), which Java's own methods each miss a part of (NEL, NBSP). */
final class White {
    private White() {}

    static boolean is(int character) {
        if (character <= ' ') {
            return character == ' ' || (character >= '\t' && character <= '\r');
        }
        return character >= 0x85 && (character == 0x85 || Character.isSpaceChar(character));
    }

    /** All white space taken out. */
    static String without(String text) {
        return text.codePoints()
                .filter(point -> !is(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static boolean within(String text) {
        return text.chars().anyMatch(White::is);
    }
}
