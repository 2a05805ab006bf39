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
        this.status = act.actor().role().covers(Role.CHECKER) ? QuoteStatus.RECORDED : QuoteStatus.DRAFT;
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

    /** A checker takes a contributor's draft onto the record. */
    void confirm(Revision seen, Act act) {
        seen.mustBe(revision);
        if (status != QuoteStatus.DRAFT) {
            throw Problem.of(
                    ProblemType.WRONG_STATE, "Only a draft can be taken onto the record; this is " + status + ".");
        }
        this.status = QuoteStatus.RECORDED;
        this.updatedAt = act.at();
    }

    void extend(LocalDate reportedOn, Act act) {
        mustStand();
        if (reportedOn != null && (saidOn == null || (isDatedByReports() && reportedOn.isBefore(saidOn)))) {
            this.saidOn = reportedOn;
        }
        this.updatedAt = act.at();
    }

    void mustStand() {
        if (status == QuoteStatus.WITHDRAWN) {
            throw Problem.of(ProblemType.GONE, "The quote was withdrawn. Its history says why.");
        }
    }

    private boolean isDatedByReports() {
        return occasion == null || occasion.date() == null;
    }
}
