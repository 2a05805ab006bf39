package org.onrecord.quote;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;

/** A quotation that a machine proposes for a document, and what a person decided on it. */
@Entity
class Candidate {
    @Id
    UUID id;

    @Column(name = "document_id")
    UUID documentId;

    @Column(name = "version_id")
    UUID versionId;

    @Enumerated(EnumType.STRING)
    QuoteKind kind;

    @Convert(converter = Appearance.Segments.class)
    @ColumnTransformer(read = "segments::text", write = JsonColumn.WRITE)
    List<Segment> segments;

    @Column(name = "start_at")
    int startAt;

    @Convert(converter = Voices.class)
    @ColumnTransformer(read = "speakers::text", write = JsonColumn.WRITE)
    List<Proposal.Voice> speakers;

    @Convert(converter = Appearance.Parts.class)
    @ColumnTransformer(read = "cue::text", write = JsonColumn.WRITE)
    Part cue;

    short confidence;
    String why;
    String sameness;

    @Enumerated(EnumType.STRING)
    CandidateState state;

    @Column(name = "quote_id")
    UUID quoteId;

    @Column(name = "appearance_id")
    UUID appearanceId;

    @Convert(converter = Outcome.class)
    @ColumnTransformer(read = "recorded::text", write = JsonColumn.WRITE)
    Recorded recorded;

    @Enumerated(EnumType.STRING)
    DismissalCode dismissal;

    String reason;

    @Column(name = "decided_by")
    UUID decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int revision;

    protected Candidate() {}

    Candidate(UUID documentId, UUID versionId, Proposal proposal, Act act) {
        this.id = Ids.next();
        this.documentId = documentId;
        this.state = CandidateState.OPEN;
        this.createdAt = act.at();
        stand(versionId, proposal, act);
    }

    /** The same words of the same speakers stand in a later version: what was decided holds, the place is new. */
    void follow(UUID version, Proposal proposal, Act act) {
        if (state == CandidateState.GONE) {
            this.state = CandidateState.OPEN;
        }
        stand(version, proposal, act);
    }

    /** It is not in the latest version any more. */
    void vanish(Act act) {
        this.state = CandidateState.GONE;
        this.updatedAt = act.at();
    }

    /** A quote was recorded from it. */
    void accept(UUID quote, UUID appearance, Recorded outcome, Act act) {
        record(CandidateState.ACCEPTED, quote, appearance, outcome, act);
    }

    /** It is another appearance of a quote that was on record. */
    void merge(UUID quote, UUID appearance, Recorded outcome, Act act) {
        record(CandidateState.MERGED, quote, appearance, outcome, act);
    }

    void dismiss(Dismissal why, Revision seen, Act act) {
        mustBeOpen(seen);
        this.dismissal = why.code();
        this.reason = why.reason();
        decide(CandidateState.DISMISSED, act);
    }

    /** What was decided is undone. @param stands whether the latest version that was read has it */
    void reopen(boolean stands, Act act) {
        this.state = stands ? CandidateState.OPEN : CandidateState.GONE;
        this.quoteId = null;
        this.appearanceId = null;
        this.recorded = null;
        this.dismissal = null;
        this.reason = null;
        this.decidedBy = null;
        this.decidedAt = null;
        this.updatedAt = act.at();
    }

    void mustBeOpen(Revision seen) {
        seen.mustBe(revision);
        if (state != CandidateState.OPEN) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The candidate is " + state + "; only an open one can be decided."
                            + (state == CandidateState.GONE ? "" : " Undo that first."));
        }
    }

    void mustBeDecided(Revision seen) {
        seen.mustBe(revision);
        if (decidedBy == null) {
            throw Problem.of(ProblemType.WRONG_STATE, "Nothing was decided on the candidate: it is " + state + ".");
        }
    }

    private void record(CandidateState as, UUID quote, UUID appearance, Recorded outcome, Act act) {
        this.quoteId = quote;
        this.appearanceId = appearance;
        this.recorded = outcome;
        decide(as, act);
    }

    private void decide(CandidateState as, Act act) {
        this.state = as;
        this.decidedBy = act.actor().id();
        this.decidedAt = act.at();
        this.updatedAt = act.at();
    }

    private void stand(UUID version, Proposal proposal, Act act) {
        this.versionId = version;
        this.kind = proposal.kind();
        this.segments = proposal.segments();
        this.startAt = proposal.start();
        this.speakers = proposal.speakers();
        this.cue = proposal.cue();
        this.confidence = (short) proposal.confidence();
        this.why = proposal.why();
        this.sameness = proposal.sameness();
        this.updatedAt = act.at();
    }

    @Converter
    static class Voices extends JsonColumn<List<Proposal.Voice>> {
        Voices() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Outcome extends JsonColumn<Recorded> {
        Outcome() {
            super(new TypeReference<>() {});
        }
    }
}
