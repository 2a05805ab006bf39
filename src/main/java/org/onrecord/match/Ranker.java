package org.onrecord.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts claims that were compared with a text in order, and tells how sure each is. Linear in the {@link Traits}, with
 * weights that depend on the {@link Parts}: what is
 * sure is a logistic of the same traits and of its lead over the best of the others. There are weights for each kind of
 * {@link Basis}. They are
 * fitted; {@code ranker.json} says how.
 */
final class Ranker {
    /** From here on a match is shown as the same claim: of those that are, in the posts it was fitted on, 97 % were. */
    private final double same;

    /**
     * From here on a match is worth a look: at most 15 % of new texts have a claim shown, in posts and in debates.
     */
    private final double perhaps;

    /** In a record of so few claims a near meaning is worth a look, too: among many it is nothing special. */
    static final int FEW = 100;

    /** The cosine that, among {@link #FEW} claims at random, at most 15 % of new texts have with any. */
    static final double NEAR = 0.47;

    private final Map<Basis, Weights> weights;

    /**
     * Fitted weights.
     *
     * @param order of each trait, and after them what {@link Parts} add to each
     * @param sure of each trait, of the lead and of one, in this order
     */
    record Weights(double[] order, double[] sure) {}

    Weights by(Basis basis) {
        return weights.get(basis);
    }

    Ranker(Map<Basis, Weights> weights, double same, double perhaps) {
        this.weights = weights;
        this.same = same;
        this.perhaps = perhaps;
    }

    /** The weights that ship. */
    static Ranker shipped() {
        try (var file = Ranker.class.getResourceAsStream("ranker.json")) {
            var json = new ObjectMapper().readTree(file);
            var weights = new EnumMap<Basis, Weights>(Basis.class);
            for (var basis : Basis.values()) {
                weights.put(basis, weights(json.path(basis.section)));
            }
            return new Ranker(
                    weights,
                    json.path("same").doubleValue(),
                    json.path("perhaps").doubleValue());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Weights weights(JsonNode json) {
        var names = Traits.NAMES;
        var order = Stream.of("order", "withVerdicts", "withWordings")
                .flatMapToDouble(part -> names.stream()
                        .mapToDouble(name -> json.path(part).path(name).doubleValue()))
                .toArray();
        var sure = Stream.concat(names.stream(), Stream.of("lead", "one"))
                .mapToDouble(name -> json.path("sure").path(name).doubleValue())
                .toArray();
        return new Weights(order, sure);
    }

    /** The claims, best first. Where one has no vector yet, all are ordered without. */
    List<Ranked> rank(Compared compared) {
        var claims = compared.claims();
        var here = weights.get(Basis.of(claims));
        var traits = Traits.of(compared);
        var order = Parts.of(claims).weights(here.order);
        var scores = new double[traits.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = dot(order, traits[i]);
        }
        var leads = leads(scores);
        var ranked = new ArrayList<Ranked>(scores.length);
        for (int i = 0; i < scores.length; i++) {
            double sure = logistic(sureness(here.sure, traits[i], leads[i]));
            boolean near = compared.onRecord() <= FEW && claims.get(i).isNear(NEAR);
            ranked.add(new Ranked(claims.get(i), scores[i], sure, grade(sure, near), false));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
        return ranked;
    }

    private MatchGrade grade(double sure, boolean near) {
        return sure >= same ? MatchGrade.SAME : near || sure >= perhaps ? MatchGrade.PERHAPS : MatchGrade.NEW;
    }

    static double dot(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** How far each is ahead of the best of the others; below nought where another is better, and at most 10. One alone is ahead of nought. */
    static double[] leads(double[] scores) {
        double best = -1e9;
        double second = -1e9;
        for (double score : scores) {
            second = Math.max(second, Math.min(best, score));
            best = Math.max(best, score);
        }
        second = scores.length == 1 ? 0 : second;
        var leads = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            leads[i] = Math.min(10, scores[i] - (scores[i] == best ? second : best));
        }
        return leads;
    }

    static double sureness(double[] sure, double[] traits, double lead) {
        int n = traits.length;
        return dot(sure, traits) + sure[n] * lead / 10 + sure[n + 1];
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
