package org.onrecord.match;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.document.Span;
import org.onrecord.document.Text;
import org.onrecord.match.SaidWords.Word;

/** Words of one side; offsets in Unicode code points of their text. Empty, they are the position where words are missing. */
public record EchoPiece(
        @Schema(required = true, description = "Empty where the other side has words that are missing here")
        String text,

        @Schema(required = true, minimum = "0") int start,
        @Schema(required = true, minimum = "0") int end) {

    static EchoPiece of(Text text, List<Word> words, int from, int to) {
        if (from < to) {
            return of(text, words.get(from).start(), words.get(to - 1).end());
        }
        int point = from > 0 ? words.get(from - 1).end() : words.get(0).start();
        return new EchoPiece("", point, point);
    }

    static EchoPiece of(Text text, int start, int end) {
        return new EchoPiece(text.slice(new Span(start, end)), start, end);
    }

    EchoPiece in(Offsets offsets) {
        return new EchoPiece(text, offsets.of(start), offsets.of(end));
    }
}
