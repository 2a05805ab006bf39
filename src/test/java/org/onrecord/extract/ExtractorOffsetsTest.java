package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the text is made of, every offset counts code points and cuts out what it claims to. */
class ExtractorOffsetsTest {
    private static final int TEXTS = 10_000;
    private static final String[] PIECES = {
        "“",
        "”",
        "\"",
        "''",
        "‘",
        "’",
        "„",
        "«",
        "»",
        "「",
        "」",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        "\u00A0",
        ", ",
        ". ",
        "? ",
        ": ",
        "— ",
        "(",
        ")",
        "[",
        "he said",
        "she told reporters that",
        "said Ann Lee",
        "according to the report",
        "Mr. Ōno",
        "the treaty says",
        "declined to comment",
        "𝔘𝔫𝔦",
        "😀",
        "👩‍👩‍👧",
        "e\u0301",
        "שלום",
        "مرحبا",
        "한국어",
        "\u202E",
        "\uFEFF",
        "\uD800",
        "the",
        "and",
        "was",
        "it is",
        "they will go",
        "A",
        "\u0301",
        "'s"
    };

    private final Extractor extractor = new Extractor();

    @Test
    void everySpanCutsOutItsOwnText() {
        Random random = new Random(20240620);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            Extraction extraction = extractor.extract(text);
            for (Candidate candidate : extraction.candidates()) check(text, candidate);
            for (NoComment silence : extraction.noComments()) check(text, silence.cue());
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(40);
        for (int i = 0; i < length; i++)
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
        return text.toString();
    }

    private static void check(String text, Candidate candidate) {
        for (Passage segment : candidate.segments()) {
            assertEquals(segment.exact(), cut(text, segment.start(), segment.end()), text);
        }
        for (ProposedSpeaker speaker : candidate.speakers()) check(text, speaker.mention());
        if (candidate.cue() != null) check(text, candidate.cue());
    }

    private static void check(String text, Passage span) {
        assertEquals(span.exact(), cut(text, span.start(), span.end()), text);
    }

    private static String cut(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
