package org.onrecord.review;

import java.util.UUID;

/** What the ledger keeps of a step in a review. */
record CaseFacts(
        UUID claimId,
        Stage stage,
        UUID assignee,
        UUID checker,
        ReportFacts report,
        VerdictFacts verdict,
        VerdictReason proposed,
        String note,
        String override) {

    static CaseFacts of(Review review) {
        return new CaseFacts(
                review.claimId,
                review.stage,
                review.assignee,
                review.checker,
                null,
                null,
                review.proposal == null ? null : review.proposal.reason(),
                review.proposal == null ? null : review.proposal.note(),
                null);
    }

    CaseFacts with(Report told) {
        return new CaseFacts(
                claimId, stage, assignee, checker, ReportFacts.of(told), verdict, proposed, note, override);
    }

    CaseFacts with(Verdict told) {
        return new CaseFacts(
                claimId, stage, assignee, checker, report, VerdictFacts.of(told), proposed, note, override);
    }

    CaseFacts overriding(String why) {
        return new CaseFacts(claimId, stage, assignee, checker, report, verdict, proposed, note, why);
    }
}
