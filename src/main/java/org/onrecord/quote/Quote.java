package org.onrecord.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.onrecord.kit.Act;
import org.onrecord.kit.FourEyes;
import org.onrecord.kit.Ids;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

/** What somebody said or wrote, once. Its revision counts every change of what is shown with it. */
@Entity
class Quote {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    QuoteKind kind;

    @Enumerated(EnumType.STRING)
    QuoteStatus status;

    @Column(name = "original_wording")
    String originalWording;

    @Column(name = "original_language")
    String originalLanguage;

    @Embedded
    Occasion occasion;

    @Column(name = "said_on")
    LocalDate saidOn;

    @Column(name = "assessment_id")
    UUID assessmentId;

    @Enumerated(EnumType.STRING)
    Authenticity authenticity;

    int challenges;
    int responses;
    int grounds;

    @Embedded
    Tombstone tombstone;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int revision;

    protected Quote() {}

    /**
     * @param reportedOn the earliest publication of its appearances, which dates the quote when the occasion does not;
     *     null when unknown
     */
    Quote(NewQuote wanted, LocalDate reportedOn, Act act) {
        this.id = Ids.next();
        this.kind = wanted.kind();
        this.status = act.actor().isChecker() ? QuoteStatus.RECORDED : QuoteStatus.DRAFT;
        this.originalWording = wanted.originalWording();
        this.originalLanguage = wanted.originalLanguage();
        this.occasion = wanted.occasion();
        this.saidOn = occasion != null && occasion.date() != null ? occasion.date() : reportedOn;
        this.createdAt = act.at();
        this.updatedAt = act.at();
    }

    /** Tells whether the words changed, so that the links that rest on them are stale. */
    boolean change(QuoteChange change, Revision seen, Act act) {
        mustStand();
        seen.mustBe(revision);
        mustBeSpokenForBy(act);
        var reworded = kind != change.kind() || !Objects.equals(originalWording, change.originalWording());
        this.kind = change.kind();
        this.originalWording = change.originalWording();
        this.originalLanguage = change.originalLanguage();
        this.occasion = change.occasion();
        if (occasion != null && occasion.date() != null) {
            this.saidOn = occasion.date();
        }
        this.updatedAt = act.at();
        return reworded;
    }

    /** A checker takes a draft of a contributor's, or of a machine's, onto the record. */
    void confirm(Revision seen, Act act) {
        mustStand();
        seen.mustBe(revision);
        FourEyes.mustBePerson(act, Role.CHECKER);
        step(QuoteStep.RECORD, act);
        this.status = QuoteStatus.RECORDED;
    }

    /** An assessment of it was confirmed, which takes every challenge so far into account. */
    void assess(Assessment assessment, Act act) {
        step(QuoteStep.ASSESS, act);
        this.assessmentId = assessment.id;
        this.authenticity = assessment.label;
        this.challenges = 0;
        this.grounds++;
    }

    void challenge(Act act) {
        step(QuoteStep.CHALLENGE, act);
        this.challenges++;
        this.grounds++;
    }

    /** Its words or speakers are others now: what was assessed before, and waits, is of something else. */
    void unsettle() {
        this.grounds++;
    }

    /** One of its speakers said something about it. */
    void answer(Act act) {
        mustBeOnRecord();
        this.responses++;
        this.updatedAt = act.at();
    }

    void withdraw(String reason, Revision seen, Act act) {
        mustStand();
        seen.mustBe(revision);
        FourEyes.mustBePerson(act, Role.EDITOR);
        goAway(reason, act);
    }

    /** Whoever put it on record finds that they should not have; nobody has built on it. */
    void takeBack(String reason, Act act) {
        mustStand();
        FourEyes.mustBePerson(act, Role.CHECKER);
        goAway(reason, act);
    }

    private void goAway(String reason, Act act) {
        step(QuoteStep.WITHDRAW, act);
        this.status = QuoteStatus.WITHDRAWN;
        this.tombstone = new Tombstone(act.at(), reason);
    }

    QuoteState state() {
        return QuoteState.of(status, assessmentId != null, challenges > 0);
    }

    void extend(LocalDate reportedOn, Act act) {
        mustStand();
        mustBeSpokenForBy(act);
        if (reportedOn != null && (saidOn == null || (isDatedByReports() && reportedOn.isBefore(saidOn)))) {
            this.saidOn = reportedOn;
        }
        this.updatedAt = act.at();
    }

    /** It does not stand any more where it was reported first, perhaps. */
    void shrink(LocalDate reportedOn, Act act) {
        mustStand();
        if (isDatedByReports()) {
            this.saidOn = reportedOn;
        }
        this.updatedAt = act.at();
    }

    /** @throws Problem GONE */
    void mustStand() {
        if (status == QuoteStatus.WITHDRAWN) {
            throw tombstone.gone();
        }
    }

    /** @throws Problem GONE, or WRONG_STATE for a draft */
    void mustBeOnRecord() {
        mustStand();
        if (status == QuoteStatus.DRAFT) {
            throw Problem.of(
                    ProblemType.WRONG_STATE, "The quote is a draft. A checker has to take it onto the record first.");
        }
    }

    /** What is on record is public: a machine changes drafts only. @throws Problem OTHER_PERSON_NEEDED */
    private void mustBeSpokenForBy(Act act) {
        if (isOnRecord()) {
            FourEyes.mustBePerson(act, Role.CHECKER);
        }
    }

    boolean isOnRecord() {
        return status == QuoteStatus.RECORDED;
    }

    private void step(QuoteStep step, Act act) {
        mustStand();
        QuoteState.TRANSITIONS.after(state(), step);
        this.updatedAt = act.at();
    }

    private boolean isDatedByReports() {
        return occasion == null || occasion.date() == null;
    }
}
