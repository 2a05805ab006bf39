package org.onrecord.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Fits how sure the best claim is: a logistic that tells texts whose claim is on record from those whose is not. */
final class FitSure {
    private static final int EPOCHS = 60;
    private static final double DECAY = 2e-3;

    private FitSure() {}

    /** The best claim for a text, in the numbers that the logistic is of, and whether it is right. */
    record Best(double[] values, boolean right, boolean known) {}

    static Best best(Answer answer, boolean known, double[] order) {
        var rows = known ? answer.known : answer.unknown;
        var scores = Answer.scores(rows, order);
        var leads = Ranker.leads(scores);
        int best = Answer.order(scores).get(0);
        int traits = order.length;
        var values = new double[traits + 3];
        for (int j = 0; j < traits; j++) {
            values[j] = order[j] == 0 ? 0 : rows[best][j];
        }
        values[traits] = scores[best] / 10;
        values[traits + 1] = leads[best] / 10;
        values[traits + 2] = 1;
        return new Best(values, known && answer.isGold(best), known);
    }

    static List<Best> bests(List<Answer> answers, double[] order) {
        var bests = new ArrayList<Best>();
        for (var answer : answers) {
            if (answer.unknown.length > 0) {
                bests.add(best(answer, true, order));
                bests.add(best(answer, false, order));
            }
        }
        return bests;
    }

    /** Weights of the traits, of the score, of the lead and of one. */
    static double[] sure(List<List<Best>> trials) {
        int n = trials.get(0).get(0).values.length;
        var weights = new double[n];
        var mean = new double[n];
        var square = new double[n];
        var random = new Random(2);
        int step = 0;
        int steps = EPOCHS * trials.get(0).size() / 128;
        while (step++ < steps) {
            var gradient = new double[n];
            for (var bests : trials) {
                for (int i = 0; i < 128; i++) {
                    var best = bests.get(random.nextInt(bests.size()));
                    double error = Ranker.logistic(Ranker.dot(weights, best.values)) - (best.right ? 1 : 0);
                    for (int j = 0; j < n; j++) {
                        gradient[j] += error * best.values[j] / 128 / trials.size();
                    }
                }
            }
            for (int j = 0; j < n; j++) {
                double slope = gradient[j] + (j == n - 1 ? 0 : DECAY * weights[j]);
                mean[j] = 0.9 * mean[j] + 0.1 * slope;
                square[j] = 0.99 * square[j] + 0.01 * slope * slope;
                weights[j] -= 0.1
                        * Math.pow(0.02, (double) step / steps)
                        * (mean[j] / (1 - Math.pow(0.9, step)))
                        / (Math.sqrt(square[j] / (1 - Math.pow(0.99, step))) + 1e-9);
            }
        }
        return weights;
    }

    static double sure(double[] weights, Best best) {
        return Ranker.logistic(Ranker.dot(weights, best.values));
    }
}
