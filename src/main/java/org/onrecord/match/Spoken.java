package org.onrecord.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.document.Span;
import org.onrecord.document.Text;
import org.onrecord.match.SaidWords.Word;

/**
 * Words that somebody is said to have said, in the text that says so.
 *
 * @param stems what they are about: the beginnings of their words, without those that say little
 */
record Spoken(Text text, List<Word> words, Set<String> stems) {
    /** Words that begin alike are taken for forms of one. */
    private static final int STEM = 5;

    private static final Set<String> SMALL = small();

    static Spoken of(String wording) {
        var words = SaidWords.of(wording, 0);
        return new Spoken(Text.of(wording), words, stems(words));
    }

    /** The stretches of a text, with a gap between each two. */
    static Spoken of(Text text, List<Span> spans) {
        var words = new ArrayList<Word>();
        for (var span : spans) {
            var read = SaidWords.of(text.slice(span), span.start());
            if (!words.isEmpty() && !read.isEmpty()) {
                read = new ArrayList<>(read);
                var first = read.get(0);
                read.set(0, new Word(first.norm(), first.start(), first.end(), true, first.opens(), first.bracketed()));
            }
            words.addAll(read);
        }
        return new Spoken(text, List.copyOf(words), stems(words));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    int size() {
        return words.size();
    }

    String norm() {
        return words.stream().map(Word::norm).collect(Collectors.joining(" "));
    }

    static boolean isSmall(String norm) {
        return SMALL.contains(norm);
    }

    private static Set<String> stems(List<Word> words) {
        return words.stream()
                .map(Word::norm)
                .filter(word -> !isSmall(word))
                .map(Spoken::stem)
                .collect(Collectors.toUnmodifiableSet());
    }

    static String stem(String word) {
        return word.codePointCount(0, word.length()) > STEM
                ? word.substring(0, word.offsetByCodePoints(0, STEM))
                : word;
    }

    /** All of it as it is written, from the first word to the last. */
    String plain() {
        return EchoPiece.of(text, words, 0, words.size()).text();
    }

    private static Set<String> small() {
        try (var lines = new BufferedReader(
                new InputStreamReader(Spoken.class.getResourceAsStream("small-words.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
