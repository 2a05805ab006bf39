package org.onrecord.match;

import java.util.List;
import java.util.Random;

/** Fits the weights of the ranker: those that give the right claims the most of a softmax over what was found. */
final class Fit {
    private static final int STEPS = 1_500;
    private static final int TEXTS = 64;
    private static final double DECAY = 5e-4;

    private final int traits = Traits.NAMES.size();
    private final Basis evidence;
    private final double[] weights = new double[3 * traits];
    private final double[] mean = new double[3 * traits];
    private final double[] square = new double[3 * traits];
    private final Random random = new Random(1);

    private Fit(Basis evidence) {
        this.evidence = evidence;
    }

    /** @param trials each counts as much as another, however many texts it has */
    static double[] order(List<List<Answer>> trials, Basis evidence) {
        var fit = new Fit(evidence);
        var useful = trials.stream()
                .map(answers -> answers.stream().filter(Fit::canTeach).toList())
                .filter(answers -> !answers.isEmpty())
                .toList();
        for (int step = 1; step <= STEPS; step++) {
            fit.step(step, useful);
        }
        return fit.weights;
    }

    private static boolean canTeach(Answer answer) {
        return answer.found > 0;
    }

    private void step(int step, List<List<Answer>> trials) {
        var gradient = new double[3 * traits];
        for (var answers : trials) {
            for (int i = 0; i < TEXTS; i++) {
                add(gradient, answers.get(random.nextInt(answers.size())));
            }
        }
        double rate = 0.15 * Math.pow(0.01, (double) step / STEPS);
        for (int j = 0; j < weights.length; j++) {
            if (!evidence.tells(Traits.NAMES.get(j % traits))) {
                continue;
            }
            double slope = gradient[j] / TEXTS / trials.size() + DECAY * weights[j];
            mean[j] = 0.9 * mean[j] + 0.1 * slope;
            square[j] = 0.99 * square[j] + 0.01 * slope * slope;
            double unbiased = Math.sqrt(square[j] / (1 - Math.pow(0.99, step))) + 1e-9;
            weights[j] -= rate * mean[j] / (1 - Math.pow(0.9, step)) / unbiased;
        }
    }

    private void add(double[] gradient, Answer answer) {
        var share = softmax(answer.scores(true, weights));
        double right = 1.0 / answer.found;
        var slope = new double[traits];
        for (int i = 0; i < share.length; i++) {
            double error = share[i] - (answer.isGold(i) ? right : 0);
            for (int j = 0; j < traits; j++) {
                slope[j] += error * answer.known[i][j];
            }
        }
        for (int j = 0; j < traits; j++) {
            gradient[j] += slope[j];
            gradient[traits + j] += answer.parts.verdicts() * slope[j];
            gradient[2 * traits + j] += answer.parts.wordings() * slope[j];
        }
    }

    private static double[] softmax(double[] scores) {
        double best = java.util.Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - best);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }
}
