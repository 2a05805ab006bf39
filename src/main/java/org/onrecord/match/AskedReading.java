package org.onrecord.match;

import java.util.BitSet;

/** One pass over a text that is held against another which was asked about. */
final class AskedReading {
    /** Words of a usual sentence. */
    private static final double SENTENCE = 25;

    private final Asked asked;
    private final int[] counts;
    private final int[] seenIn;
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

    AskedReading(Asked asked, boolean weighsAll) {
        this.asked = asked;
        this.counts = new int[asked.weights.length];
        this.seenIn = new int[asked.weights.length];
        this.weighsAll = weighsAll;
    }

    void next(int term) {
        if (term == Analysed.BREAK) {
            endSentence();
            return;
        }
        words++;
        int place = asked.table.get(term);
        if (place < 0) {
            all += weighsAll ? asked.vocabulary.weight(term) : 0;
        } else {
            found(place);
        }
        last = place;
    }

    private void found(int place) {
        double weight = asked.weights[place];
        all += weight;
        covered += weight;
        counts[place]++;
        if (seenIn[place] != sentence) {
            both += seenIn[place] == sentence - 1 ? 0 : weight;
            inSentence += weight;
            seenIn[place] = sentence;
        }
        if (last >= 0 && asked.pairs.get(asked.pair(last, place))) {
            double pairWeight = asked.weights[last] + weight;
            pairsHere += pairWeight;
            if (!pairsSeen.get(asked.pair(last, place))) {
                pairsSeen.set(asked.pair(last, place));
                pairSum += pairWeight;
            }
        }
    }

    void endSentence() {
        best = Math.max(best, inSentence);
        bestTwo = Math.max(bestTwo, inBefore + both);
        bestDense = Math.max(bestDense, inSentence / (1 - Asked.B + Asked.B * words / SENTENCE));
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
        double longer = Asked.K1 * (1 - Asked.B + Asked.B * length / usualLength);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                bm25 += asked.weights[i] * asked.times[i] * counts[i] * (Asked.K1 + 1) / (counts[i] + longer);
                found += asked.weights[i];
            }
        }
        return new Overlap(
                bm25,
                weighsAll && all > 0 ? covered / all : 0,
                found / asked.total,
                Math.max(found / asked.total, asked.sentences.bestShare(counts)),
                pairSum / asked.pairsTotal,
                best / asked.total,
                bestTwo / asked.total,
                bestDense / asked.total,
                Math.min(1, bestPairs / asked.pairsTotal));
    }
}
