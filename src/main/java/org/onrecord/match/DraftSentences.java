package org.onrecord.match;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.document.Span;
import org.onrecord.document.Text;

/** The sentences of a draft that nobody but the draft says. A question claims nothing. */
final class DraftSentences {
    /** Fewer words are a label, or a fragment. */
    private static final int FEWEST_WORDS = 4;

    private final Text text;
    private final List<Span> spoken;
    private final List<EchoPiece> own = new ArrayList<>();

    private DraftSentences(Text text, List<Span> spoken) {
        this.text = text;
        this.spoken = spoken;
    }

    /** @param spoken what somebody else says, and the words that report it; in any order */
    static List<EchoPiece> of(Text text, String language, List<Span> spoken) {
        var sorted = spoken.stream()
                .sorted(java.util.Comparator.comparingInt(Span::start))
                .toList();
        var sentences = new DraftSentences(text, sorted);
        sentences.read(language);
        return sentences.own;
    }

    private void read(String language) {
        var value = text.value();
        var breaks = BreakIterator.getSentenceInstance(
                language.equals("und") ? Locale.ROOT : Locale.forLanguageTag(language));
        int from = 0;
        int point = 0;
        int next = 0;
        for (var paragraph : value.split("(?<=\n\n)", -1)) {
            breaks.setText(paragraph);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                int points = value.codePointCount(from + start, from + end);
                while (next < spoken.size() && spoken.get(next).end() <= point) {
                    next++;
                }
                take(point, point + points, next);
                point += points;
            }
            from += paragraph.length();
        }
    }

    private void take(int from, int to, int next) {
        boolean isSpoken = next < spoken.size() && spoken.get(next).start() < to;
        var slice = text.slice(new Span(from, to));
        var words = slice.strip();
        if (isSpoken || words.endsWith("?") || SaidWords.of(slice, 0).size() < FEWEST_WORDS) {
            return;
        }
        int before = slice.codePointCount(0, slice.indexOf(words));
        own.add(new EchoPiece(words, from + before, from + before + words.codePointCount(0, words.length())));
    }
}
