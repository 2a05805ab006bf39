package org.onrecord.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text that claims are looked for, prepared to be compared with many of them. */
final class Asked {
    /** Distinct terms that are looked at; a text of some pages has no more. */
    static final int MOST_TERMS = 400;

    static final double K1 = 0.9;
    static final double B = 0.4;
    final Analysed text;
    final double total;
    final Vocabulary vocabulary;
    private final Map<Integer, Integer> places = new LinkedHashMap<>();
    final TermTable table;
    final double[] weights;
    final int[] times;
    final BitSet pairs = new BitSet();
    final double pairsTotal;
    final AskedSentences sentences;
    final Trigrams trigrams;

    Asked(String text, Vocabulary vocabulary) {
        var unknown = new HashMap<String, Integer>();
        this.vocabulary = vocabulary;
        this.text = Analysed.of(text, term -> {
            int known = vocabulary.known(term);
            return known == Vocabulary.NONE ? unknown.computeIfAbsent(term, t -> -3 - unknown.size()) : known;
        });
        for (int term : this.text.terms()) {
            if (term != Analysed.BREAK && places.size() < MOST_TERMS) {
                places.putIfAbsent(term, places.size());
            }
        }
        this.table = new TermTable(places);
        this.weights = new double[places.size()];
        this.times = new int[places.size()];
        places.forEach((term, place) -> weights[place] = vocabulary.weight(Math.max(term, Vocabulary.NONE)));
        this.total = Math.max(1e-9, Arrays.stream(weights).sum());
        this.pairsTotal = readPairs();
        this.trigrams = new Trigrams(text);
        this.sentences = new AskedSentences(this.text, table, weights);
    }

    private double readPairs() {
        double sum = 0;
        int last = -1;
        for (int term : text.terms()) {
            int place = term == Analysed.BREAK ? -1 : table.get(term);
            if (place >= 0) {
                times[place]++;
                if (last >= 0 && !pairs.get(pair(last, place))) {
                    pairs.set(pair(last, place));
                    sum += weights[last] + weights[place];
                }
            }
            last = place;
        }
        return Math.max(1e-9, sum);
    }

    /** Gives the {@code most} terms that tell the most, of those that some claim has, and how often each was asked for. */
    void forEachTelling(int most, IntBinary action) {
        places.entrySet().stream()
                .filter(term -> term.getKey() >= 0)
                .sorted(Comparator.comparingDouble(term -> -weights[term.getValue()] * times[term.getValue()]))
                .limit(most)
                .forEach(term -> action.take(term.getKey(), times[term.getValue()]));
    }

    interface IntBinary {
        void take(int term, int times);
    }

    boolean has(int term) {
        return table.get(term) >= 0;
    }

    int pair(int first, int second) {
        return first * places.size() + second;
    }

    /** What it has in common with the terms from one place to another of {@code other}, whose kind has a usual length. */
    Overlap over(int[] other, int from, int to, double usualLength) {
        return over(other, from, to, usualLength, true);
    }

    /** The same with a long text, where how much of it was asked about does not matter. */
    Overlap within(int[] other, double usualLength) {
        return over(other, 0, other.length, usualLength, false);
    }

    private Overlap over(int[] other, int from, int to, double usualLength, boolean weighsAll) {
        if (to <= from) {
            return Overlap.NONE;
        }
        var reading = new AskedReading(this, weighsAll);
        for (int i = from; i < to; i++) {
            reading.next(other[i]);
        }
        reading.endSentence();
        return reading.overlap(to - from, usualLength);
    }
}
