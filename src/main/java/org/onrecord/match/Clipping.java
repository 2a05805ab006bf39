package org.onrecord.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.onrecord.match.SaidWords.Word;

/** What of a wording on record stands around the words that were quoted of it, and whether that may change them. */
final class Clipping {
    private static final String MARKS = "\"\u201c\u201d\u201e\u00ab\u00bb\u2019\u300d\u300f";
    private static final Set<EchoTurn> WORDED = EnumSet.of(EchoTurn.NEGATION, EchoTurn.CONTRAST, EchoTurn.CONDITION);

    private final Spoken known;
    private final Alignment beside;
    private final EnumSet<EchoTurn> turns = EnumSet.noneOf(EchoTurn.class);

    private Clipping(Spoken known, Alignment beside) {
        this.known = known;
        this.beside = beside;
    }

    /** Null when all of the record was quoted. */
    static EchoRest rest(Spoken asked, Spoken known, Alignment beside) {
        return new Clipping(known, beside).rest(closes(asked));
    }

    private EchoRest rest(boolean shownAsWhole) {
        var words = known.words();
        var before = words.subList(0, beside.knownFrom);
        var after = words.subList(beside.knownTo, words.size());
        var leftOut = leftOut();
        if (before.isEmpty() && after.isEmpty() && leftOut.isEmpty()) {
            return null;
        }
        look(sameSentenceBefore());
        look(sameSentenceAfter());
        if (shownAsWhole
                && !after.isEmpty()
                && !after.get(0).opens()
                && !after.get(0).afterGap()) {
            turns.add(EchoTurn.SENTENCE_GOES_ON);
        }
        return new EchoRest(text(before, true), text(after, false), leftOut, List.copyOf(turns));
    }

    private List<String> leftOut() {
        var texts = new ArrayList<String>();
        for (var edit : beside.edits) {
            if (edit.leftOut()) {
                look(known.words().subList(edit.knownFrom(), edit.knownTo()));
                texts.add(EchoPiece.of(known.text(), known.words(), edit.knownFrom(), edit.knownTo())
                        .text());
            }
        }
        return texts;
    }

    private List<Word> sameSentenceBefore() {
        var words = known.words();
        int from = beside.knownFrom;
        if (from == words.size() || words.get(from).opens()) {
            return List.of();
        }
        while (from > 0 && !words.get(from).opens()) {
            from--;
        }
        return words.subList(from, beside.knownFrom);
    }

    /** To the end of the sentence; of the next one the first word, because it may take everything back. */
    private List<Word> sameSentenceAfter() {
        var words = known.words();
        int to = beside.knownTo;
        while (to < words.size() && !words.get(to).opens()) {
            to++;
        }
        if (to < words.size()
                && TurningWords.is(EchoTurn.CONTRAST, words.get(to).norm())) {
            to++;
        }
        return words.subList(beside.knownTo, to);
    }

    private void look(List<Word> words) {
        for (var word : words) {
            WORDED.stream().filter(turn -> TurningWords.is(turn, word.norm())).forEach(turns::add);
        }
    }

    private String text(List<Word> words, boolean before) {
        if (words.isEmpty()) {
            return null;
        }
        int from = before ? 0 : words.get(0).start();
        int to = before ? words.get(words.size() - 1).end() : known.text().length();
        return EchoPiece.of(known.text(), from, to).text();
    }

    /** Whether what was asked ends like a sentence, or like one before its cue: with a comma inside quotation marks. */
    private static boolean closes(Spoken asked) {
        int end = asked.words().get(asked.size() - 1).end();
        var sign = sign(asked, end);
        return ".!?。！？".contains(sign) || (sign.equals(",") && MARKS.contains(sign(asked, end + 1)));
    }

    /** A blank beyond the end, which is in no list of signs. */
    private static String sign(Spoken asked, int at) {
        return at < asked.text().length()
                ? EchoPiece.of(asked.text(), at, at + 1).text()
                : " ";
    }
}
