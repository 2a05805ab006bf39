package org.onrecord.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The sentences of a text that is asked about: of several, often one alone makes the claim. */
final class AskedSentences {
    /** Distinct words; what has fewer is a greeting or a name. */
    private static final int SHORTEST = 4;

    private final double[] weights;
    private final List<int[]> sentences = new ArrayList<>();

    AskedSentences(Analysed text, TermTable table, double[] weights) {
        this.weights = weights;
        var sentence = IntStream.builder();
        for (int term : text.terms()) {
            int place = term == Analysed.BREAK ? -1 : table.get(term);
            if (place >= 0) {
                sentence.add(place);
            } else if (term == Analysed.BREAK) {
                end(sentence);
                sentence = IntStream.builder();
            }
        }
        end(sentence);
    }

    private void end(IntStream.Builder sentence) {
        var places = sentence.build().distinct().toArray();
        if (places.length >= SHORTEST) {
            sentences.add(places);
        }
    }

    /** The largest share of a sentence whose terms are counted. */
    double bestShare(int[] counts) {
        double best = 0;
        for (var places : sentences) {
            double all = 0;
            double found = 0;
            for (int place : places) {
                all += weights[place];
                found += counts[place] > 0 ? weights[place] : 0;
            }
            best = Math.max(best, found / Math.max(1e-9, all));
        }
        return best;
    }
}
