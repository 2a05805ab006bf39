package org.onrecord.match;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.onrecord.document.Span;

/** Where the words of a query stand in a text. */
final class Highlights {
    private static final char START = '\u0001';
    private static final char STOP = '\u0002';

    private final String text;
    private final BitSet lit = new BitSet();

    Highlights(String text) {
        this.text = text;
    }

    /** @param marked the text, code point for code point, with marks around what is lit; or null */
    void marked(String marked) {
        if (marked == null) {
            return;
        }
        var at = 0;
        var inside = false;
        for (var point : marked.codePoints().toArray()) {
            if (point == START || point == STOP) {
                inside = point == START;
            } else {
                lit.set(at, lit.get(at) || inside);
                at++;
            }
        }
    }

    /** Lights what is written without blanks between its words, wherever it stands. */
    void unspaced(String words) {
        if (words.codePoints().mapToObj(UnicodeScript::of).noneMatch(Highlights::isUnspaced)) {
            return;
        }
        var where = text.toLowerCase(Locale.ROOT);
        var what = words.toLowerCase(Locale.ROOT);
        if (where.length() != text.length()) {
            return;
        }
        for (int at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
            var start = text.codePointCount(0, at);
            lit.set(start, start + text.codePointCount(at, at + what.length()));
        }
    }

    List<Span> spans() {
        var spans = new ArrayList<Span>();
        for (int start = lit.nextSetBit(0); start >= 0; ) {
            var end = lit.nextClearBit(start);
            spans.add(new Span(start, end));
            start = lit.nextSetBit(end);
        }
        return spans;
    }

    private static boolean isUnspaced(UnicodeScript script) {
        return switch (script) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
