package org.onrecord.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that turn what stands beside them: leaving one out, or what it belongs to, changes what was said. */
final class TurningWords {
    private static final Map<EchoTurn, Set<String>> WORDS = read();

    private TurningWords() {}

    static boolean is(EchoTurn turn, String norm) {
        return WORDS.getOrDefault(turn, Set.of()).contains(norm);
    }

    static long negations(List<SaidWords.Word> words) {
        return words.stream().filter(word -> is(EchoTurn.NEGATION, word.norm())).count();
    }

    private static Map<EchoTurn, Set<String>> read() {
        var words = new EnumMap<EchoTurn, Set<String>>(EchoTurn.class);
        try (var lines = new BufferedReader(new InputStreamReader(
                TurningWords.class.getResourceAsStream("turning-words.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .forEach(line -> words.computeIfAbsent(EchoTurn.valueOf(line.get(0)), turn -> new HashSet<>())
                            .addAll(line.subList(2, line.size())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return words;
    }
}
