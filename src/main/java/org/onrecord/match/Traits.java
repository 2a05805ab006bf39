package org.onrecord.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What speaks for a claim, in numbers of about the size of one, in a fixed order. Some are held against the best of the
 * claims found with it, because a score means little alone.
 */
final class Traits {
    private static final Map<String, ToDoubleFunction<Likeness>> PLAIN = new LinkedHashMap<>();
    private static final Map<String, ToDoubleFunction<Likeness>> RANKED = new LinkedHashMap<>();
    private static final Map<String, ToDoubleFunction<Likeness>> MEANT = new LinkedHashMap<>();

    static {
        RANKED.put("claim", like -> like.both.bm25());
        RANKED.put("statement", like -> like.statement.bm25());
        RANKED.put("wordings", like -> like.wordings.bm25());
        RANKED.put("verdict", like -> like.verdict.bm25());
        PLAIN.put("statement.covered", like -> like.statement.covered());
        PLAIN.put("wordings.covered", like -> like.wordings.covered());
        PLAIN.put("claim.covered", like -> like.both.covered());
        PLAIN.put("statement.found", like -> like.statement.found());
        PLAIN.put("claim.found", like -> like.both.found());
        PLAIN.put("statement.foundOfSentence", like -> like.statement.foundOfSentence());
        PLAIN.put("claim.foundOfSentence", like -> like.both.foundOfSentence());
        PLAIN.put("trigrams", like -> like.trigrams);
        PLAIN.put("verdict.found", like -> like.verdict.found());
        PLAIN.put("statement.pairs", like -> like.statement.pairs());
        PLAIN.put("wordings.pairs", like -> like.wordings.pairs());
        PLAIN.put("verdict.pairs", like -> like.verdict.pairs());
        PLAIN.put("verdict.sentence", like -> like.verdict.sentence());
        PLAIN.put("verdict.sentences", like -> like.verdict.sentences());
        PLAIN.put("verdict.dense", like -> like.verdict.dense());
        PLAIN.put("verdict.sentencePairs", like -> like.verdict.sentencePairs());
        PLAIN.put("numerals", like -> like.numerals);
        PLAIN.put("numeralsFound", like -> like.numeralsFound);
        PLAIN.put("names", like -> like.names);
        PLAIN.put("claimants", like -> like.claimants);
        PLAIN.put("statement.length", like -> 0.3 * Math.log1p(like.claim.wordings));
        PLAIN.put("verdict.length", like -> 0.3 * Math.log1p(like.claim.verdict.length));
        MEANT.put("cosine", like -> 3 * like.cosine);
        MEANT.put("cosine.wordings", like -> 3 * like.cosineOfWordings);
        MEANT.put("cosine.best", like -> 3 * Math.max(like.cosine, like.cosineOfWordings));
        MEANT.put("cosine.both", like -> 1.5 * (like.cosine + like.cosineOfWordings));
        MEANT.put("second", like -> spread(like.second));
        MEANT.put("second.wordings", like -> spread(like.secondOfWordings));
        MEANT.put("second.best", like -> spread(Math.max(like.second, like.secondOfWordings)));
        MEANT.put("second.both", like -> spread((like.second + like.secondOfWordings) / 2));
    }

    static final List<String> NAMES = names();

    private Traits() {}

    private static List<String> names() {
        var names = new ArrayList<String>();
        RANKED.keySet().forEach(name -> names.addAll(List.of(name + "/best", "ln " + name, name + "/all")));
        names.addAll(PLAIN.keySet());
        MEANT.keySet().forEach(name -> names.addAll(List.of(name, name + " lead")));
        return List.copyOf(names);
    }

    /** The second model's cosines are between 0.7 and 1. */
    private static double spread(double cosine) {
        return 9 * (cosine - 0.75);
    }

    /** For each of the claims, in their order. */
    static double[][] of(Compared compared) {
        var claims = compared.claims();
        var rows = new double[claims.size()][NAMES.size()];
        int column = 0;
        for (var trait : RANKED.values()) {
            column = ranked(rows, column, claims, trait, compared.asked().total);
        }
        for (var trait : PLAIN.values()) {
            for (int i = 0; i < rows.length; i++) {
                rows[i][column] = trait.applyAsDouble(claims.get(i));
            }
            column++;
        }
        for (var trait : MEANT.values()) {
            column = meant(rows, column, claims, trait);
        }
        return rows;
    }

    private static int ranked(
            double[][] rows, int column, List<Likeness> claims, ToDoubleFunction<Likeness> trait, double total) {
        double best = Math.max(1e-6, claims.stream().mapToDouble(trait).max().orElse(0));
        for (int i = 0; i < rows.length; i++) {
            double value = trait.applyAsDouble(claims.get(i));
            rows[i][column] = value / best;
            rows[i][column + 1] = Math.log1p(value) / 4;
            rows[i][column + 2] = value / total;
        }
        return column + 3;
    }

    /** The value, and how far it is ahead of the best of the others. */
    private static int meant(double[][] rows, int column, List<Likeness> claims, ToDoubleFunction<Likeness> trait) {
        var values = claims.stream().mapToDouble(trait).toArray();
        var leads = Ranker.leads(values);
        for (int i = 0; i < rows.length; i++) {
            rows[i][column] = values[i];
            rows[i][column + 1] = leads[i];
        }
        return column + 2;
    }
}
