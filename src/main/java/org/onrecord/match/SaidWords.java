package org.onrecord.match;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the words of a text as they are compared: without case, quotation marks, dashes, apostrophes, brackets and white
 * space, in Unicode NFKC. The database's {@code words_said} reads alike.
 */
final class SaidWords {
    /**
     * One word.
     *
     * @param norm as it is compared
     * @param start first code point in its text, {@code end} exclusive
     * @param afterGap an ellipsis, or the end of a segment, stands before it
     * @param opens it is the first of a sentence, of the text, or after a gap of what looks like a sentence
     * @param bracketed an editor put the whole word in, between square brackets
     */
    record Word(String norm, int start, int end, boolean afterGap, boolean opens, boolean bracketed) {}

    /** Within words, and not compared: apostrophes, square brackets, soft hyphens, marks without width. */
    private static final String SILENT = "'`\u00ad\u02bc\u2018\u2019\u2032\u200b\u200c\u200d\u200e\u200f\u2060\ufeff[]";

    private static final String STOPS = ".!?。！？؟।";
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private final String text;
    private final int offset;
    private final List<Word> words = new ArrayList<>();
    private int brackets;
    private boolean gap;
    private boolean stop = true;

    private SaidWords(String text, int offset) {
        this.text = text;
        this.offset = offset;
    }

    /** @param offset the code point at which the text begins in a longer one */
    static List<Word> of(String text, int offset) {
        var reading = new SaidWords(text, offset);
        reading.read();
        return reading.words;
    }

    private void read() {
        int point = offset;
        for (int i = 0; i < text.length(); ) {
            int end = endOfWord(i);
            if (end > i) {
                int length = text.codePointCount(i, end);
                take(text.substring(i, end), point, point + length);
                point += length;
                i = end;
            } else {
                int c = text.codePointAt(i);
                between(c, i);
                point++;
                i += Character.charCount(c);
            }
        }
    }

    private int endOfWord(int from) {
        int first = text.codePointAt(from);
        if (!isWord(first) && !(isSilent(first) && leadsWord(from))) {
            return from;
        }
        int at = from;
        if (isUnspaced(first)) {
            return from + Character.charCount(first);
        }
        while (at < text.length() && (isInWord(text.codePointAt(at)) || thousands(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private boolean isInWord(int c) {
        return (isWord(c) && !isUnspaced(c)) || isSilent(c);
    }

    /** "[T]he" begins with a bracket. */
    private boolean leadsWord(int from) {
        int next = from + Character.charCount(text.codePointAt(from));
        return next < text.length() && isWord(text.codePointAt(next)) && !isUnspaced(text.codePointAt(next));
    }

    private boolean thousands(int at) {
        return text.charAt(at) == ',' && at > 0 && digits(at - 1, 1) && digits(at + 1, 3);
    }

    private boolean digits(int from, int many) {
        for (int i = from; i < from + many; i++) {
            if (i >= text.length() || text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private void take(String raw, int start, int end) {
        int opened = count(raw, '[');
        int closed = count(raw, ']');
        boolean whole = brackets > 0 || (raw.startsWith("[") && (closed == 0 || raw.endsWith("]")));
        brackets = Math.max(0, brackets + opened - closed);
        var norm = Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var piece = new StringBuilder();
        norm.codePoints().forEach(c -> {
            if (isWord(c) || c == ',') {
                piece.appendCodePoint(c);
            } else if (!isSilent(c)) {
                piece.append(' ');
            }
        });
        for (var one : piece.toString().replace(",", "").split(" ")) {
            if (!one.isEmpty()) {
                words.add(new Word(one, start, end, gap, stop || (gap && isCapital(raw)), whole));
                gap = false;
                stop = false;
            }
        }
    }

    private void between(int c, int at) {
        if (c == '[') {
            brackets++;
        } else if (c == ']') {
            brackets = Math.max(0, brackets - 1);
        } else if (c == '…' || (c == '.' && text.startsWith("..", at))) {
            gap = true;
        } else if (STOPS.indexOf(c) >= 0 && !gap) {
            stop = stop || !text.startsWith(".", at + 1);
        }
    }

    private static int count(String raw, char sign) {
        return (int) raw.chars().filter(c -> c == sign).count();
    }

    private static boolean isCapital(String raw) {
        return raw.codePoints().filter(c -> !isSilent(c)).limit(1).anyMatch(Character::isUpperCase);
    }

    static boolean isSilent(int c) {
        return SILENT.indexOf(c) >= 0;
    }

    private static boolean isUnspaced(int c) {
        return UNSPACED.contains(UnicodeScript.of(c));
    }

    /** Letters, digits, what is set upon them, per cent and currencies: "5%" is not "5". */
    private static boolean isWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.OTHER_NUMBER
                || type == Character.CURRENCY_SYMBOL
                || c == '%';
    }
}
