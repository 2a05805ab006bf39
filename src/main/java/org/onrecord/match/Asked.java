package org.onrecord.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text that claims are looked for, prepared to be compared with many of them. */
final class Asked {
    /** Distinct terms that are looked at; a text of some pages has no more. */
    static final int MOST_TERMS = 400;

    private static final double K1 = 0.9;
    private static final double B = 0.4;
    /** Words of a usual sentence. */
    private static final double SENTENCE = 25;

    final Analysed text;
    final double total;
    private final Vocabulary vocabulary;
    private final Map<Integer, Integer> places = new LinkedHashMap<>();
    private final TermTable table;
    private final double[] weights;
    private final int[] times;
    private final BitSet pairs = new BitSet();
    private final double pairsTotal;
    private final AskedSentences sentences;
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

    /** Gives each term that some claim has, and how often it was asked for. */
    void forEachKnown(IntBinary action) {
        places.forEach((term, place) -> {
            if (term >= 0) {
                action.take(term, times[place]);
            }
        });
    }

    interface IntBinary {
        void take(int term, int times);
    }

    boolean has(int term) {
        return table.get(term) >= 0;
    }

    private int pair(int first, int second) {
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
        var reading = new Reading(weighsAll);
        for (int i = from; i < to; i++) {
            reading.next(other[i]);
        }
        reading.endSentence();
        return reading.overlap(to - from, usualLength);
    }

    /** One pass over another text. */
    private final class Reading {
        private final int[] counts = new int[weights.length];
        private final int[] seenIn = new int[weights.length];
        private final BitSet pairsSeen = new BitSet();
        private final boolean weighsAll;
        private int sentence = 2;
        private int words;
        private int last = -1;
        private double all;
        private double covered;
        private double pairSum;
        private double inSentence;
        private double inBefore;
        private double both;
        private double pairsHere;
        private double best;
        private double bestTwo;
        private double bestDense;
        private double bestPairs;

        Reading(boolean weighsAll) {
            this.weighsAll = weighsAll;
        }

        void next(int term) {
            if (term == Analysed.BREAK) {
                endSentence();
                return;
            }
            words++;
            int place = table.get(term);
            if (place < 0) {
                all += weighsAll ? vocabulary.weight(term) : 0;
            } else {
                found(place);
            }
            last = place;
        }

        private void found(int place) {
            double weight = weights[place];
            all += weight;
            covered += weight;
            counts[place]++;
            if (seenIn[place] != sentence) {
                both += seenIn[place] == sentence - 1 ? 0 : weight;
                inSentence += weight;
                seenIn[place] = sentence;
            }
            if (last >= 0 && pairs.get(pair(last, place))) {
                double pairWeight = weights[last] + weight;
                pairsHere += pairWeight;
                if (!pairsSeen.get(pair(last, place))) {
                    pairsSeen.set(pair(last, place));
                    pairSum += pairWeight;
                }
            }
        }

        void endSentence() {
            best = Math.max(best, inSentence);
            bestTwo = Math.max(bestTwo, inBefore + both);
            bestDense = Math.max(bestDense, inSentence / (1 - B + B * words / SENTENCE));
            bestPairs = Math.max(bestPairs, pairsHere);
            inBefore = inSentence;
            inSentence = 0;
            both = 0;
            pairsHere = 0;
            words = 0;
            last = -1;
            sentence++;
        }

        Overlap overlap(int length, double usualLength) {
            double bm25 = 0;
            double found = 0;
            double longer = K1 * (1 - B + B * length / usualLength);
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    bm25 += weights[i] * times[i] * counts[i] * (K1 + 1) / (counts[i] + longer);
                    found += weights[i];
                }
            }
            return new Overlap(
                    bm25,
                    weighsAll && all > 0 ? covered / all : 0,
                    found / total,
                    Math.max(found / total, sentences.bestShare(counts)),
                    pairSum / pairsTotal,
                    best / total,
                    bestTwo / total,
                    bestDense / total,
                    Math.min(1, bestPairs / pairsTotal));
        }
    }
}
