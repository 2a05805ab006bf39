package org.onrecord.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The terms of all claims, each with a number, and in how many claims it stands. Terms are told apart by 64 bits of hash:
 * of a million, two are taken for one once in some ten million vocabularies. Is written under the lock of the index.
 */
final class Vocabulary {
    /** The number of a term that no claim has. */
    static final int NONE = -1;

    private long[] hashes = new long[4096];
    private int[] numbers = new int[4096];
    private int[] claims = new int[1024];
    private float[] common = new float[1024];
    private int size;
    private int total;

    /** The number of the term, which it gets now if it has none. */
    int number(String term) {
        long hash = hash(term);
        int slot = slot(hash);
        return hashes[slot] == hash ? numbers[slot] : add(term, hash, slot);
    }

    int known(String term) {
        long hash = hash(term);
        int slot = slot(hash);
        return hashes[slot] == hash ? numbers[slot] : NONE;
    }

    private int add(String term, long hash, int slot) {
        if (size == claims.length) {
            claims = Arrays.copyOf(claims, size * 2);
            common = Arrays.copyOf(common, size * 2);
        }
        common[size] = Math.min(CommonWords.CLAIMS, CommonWords.claims(term));
        hashes[slot] = hash;
        numbers[slot] = size++;
        if (size > hashes.length / 2) {
            spread();
        }
        return size - 1;
    }

    private void spread() {
        var oldHashes = hashes;
        var oldNumbers = numbers;
        hashes = new long[oldHashes.length * 2];
        numbers = new int[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    /** Where the hash is, or would be put. */
    private int slot(long hash) {
        int slot = (int) hash & (hashes.length - 1);
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    /** Never nought, which stands for no term. */
    private static long hash(String term) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0xD6E8FEB86659FD93L;
            hash ^= hash >>> 32;
        }
        return hash == 0 ? 1 : hash;
    }

    /** One more claim has each of these terms; {@code by} -1 takes it back. */
    void count(int[] distinct, int by) {
        for (int term : distinct) {
            claims[term] += by;
        }
        total += by;
    }

    /** The places of the {@code most} texts that tell the most. */
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
