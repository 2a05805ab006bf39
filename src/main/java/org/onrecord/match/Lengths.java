package org.onrecord.match;

/** How long the parts of claims usually are, in terms. */
final class Lengths {
    private long claims;
    private long statements;
    private long wordings;
    private long verdicts;
    private long judged;

    void count(IndexedClaim claim, int by) {
        claims += by;
        statements += (long) by * claim.wordings;
        wordings += (long) by * (claim.terms.length - claim.wordings);
        verdicts += (long) by * claim.verdict.length;
        judged += claim.verdict.length > 0 ? by : 0;
    }

    double ofStatement() {
        return usual(statements, claims);
    }

    double ofWordings() {
        return usual(wordings, claims);
    }

    double ofVerdict() {
        return usual(verdicts, judged);
    }

    private static double usual(long sum, long of) {
        return Math.max(1, of == 0 ? 1 : (double) sum / of);
    }
}
