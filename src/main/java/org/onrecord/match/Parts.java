package org.onrecord.match;

import java.util.List;
import java.util.function.Predicate;

/**
 * What the claims that were found consist of: where few have a verdict that tells more than they do, or other wordings,
 * what they do have must weigh more. The same for all claims that are held against each other, so that none gains by it.
 *
 * @param verdicts share of the claims that have a verdict with an explanation
 * @param wordings share of the claims that have other wordings than their statement
 */
record Parts(double verdicts, double wordings) {
    static Parts of(List<Likeness> claims) {
        return new Parts(
                share(claims, like -> like.claim.verdict.length > 0),
                share(claims, like -> like.claim.terms.length > like.claim.wordings));
    }

    private static double share(List<Likeness> claims, Predicate<Likeness> having) {
        return claims.isEmpty() ? 0 : (double) claims.stream().filter(having).count() / claims.size();
    }

    /** The weights of traits here. @param weights of all, and what is added where all have verdicts, and wordings */
    double[] weights(double[] weights) {
        int n = weights.length / 3;
        var here = new double[n];
        for (int j = 0; j < n; j++) {
            here[j] = weights[j] + verdicts * weights[n + j] + wordings * weights[2 * n + j];
        }
        return here;
    }
}
