package org.onrecord.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fits how sure the best claim is: a logistic that tells texts whose best claim is right from those whose is not, because
 * another is or because none is on record. By Newton's method, on traits that are brought to one size first.
 */
final class FitSure {
    private static final int STEPS = 25;
    private static final double DECAY = 1e-3;

    private final List<List<Best>> trials;
    private final int n;
    private final double[] mean;
    private final double[] spread;
    private final double[] weights;

    /** The best claim for a text, in the numbers that the logistic is of, and whether it is right. */
    record Best(double[] values, boolean right, boolean known) {}

    private FitSure(List<List<Best>> trials) {
        this.trials = trials;
        this.n = trials.get(0).get(0).values.length;
        this.mean = new double[n];
        this.spread = new double[n];
        this.weights = new double[n];
        measure();
    }

    static Best best(Answer answer, boolean known, double[] order) {
        var rows = known ? answer.known : answer.unknown;
        var scores = answer.scores(known, order);
        var leads = Ranker.leads(scores);
        int best = Answer.order(scores).get(0);
        int traits = Traits.NAMES.size();
        var values = new double[traits + 2];
        for (int j = 0; j < traits; j++) {
            values[j] = order[j] == 0 ? 0 : rows[best][j];
        }
        values[traits] = leads[best] / 10;
        values[traits + 1] = 1;
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

    /** Weights of the traits, of the lead and of one. @param trials each counts as much as another */
    static double[] sure(List<List<Best>> trials) {
        var fit = new FitSure(trials);
        for (int step = 0; step < STEPS; step++) {
            fit.step();
        }
        return fit.ofPlainTraits();
    }

    static double sure(double[] weights, Best best) {
        return Ranker.logistic(Ranker.dot(weights, best.values));
    }

    private void measure() {
        for (int j = 0; j < n - 1; j++) {
            int at = j;
            var values = trials.stream()
                    .flatMap(List::stream)
                    .mapToDouble(best -> best.values[at])
                    .toArray();
            mean[j] = Arrays.stream(values).average().orElse(0);
            double variance = Arrays.stream(values)
                    .map(v -> (v - mean[at]) * (v - mean[at]))
                    .average()
                    .orElse(0);
            spread[j] = Math.sqrt(variance) + 1e-6;
        }
        spread[n - 1] = 1;
    }

    private double[] scaled(Best best) {
        var scaled = new double[n];
        for (int j = 0; j < n; j++) {
            scaled[j] = (best.values[j] - mean[j]) / spread[j];
        }
        return scaled;
    }

    private void step() {
        var slope = new double[n];
        var curve = new double[n][n];
        for (int j = 0; j < n; j++) {
            double decay = j == n - 1 ? 1e-9 : DECAY;
            slope[j] = decay * weights[j];
            curve[j][j] = decay;
        }
        for (var bests : trials) {
            bests.forEach(best -> add(best, 1.0 / bests.size() / trials.size(), slope, curve));
        }
        var change = solve(curve, slope);
        for (int j = 0; j < n; j++) {
            weights[j] -= change[j];
        }
    }

    private void add(Best best, double share, double[] slope, double[][] curve) {
        var x = scaled(best);
        double p = Ranker.logistic(Ranker.dot(weights, x));
        double error = (p - (best.right ? 1 : 0)) * share;
        double bend = p * (1 - p) * share;
        for (int i = 0; i < n; i++) {
            slope[i] += error * x[i];
            for (int j = 0; j < n; j++) {
                curve[i][j] += bend * x[i] * x[j];
            }
        }
    }

    /** Gauss' elimination of a symmetric, positive matrix. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        var result = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = i + 1; k < n; k++) {
                double factor = matrix[k][i] / matrix[i][i];
                for (int j = i; j < n; j++) {
                    matrix[k][j] -= factor * matrix[i][j];
                }
                result[k] -= factor * result[i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                result[i] -= matrix[i][j] * result[j];
            }
            result[i] /= matrix[i][i];
        }
        return result;
    }

    private double[] ofPlainTraits() {
        var plain = new double[n];
        plain[n - 1] = weights[n - 1];
        for (int j = 0; j < n - 1; j++) {
            plain[j] = weights[j] / spread[j];
            plain[n - 1] -= plain[j] * mean[j];
        }
        return plain;
    }
}
