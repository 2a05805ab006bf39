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
import org.onrecord.kit.FourEyes;
import org.onrecord.kit.Ids;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

/** Whether a quote was really said: proposed by one person, confirmed by another, superseded by the next one. */
@Entity
class Assessment {
    @Id
    UUID id;

    @Column(name = "quote_id")
    UUID quoteId;

    @Enumerated(EnumType.STRING)
    Authenticity label;

    String rationale;

    @Convert(converter = Exhibits.class)
    @ColumnTransformer(read = "evidence::text", write = JsonColumn.WRITE)
    List<Exhibit> evidence;

    @Column(name = "actual_speaker")
    UUID actualSpeaker;

    int grounds;

    @Enumerated(EnumType.STRING)
    AssessmentStatus status;

    @Column(name = "assessed_by")
    UUID assessedBy;

    @Column(name = "decided_by")
    UUID decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    String reason;
    String override;

    @Column(name = "superseded_by")
    UUID supersededBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int revision;

    protected Assessment() {}

    Assessment(Quote quote, NewAssessment wanted, Act act) {
        this.id = Ids.next();
        this.quoteId = quote.id;
        this.label = wanted.label();
        this.rationale = wanted.rationale().strip();
        this.evidence = List.copyOf(wanted.evidence());
        this.actualSpeaker = wanted.actualSpeakerId();
        this.grounds = quote.grounds;
        this.status = AssessmentStatus.PROPOSED;
        this.assessedBy = act.actor().id();
        this.createdAt = act.at();
        this.updatedAt = act.at();
    }

    /** Lets somebody else than its assessor decide, once. */
    void mustBeOpenTo(AssessmentDecision decision, Revision seen, Act act) {
        seen.mustBe(revision);
        if (status != AssessmentStatus.PROPOSED) {
            throw Problem.of(
                    ProblemType.WRONG_STATE, "The assessment is " + status + "; only a proposed one can be decided.");
        }
        FourEyes.mustHold(act, List.of(assessedBy), "this assessment", Role.REVIEWER, decision.override());
    }

    /** What was assessed has to be what the quote is now, or the confirmation would be of something else. */
    void mustRestOn(Quote quote) {
        if (grounds != quote.grounds) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The quote was changed, challenged or assessed anew since this assessment was made."
                            + " Reject it, and assess the quote as it stands now.");
        }
    }

    void confirm(AssessmentDecision decision, Act act) {
        decide(AssessmentStatus.CONFIRMED, decision, act);
    }

    void reject(AssessmentDecision decision, Act act) {
        decide(AssessmentStatus.REJECTED, decision, act);
    }

    void giveWayTo(Assessment next, Act act) {
        this.status = AssessmentStatus.SUPERSEDED;
        this.supersededBy = next.id;
        this.updatedAt = act.at();
    }

    private void decide(AssessmentStatus decided, AssessmentDecision decision, Act act) {
        this.status = decided;
        this.decidedBy = act.actor().id();
        this.decidedAt = act.at();
        this.reason = decision.reason();
        this.override = decision.override();
        this.updatedAt = act.at();
    }

    @Converter
    static class Exhibits extends JsonColumn<List<Exhibit>> {
        Exhibits() {
            super(new TypeReference<>() {});
        }
    }
}
