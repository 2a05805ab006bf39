package org.onrecord.match;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A text of a trial, the claims that it is about, and all that it was compared with, in numbers. */
final class Answer {
    final String query;
    final Set<UUID> gold;
    final List<UUID> claims;
    final float[][] known;
    /** As if the claims that it is about were not on record. */
    final float[][] unknown;

    /** Of those that it was compared with, how many it is about. */
    final long found;

    final Parts parts;
    private final boolean[] right;
    private final Parts otherParts;

    Answer(String query, Set<UUID> gold, Compared compared) {
        this.query = query;
        this.gold = gold;
        this.claims =
                compared.claims().stream().map(like -> like.claim.text.id()).toList();
        this.right = new boolean[claims.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = gold.contains(claims.get(i));
        }
        this.found = claims.stream().filter(gold::contains).count();
        this.known = floats(Traits.of(compared));
        var others = compared.claims().stream()
                .filter(like -> !gold.contains(like.claim.text.id()))
                .toList();
        this.parts = Parts.of(compared.claims());
        this.otherParts = Parts.of(others);
        this.unknown = floats(Traits.of(new Compared(compared.asked(), others, compared.onRecord())));
    }

    private static float[][] floats(double[][] rows) {
        var floats = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            floats[i] = new float[rows[i].length];
            for (int j = 0; j < rows[i].length; j++) {
                floats[i][j] = (float) rows[i][j];
            }
        }
        return floats;
    }

    boolean isGold(int row) {
        return right[row];
    }

    double[] scores(boolean isKnown, double[] order) {
        return isKnown ? scores(known, parts.weights(order)) : scores(unknown, otherParts.weights(order));
    }

    private static double[] scores(float[][] rows, double[] weights) {
        var scores = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int j = 0; j < weights.length; j++) {
                sum += weights[j] * rows[i][j];
            }
            scores[i] = sum;
        }
        return scores;
    }

    /** Rows, best first. */
    static List<Integer> order(double[] scores) {
        return java.util.stream.IntStream.range(0, scores.length)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(row -> -scores[row]))
                .toList();
    }

    /** Average precision among the first five, as the CheckThat! lab counts it. */
    double precision(double[] weights) {
        var order = order(scores(true, weights));
        double sum = 0;
        int hits = 0;
        for (int i = 0; i < Math.min(5, order.size()); i++) {
            if (isGold(order.get(i))) {
                sum += (double) ++hits / (i + 1);
            }
        }
        return sum / Math.min(5, gold.size());
    }
}
