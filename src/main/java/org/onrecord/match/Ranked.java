package org.onrecord.match;

import java.util.List;

/**
 * A claim in the order of how it fits a text.
 *
 * @param byContext whether it took the sentences around the text to find it
 */
record Ranked(Likeness like, double score, double sure, MatchGrade grade, boolean byContext) {
    /** Worded alike: there is nothing to doubt. */
    Ranked certain() {
        return new Ranked(like, score, 1, MatchGrade.SAME, false);
    }

    boolean isCertain() {
        return sure == 1;
    }

    /** What the sentences around say is not what the text says. */
    Ranked fromContext() {
        return new Ranked(like, score, 0.9 * sure, grade == MatchGrade.SAME ? MatchGrade.PERHAPS : grade, true);
    }

    ClaimMatch match(List<String> reasons) {
        double rounded = Math.round(sure * 1000) / 1000.0;
        return new ClaimMatch(like.claim.text.id(), like.claim.text.statement(), rounded, grade, reasons);
    }
}
