package org.onrecord.review;

import java.util.List;

/** What the ledger keeps of a verdict: what is public of it. */
record VerdictFacts(
        int number,
        VerdictReason reason,
        Rated rating,
        String statement,
        String language,
        String explanation,
        List<Piece> evidence,
        String note) {

    static VerdictFacts of(Verdict verdict) {
        return new VerdictFacts(
                verdict.number,
                verdict.reason,
                verdict.rating,
                verdict.statement,
                verdict.language,
                verdict.explanation,
                verdict.evidence,
                verdict.note);
    }
}
