package org.onrecord.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words of made-up quotes, drawn by Zipf's law: first those of an English text in the order of their frequency, then
 * made-up ones, so that common words follow each other as often as in a language.
 */
final class DraftWords {
    static final String TEXT = text();

    private static final int VOCABULARY = 20_000;
    private static final int NAMES = 40;
    private static final String[] FIRST = {
        "Ada", "Agnes", "Anton", "Astrid", "Boris", "Carla", "Clara", "Conrad", "Dora", "Edith", "Egon", "Elena",
        "Emil", "Felix", "Frieda", "Georg", "Greta", "Gustav", "Hanna", "Hugo", "Ida", "Igor", "Irma", "Jakob", "Klara",
        "Konrad", "Lena", "Leon", "Ludwig", "Magda", "Marta", "Max", "Nora", "Olga", "Oskar", "Paul", "Rosa", "Simon",
        "Tilda", "Viktor"
    };

    private static final String[] ROLES = {
        "the mayor of %s",
        "a spokeswoman for %s",
        "the head of the port of %s",
        "who teaches law in %s",
        "a minister of %s"
    };

    private final List<String> vocabulary;
    private final double[] cumulated = new double[VOCABULARY];

    DraftWords() {
        var counted = Arrays.stream(TEXT.toLowerCase().split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        var english = counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
        vocabulary = Stream.concat(english, IntStream.range(1, VOCABULARY).mapToObj(DraftWords::madeUp))
                .distinct()
                .limit(VOCABULARY)
                .toList();
        double sum = 0;
        for (int i = 0; i < VOCABULARY; i++) {
            cumulated[i] = sum += 1.0 / (i + 2);
        }
        for (int i = 0; i < VOCABULARY; i++) {
            cumulated[i] /= sum;
        }
    }

    static String madeUp(int number) {
        var word = new StringBuilder();
        for (int left = number + 4_000; left > 0; left /= 80) {
            word.append("bdfghjklmnprstvz".charAt(left % 16)).append("aeiou".charAt(left / 16 % 5));
        }
        return word.toString();
    }

    String[] draw(SplittableRandom random, int many) {
        var words = new String[many];
        for (int i = 0; i < many; i++) {
            int at = Arrays.binarySearch(cumulated, random.nextDouble());
            words[i] = vocabulary.get(at < 0 ? Math.min(-at - 1, VOCABULARY - 1) : at);
        }
        return words;
    }

    /** The first is drawn about twice as often as the second, and so on; from 0. */
    static int zipf(SplittableRandom random, int most) {
        return (int) Math.min(most, Math.pow(most + 1.0, random.nextDouble())) - 1;
    }

    /** A name that no other number has. */
    static String name(int number) {
        return FIRST[number % NAMES] + " " + capital(madeUp(number / NAMES * 7 + 90_000)) + "n";
    }

    static String role(int number) {
        return ROLES[number % ROLES.length].formatted(capital(madeUp(number % 997 * 31)));
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String text() {
        try (var file = DraftWords.class.getResourceAsStream("/load/draft.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
