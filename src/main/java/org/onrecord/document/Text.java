package org.onrecord.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The text of a version of a document, indexed by Unicode code points. Immutable. */
public final class Text {
    /** Code points between two marks: what a look-up may have to walk. */
    private static final int STRIDE = 128;

    private final String value;
    private final int length;
    /** The char at which every STRIDE-th code point begins; null where chars and code points are the same. */
    private final int[] marks;

    private Folded folded;

    private Text(String value) {
        this.value = value;
        this.length = value.codePointCount(0, value.length());
        this.marks = length == value.length() ? null : marks(value, length);
    }

    /** Refuses a string with a lone surrogate: UTF-8 has no bytes for it, so neither hash nor database would keep it. */
    public static Text of(String value) {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("The text holds half a character (a lone surrogate).");
        }
        return new Text(value);
    }

    /** How many code points. */
    public int length() {
        return length;
    }

    public String value() {
        return value;
    }

    /** What stands at the span; an {@link IndexOutOfBoundsException} when it reaches beyond the text. */
    public String slice(Span span) {
        return value.substring(charAt(span.start()), charAt(span.end()));
    }

    /** SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits. */
    public String sha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The char at which a code point begins. */
    int charAt(int point) {
        if (point < 0 || point > length) {
            throw new IndexOutOfBoundsException("Code point " + point + " of " + length);
        }
        return marks == null ? point : value.offsetByCodePoints(marks[point / STRIDE], point % STRIDE);
    }

    /** The code point to which a char belongs. */
    int pointAt(int index) {
        if (marks == null) {
            return index;
        }
        int found = Arrays.binarySearch(marks, index);
        int mark = found >= 0 ? found : -found - 2;
        boolean inside = index > 0 && index < value.length() && halves(value, index);
        return mark * STRIDE + value.codePointCount(marks[mark], index) - (inside ? 1 : 0);
    }

    Span span(int fromChar, int toChar) {
        return new Span(pointAt(fromChar), pointAt(toChar));
    }

    /** Kept, because every segment of every quote of a version may ask for it. A race makes it twice, no more. */
    Folded folded() {
        Folded made = folded;
        if (made == null) {
            made = Folded.of(value);
            folded = made;
        }
        return made;
    }

    static boolean isWellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (i + 1 == value.length() || !Character.isSurrogatePair(c, value.charAt(++i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean halves(String value, int index) {
        return Character.isSurrogatePair(value.charAt(index - 1), value.charAt(index));
    }

    private static int[] marks(String value, int length) {
        int[] marks = new int[length / STRIDE + 1];
        for (int i = 1; i < marks.length; i++) {
            marks[i] = value.offsetByCodePoints(marks[i - 1], STRIDE);
        }
        return marks;
    }
}
