package org.onrecord.match;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Five folds. Texts that are about the same claims are in the same fold, so that no weight has seen a claim it is tried on. */
final class CrossValidation {
    static final double SAME = Double.parseDouble(System.getProperty("same", "0.94"));
    static final double PERHAPS = Double.parseDouble(System.getProperty("perhaps", "0.30"));
    private static final int FOLDS = 5;
    private static final Map<Basis, String> BY =
            Map.of(Basis.TWO_MEANINGS, "", Basis.MEANING, " without the second model", Basis.WORDS, " by words alone");

    private final Map<Trial, List<Answer>> trials;
    private final Map<Answer, Integer> folds = new HashMap<>();

    CrossValidation(Map<Trial, List<Answer>> trials) {
        this.trials = trials;
        trials.values().forEach(this::fold);
    }

    private void fold(List<Answer> answers) {
        var leader = new HashMap<UUID, UUID>();
        for (var answer : answers) {
            var first = root(leader, answer.gold.iterator().next());
            answer.gold.forEach(claim -> leader.put(root(leader, claim), first));
        }
        for (var answer : answers) {
            var group = root(leader, answer.gold.iterator().next());
            folds.put(
                    answer,
                    Math.floorMod(Long.hashCode(group.getLeastSignificantBits() * 0x9E3779B97F4A7C15L) >>> 8, FOLDS));
        }
    }

    private static UUID root(Map<UUID, UUID> leader, UUID claim) {
        var at = claim;
        while (!leader.getOrDefault(at, at).equals(at)) {
            at = leader.get(at);
        }
        return at;
    }

    String report() {
        var report = new StringBuilder();
        for (var evidence : Basis.values()) {
            var precision = new HashMap<Trial, Double>();
            var sure = new HashMap<Trial, List<double[]>>();
            for (int fold = 0; fold < FOLDS; fold++) {
                tryFold(fold, evidence, precision, sure);
            }
            trials.forEach((trial, answers) -> report.append("%s%s: MAP@5 %.4f; %s. "
                    .formatted(
                            trial.name,
                            BY.get(evidence),
                            precision.get(trial) / answers.size(),
                            Known.of(sure.get(trial), SAME))));
            if (evidence != Basis.WORDS) {
                System.out.println("By " + evidence);
                trials.keySet().forEach(trial -> sweep(trial, sure.get(trial)));
            }
        }
        return report.toString().strip();
    }

    private static void sweep(Trial trial, List<double[]> told) {
        for (double same = 0.7; same < 0.97; same += 0.025) {
            System.out.printf("%s at %.3f: %s%n", trial.name, same, Known.of(told, same));
        }
        for (double share = 0.05; share < 0.31; share += 0.05) {
            System.out.printf("%s, of the new %.2f shown: %s%n", trial.name, share, Shown.of(told, share));
        }
        for (double perhaps = 0.2; perhaps < 0.41; perhaps += 0.01) {
            System.out.printf("%s from %.2f: %s%n", trial.name, perhaps, Shown.from(told, perhaps));
        }
    }

    private void tryFold(int fold, Basis evidence, Map<Trial, Double> precision, Map<Trial, List<double[]>> sure) {
        var order = Fit.order(part(fold, false), evidence);
        var weights = FitSure.sure(bests(fold, order));
        trials.forEach((trial, answers) -> {
            var tried = answers.stream().filter(a -> folds.get(a) == fold).toList();
            precision.merge(
                    trial, tried.stream().mapToDouble(a -> a.precision(order)).sum(), Double::sum);
            var told = sure.computeIfAbsent(trial, key -> new ArrayList<>());
            FitSure.bests(tried, order)
                    .forEach(best -> told.add(
                            new double[] {FitSure.sure(weights, best), best.right() ? 1 : 0, best.known() ? 1 : 0}));
        });
    }

    private List<List<Answer>> part(int fold, boolean inside) {
        return trials.values().stream()
                .map(answers -> answers.stream()
                        .filter(answer -> (folds.get(answer) == fold) == inside)
                        .toList())
                .toList();
    }

    /** An argument bears on a claim and does not make it, so arguments do not teach what is the same. */
    private List<List<FitSure.Best>> bests(int fold, double[] order) {
        return trials.entrySet().stream()
                .filter(trial ->
                        Boolean.getBoolean("about") || !trial.getKey().name.equals("arguments"))
                .map(trial -> FitSure.bests(
                        trial.getValue().stream()
                                .filter(answer -> folds.get(answer) != fold)
                                .toList(),
                        order))
                .toList();
    }

    static void fitted(ObjectNode json, Map<Trial, List<Answer>> trials, Basis evidence) {
        var all = new CrossValidation(trials);
        var order = Fit.order(all.part(FOLDS, false), evidence);
        var sure = FitSure.sure(all.bests(FOLDS, order));
        int n = Traits.NAMES.size();
        put(json.putObject("order"), order, 0);
        put(json.putObject("withVerdicts"), order, n);
        put(json.putObject("withWordings"), order, 2 * n);
        var sures = json.putObject("sure");
        put(sures, sure, 0);
        sures.put("lead", round(sure[n]));
        sures.put("one", round(sure[n + 1]));
    }

    private static void put(ObjectNode json, double[] weights, int from) {
        for (int i = 0; i < Traits.NAMES.size(); i++) {
            if (weights[from + i] != 0) {
                json.put(Traits.NAMES.get(i), round(weights[from + i]));
            }
        }
    }

    private static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
