package org.onrecord.document;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The words of a text, its punctuation marks one by one and its runs of white space. */
final class Words {
    /** A word, a mark or a run of white space (then always one blank), by its code points in the text. */
    record Word(String text, int start, int end) {
        boolean isBlank() {
            return text.equals(" ");
        }
    }

    /** Written without spaces between words: each character stands for itself. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);
    /** How far an edge moves to the end of a word it cuts; what is longer is no word. */
    private static final int LONGEST = 40;

    private Words() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int end = endOfWord(text, i);
            boolean blank = White.is(text.charAt(i));
            int points = text.codePointCount(i, end);
            words.add(new Word(blank ? " " : text.substring(i, end), start, start + points));
            start += points;
            i = end;
        }
        return words;
    }

    /** How many words, white space and punctuation aside; a character of an unspaced script counts as one. */
    static int count(String text) {
        return (int) of(text).stream()
                .filter(word -> Character.isLetterOrDigit(word.text().codePointAt(0)))
                .count();
    }

    /**
     * Where a stretch should begin (way −1) or end (way 1) instead of at a char: outside the word or the surrogate pair
     * it cuts, inside the blanks it touches. {@code like} is the pattern's own char there: a blank asks for blanks.
     */
    static int edge(String text, int at, int way, int like) {
        int edge = at;
        while (!White.is(like) && inside(text, edge, -way) && White.is(text.charAt(edge - (way > 0 ? 1 : 0)))) {
            edge -= way;
        }
        int whole = edge;
        while (Character.isLetterOrDigit(like) && cuts(text, whole) && Math.abs(whole - edge) <= LONGEST) {
            whole += way;
        }
        edge = Math.abs(whole - edge) <= LONGEST ? whole : edge;
        return halves(text, edge) ? edge + way : edge;
    }

    private static boolean inside(String text, int at, int way) {
        return way > 0 ? at < text.length() : at > 0;
    }

    /** Whether a char index lies within a word or a surrogate pair. */
    static boolean cuts(String text, int at) {
        return at > 0
                && at < text.length()
                && (halves(text, at) || inWord(text.codePointBefore(at)) && inWord(text.codePointAt(at)));
    }

    private static boolean halves(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static int endOfWord(String text, int from) {
        int first = text.codePointAt(from);
        int end = from + Character.charCount(first);
        if (!inWord(first) && !White.is(first)) {
            return end;
        }
        while (end < text.length() && sameKind(first, text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean sameKind(int first, int next) {
        return White.is(first) ? White.is(next) : inWord(next);
    }

    /** Letters, digits, and what is set upon or hidden within them: accents of their own, soft hyphens, joiners. */
    private static boolean inWord(int point) {
        int type = Character.getType(point);
        boolean bound = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
        return bound || Character.isLetterOrDigit(point) && !UNSPACED.contains(UnicodeScript.of(point));
    }
}
