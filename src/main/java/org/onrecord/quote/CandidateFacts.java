package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.onrecord.document.Span;

/** What the ledger keeps of a candidate when somebody decides on it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CandidateFacts(
        CandidateState state,
        UUID documentId,
        UUID versionId,
        QuoteKind kind,
        List<Span> segments,
        List<Proposal.Voice> speakers,
        UUID quoteId,
        UUID appearanceId,
        Recorded recorded,
        DismissalCode dismissal,
        String reason) {

    static CandidateFacts of(Candidate candidate) {
        return new CandidateFacts(
                candidate.state,
                candidate.documentId,
                candidate.versionId,
                candidate.kind,
                candidate.segments.stream()
                        .map(one -> new Span(one.start(), one.end()))
                        .toList(),
                candidate.speakers,
                candidate.quoteId,
                candidate.appearanceId,
                candidate.recorded,
                candidate.dismissal,
                candidate.reason);
    }

    /** What reading a version did to the candidates of its document. */
    record Proposed(
            int version, String engine, String language, List<UUID> proposed, int kept, List<UUID> gone, int leftOut) {
        static Proposed of(Proposals.Unread unread, Findings findings, Reconciliation change, List<Candidate> fresh) {
            return new Proposed(
                    unread.number(),
                    findings.engine(),
                    findings.language(),
                    fresh.stream().map(one -> one.id).toList(),
                    change.kept().size(),
                    change.gone().stream().map(one -> one.id).toList(),
                    findings.leftOut());
        }
    }
}
