package org.onrecord.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How long it takes to build the index of claims and to compare a text with them, on one thread, with everything that the
 * service does for it but HTTP: the text's embeddings, candidates, ranking, reasons. Claims are made up: words by Zipf's
 * law, the most frequent ones English (2,500 common ones, then those of the model's vocabulary, by its order), the others
 * made up; three in ten with a verdict of 300 words; vectors at random, ten thousand different ones. {@code load.claims}
 * says how many; with {@code load.made-up=true} only the 2,500 are English, so that a text has more pieces than prose; with
 * {@code load.second-model=true} texts are compared by both models.
 */
final class MatchSpeed {
    private static final int VOCABULARY = 80_000;
    private static final int VERDICT_WORDS = 300;
    private static final int TEXTS = 500;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(42);
    private final double[] cumulated = cumulated();
    private final List<String> english = english();

    private final WordPiece pieces;

    private MatchSpeed() throws IOException {
        try (var tokenizer = EmbeddingModel.SHIPPED.tokenizer()) {
            pieces = WordPiece.read(tokenizer);
        }
    }

    public static void main(String[] args) throws Exception {
        new MatchSpeed().run(Integer.getInteger("load.claims"));
    }

    private void run(int claims) throws Exception {
        var made = new ArrayList<ClaimText>(claims);
        for (int i = 0; i < claims; i++) {
            made.add(claim(i));
        }
        try (var index = new ClaimIndex();
                var first = Embedder.open(EmbeddingModel.SHIPPED);
                var second = Boolean.getBoolean("load.second-model") ? Embedder.open(EmbeddingModel.SECOND) : null) {
            var some = IntStream.range(0, 10_000).mapToObj(i -> vector()).toList();
            long clock = System.nanoTime();
            long begun = cpu();
            for (int i = 0; i < claims; i++) {
                var meanings = List.of(some.get(i % 9_973), some.get((int) (i * 7L % 9_967)));
                index.put(made.get(i), new Meanings(meanings, second == null ? List.of() : meanings, true));
            }
            index.refresh();
            System.out.printf(
                    "%,d claims: built in %.1f s of CPU, %.1f s by the clock%n",
                    claims, (cpu() - begun) / 1e9, (System.nanoTime() - clock) / 1e9);
            compare(index, first, second, made);
            System.gc();
            var memory = Runtime.getRuntime();
            System.out.printf("heap in use %,d MB%n", memory.totalMemory() - memory.freeMemory() >> 20);
        }
    }

    private ClaimText claim(int number) {
        var verdict = random.nextInt(10) < 3 ? words(VERDICT_WORDS) : "";
        return new ClaimText(
                new UUID(0, number), words(12 + random.nextInt(12)), List.of(words(7)), List.of(), verdict);
    }

    private void compare(ClaimIndex index, Embedder first, Embedder second, List<ClaimText> claims) {
        var ranker = Ranker.shipped();
        IntFunction<long[]> one = i -> {
            var text = near(claims.get(random.nextInt(claims.size())).statement());
            long begun = cpu();
            var meaning = new Meaning(
                    Vectors.quantised(first.of(text, Embeddings.FIRST_READS)),
                    second == null ? null : Vectors.quantised(second.of(text, Embeddings.SECOND_READS)));
            long embedded = cpu();
            var reasons = new Reasons(text, null);
            ranker.rank(index.compare(text, meaning)).stream().limit(10).forEach(reasons::of);
            return new long[] {cpu() - begun, embedded - begun, pieces.ids(text, Embedder.MOST_PIECES).length};
        };
        for (int i = 0; i < TEXTS; i++) {
            one.apply(i);
        }
        var times = new long[TEXTS];
        var embedding = new long[TEXTS];
        var read = new long[TEXTS];
        for (int i = 0; i < TEXTS; i++) {
            var took = one.apply(i);
            times[i] = took[0];
            embedding[i] = took[1];
            read[i] = took[2];
        }
        System.out.printf("a text, CPU: %s; of that its embeddings: %s%n", shown(times), shown(embedding));
        Arrays.sort(read);
        System.out.printf("pieces of a text: p50 %d, p99 %d%n", read[TEXTS / 2], read[TEXTS * 99 / 100]);
    }

    /** Of this thread, which does all of the work, so that what else the machine does is not counted. */
    private static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private static String shown(long[] nanos) {
        Arrays.sort(nanos);
        return "p50 %.1f ms, p99 %.1f ms"
                .formatted(nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
    }

    /** Half the words of a statement, and as many others. */
    private String near(String statement) {
        var words = statement.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            words[i] = word();
        }
        return String.join(" ", words);
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : i % 15 == 0 ? ". " : " ").append(word());
        }
        return text.toString();
    }

    private String word() {
        int at = Arrays.binarySearch(cumulated, random.nextDouble());
        int rank = at < 0 ? -at - 1 : at;
        if (rank < english.size()) {
            return english.get(rank);
        }
        var word = new StringBuilder();
        for (int left = rank + 400; left > 0; left /= 20) {
            word.append("bdfgklmnprstvzchjwxq".charAt(left % 20)).append("aeiou".charAt(left % 5));
        }
        return word.toString();
    }

    private byte[] vector() {
        var vector = new float[Vectors.DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian() / 20;
        }
        return Vectors.quantised(vector);
    }

    private static List<String> english() {
        try (var file = MatchSpeed.class.getResourceAsStream("common.txt");
                var tokenizer = EmbeddingModel.SHIPPED.tokenizer()) {
            var words = new LinkedHashSet<>(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            if (!Boolean.getBoolean("load.made-up")) {
                new ObjectMapper()
                        .readTree(tokenizer).path("model").path("vocab").properties().stream()
                                .map(Map.Entry::getKey)
                                .filter(piece -> piece.matches("[a-z]{3,}"))
                                .forEach(words::add);
            }
            return List.copyOf(words);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double[] cumulated() {
        var sums = new double[VOCABULARY];
        double sum = 0;
        for (int i = 0; i < VOCABULARY; i++) {
            sums[i] = sum += 1.0 / (i + 2);
        }
        for (int i = 0; i < VOCABULARY; i++) {
            sums[i] /= sum;
        }
        return sums;
    }
}
