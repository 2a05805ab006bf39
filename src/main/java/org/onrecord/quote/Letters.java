package org.onrecord.quote;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What is compared of words: letters and digits, with the signs that count (5% is not 5), in lower case and compatibility
 * form (Unicode NFKC), one after the other without what stands between them. Two numbers stay apart, and so do the parts of
 * one (1.5 is not 15).
 */
final class Letters {
    /** Stands between two stretches that are not to be read on (private use). */
    static final char JOINT = '\uE000';

    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private final StringBuilder value = new StringBuilder();
    private final BitSet borders = new BitSet();
    private final String source;
    private int[] origins = new int[64];

    private Letters(String source) {
        this.source = source;
    }

    static Letters of(String text) {
        var letters = new Letters(Normalizer.normalize(text, Normalizer.Form.NFKC));
        letters.read();
        return letters;
    }

    int length() {
        return value.length();
    }

    /** Whether a word ends, begins or could begin here. */
    boolean isBorder(int index) {
        return index == 0 || index == length() || borders.get(index);
    }

    /** The next place from here on where a word begins or ends; the end, when there is none. */
    int border(int from) {
        var next = isBorder(from) ? from : borders.nextSetBit(from);
        return next < 0 ? length() : next;
    }

    /** How many letters of others stand here, one after the other. */
    int common(int from, Letters others) {
        var most = Math.min(others.length(), length() - from);
        var count = 0;
        while (count < most && value.charAt(from + count) == others.value.charAt(count)) {
            count++;
        }
        return count;
    }

    /** The same place, or the one behind a joint that is there. */
    int afterJoint(int at) {
        return at < length() && value.charAt(at) == JOINT ? at + 1 : at;
    }

    /** The words as they were written, from a place among the letters on: at most so many characters. */
    String written(int from, int most) {
        if (from >= length()) {
            return "";
        }
        var begin = from;
        while (!isBorder(begin)) {
            begin--;
        }
        var text = source.substring(origins[begin])
                .replace(JOINT, '…')
                .replaceAll("\\s+", " ")
                .strip();
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)).strip() + "…";
    }

    private void read() {
        var parted = true;
        for (int at = 0; at < source.length(); ) {
            var point = source.codePointAt(at);
            if (counts(point)) {
                var alone = point == JOINT || isUnspaced(point);
                if (parted || alone) {
                    part(at);
                }
                add(Character.toString(point).toLowerCase(Locale.ROOT), at);
                parted = alone;
            } else if (!isHidden(point)) {
                parted = true;
            }
            at += Character.charCount(point);
        }
    }

    /** A new word begins at a place of the text: it is parted from the one before, unless they are one number. */
    private void part(int at) {
        var between = between(at);
        if (!between.equals(".") && !between.equals(",")) {
            borders.set(value.length());
        }
        add(between, at);
        if (between.equals(" ")) {
            borders.set(value.length());
        }
    }

    /** What is kept of what stands between two words: the minus before a number, and what keeps two numbers apart. */
    private String between(int at) {
        if (at == 0 || !Character.isDigit(source.codePointAt(at))) {
            return "";
        }
        var before = source.charAt(at - 1);
        var follows = value.length() > 0 && Character.isDigit(value.codePointBefore(value.length()));
        if (follows && at > 1 && Character.isDigit(source.charAt(at - 2))) {
            return before == '.' || before == ',' ? Character.toString(before) : " ";
        }
        if ((before == '-' || before == '–') && (at == 1 || !counts(source.codePointBefore(at - 1)))) {
            return "−";
        }
        return follows ? " " : "";
    }

    private void add(String letters, int origin) {
        for (int index = 0; index < letters.length(); index++) {
            if (value.length() == origins.length) {
                origins = Arrays.copyOf(origins, origins.length * 2);
            }
            origins[value.length()] = origin;
            value.append(letters.charAt(index));
        }
    }

    private static boolean counts(int point) {
        return Character.isLetterOrDigit(point)
                || point == JOINT
                || point == '%'
                || point == '‰'
                || switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER,
                            Character.CURRENCY_SYMBOL,
                            Character.MATH_SYMBOL,
                            Character.OTHER_SYMBOL -> true;
                    default -> false;
                };
    }

    /** Within a word: it does not part it. */
    private static boolean isHidden(int point) {
        return Character.getType(point) == Character.FORMAT || point == '\'' || point == '’' || point == 'ʼ';
    }

    private static boolean isUnspaced(int point) {
        return Character.isLetter(point) && UNSPACED.contains(UnicodeScript.of(point));
    }
}
