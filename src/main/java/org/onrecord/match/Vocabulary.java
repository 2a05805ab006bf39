package org.onrecord.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The terms of all claims, each with a number, and in how many claims it stands. Written by one thread, read by many. */
final class Vocabulary {
    /** The number of a term that no claim has. */
    static final int NONE = -1;

    private final ConcurrentHashMap<String, Integer> numbers = new ConcurrentHashMap<>();
    private volatile int[] claims = new int[1024];
    private volatile float[] common = new float[1024];
    private volatile int total;

    /** The number of the term, which it gets now if it has none. */
    int number(String term) {
        var known = numbers.get(term);
        if (known != null) {
            return known;
        }
        int next = numbers.size();
        if (next == claims.length) {
            claims = Arrays.copyOf(claims, next * 2);
            common = Arrays.copyOf(common, next * 2);
        }
        common[next] = Math.min(CommonWords.CLAIMS, CommonWords.claims(term));
        numbers.put(term, next);
        return next;
    }

    int known(String term) {
        return numbers.getOrDefault(term, NONE);
    }

    /** One more claim has each of these terms; {@code by} -1 takes it back. */
    void count(int[] distinct, int by) {
        for (int term : distinct) {
            claims[term] += by;
        }
        total += by;
    }

    /** The places of the {@code most} texts that tell the most. Sees what is put meanwhile, or not. */
    BitSet telling(List<String> texts, int most) {
        var worths = texts.stream().mapToDouble(this::worth).toArray();
        var places = new BitSet();
        IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> worths[i]).reversed())
                .limit(most)
                .forEach(places::set);
        return places;
    }

    /** How much the terms of a text tell that some claim has, each once. */
    private double worth(String text) {
        return Terms.of(text).stream()
                .mapToInt(term -> known(term.text()))
                .filter(term -> term != NONE && claims[term] > 0)
                .distinct()
                .mapToDouble(this::weight)
                .sum();
    }

    /** How much a term tells: the inverse document frequency of BM25, among the claims and {@link CommonWords}. */
    double weight(int term) {
        double having = term == NONE ? 0 : claims[term] + common[term];
        double all = total + CommonWords.CLAIMS;
        return Math.log(1 + (all - having + 0.5) / (having + 0.5));
    }
}
