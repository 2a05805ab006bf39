package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Statements that were worded anew, and others of the same speaker about the same: {@code rewordings.txt}. */
class SameMeaningTest {
    private static Embedder embedder;
    private static SameMeaning meaning;

    /** A line: how it is meant, and two statements. */
    private record Pair(String how, Spoken one, Spoken other) {}

    @BeforeAll
    static void open() throws IOException {
        embedder = Embedder.open(EmbeddingModel.SHIPPED);
        meaning = new SameMeaning(text -> Vectors.quantised(embedder.of(text)));
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void mostStatementsThatWereWordedAnewAreFoundAndHardlyAnyOther() throws IOException {
        var pairs = pairs();
        int anew = 0;
        int others = 0;
        int near = 0;
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            if (pair.how.equals("NEAR")) {
                near += is(pair.one, pair.other) ? 1 : 0;
                continue;
            }
            anew += is(pair.one, pair.other) ? 1 : 0;
            for (int k = i / 6 * 6; k < i / 6 * 6 + 6; k++) { // six of each speaker
                others += k != i && is(pair.one, pairs.get(k).other) ? 1 : 0;
            }
        }

        assertTrue(anew >= 26, anew + " of 48 were found");
        assertEquals(0, others, "of 240 pairs of other statements of one speaker");
        assertTrue(near <= 3, near + " of 33 others with the same subject were found");
    }

    private static boolean is(Spoken one, Spoken other) {
        return meaning.of(one, other) != null;
    }

    @Test
    void itDoesNotMatterWhichIsAsked() throws IOException {
        for (var pair : pairs()) {
            assertEquals(is(pair.one, pair.other), is(pair.other, pair.one), pair.one.norm());
        }
    }

    @Test
    void otherNumbersAndANegationOnOneSideAreOtherStatements() {
        var said = Spoken.of("Electric cars will be cheaper than petrol cars within 3 years.");
        var again = "In 3 years' time, electric vehicles are going to cost less than those running on petrol.";

        assertTrue(is(said, Spoken.of(again)));
        assertNull(meaning.of(said, Spoken.of(again.replace('3', '9'))));
        assertNull(meaning.of(said, Spoken.of(again.replace("are going", "are not going"))));
    }

    @Test
    void theModelKnowsWordsOfItsLanguageAndNoOthers() {
        assertTrue(embedder.knows("Hospitals in Blennerby are short of nurses, Ottilie Quandt said."));
        assertEquals(false, embedder.knows("nibazu zumosa zutifi to for to zubati moremo nilani zudoke"));
        assertEquals(false, embedder.knows("Больницам не хватает медсестёр, а не коек"));
    }

    @Test
    void whatIsTooShortOrTooLongIsNotRead() {
        assertTrue(SameMeaning.isReadable(Spoken.of("The dam was safe in March")));
        assertEquals(false, SameMeaning.isReadable(Spoken.of("Grave concerns about it")));
        assertTrue(SameMeaning.isReadable(Spoken.of("dam wall ".repeat(40))));
        assertEquals(false, SameMeaning.isReadable(Spoken.of("dam wall ".repeat(41))));
    }

    private static List<Pair> pairs() throws IOException {
        var pairs = new ArrayList<Pair>();
        try (var lines = new BufferedReader(new InputStreamReader(
                SameMeaningTest.class.getResourceAsStream("rewordings.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(parts -> pairs.add(new Pair(parts[0], Spoken.of(parts[1]), Spoken.of(parts[2]))));
        }
        return pairs;
    }
}
