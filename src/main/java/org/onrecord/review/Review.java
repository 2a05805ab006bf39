package org.onrecord.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Act;
import org.onrecord.kit.FourEyes;
import org.onrecord.kit.Ids;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

/** The case of a claim: where its verification is, and who has to do what next. */
@Entity
class Review {
    @Id
    UUID id;

    @Column(name = "claim_id")
    UUID claimId;

    @Enumerated(EnumType.STRING)
    Stage stage;

    UUID assignee;
    UUID checker;

    @Column(name = "report_id")
    UUID reportId;

    int reports;
    int verdicts;

    @Column(name = "reexamined_because")
    String reexaminedBecause;

    @Column(name = "reexamined_since")
    Instant reexaminedSince;

    @Embedded
    Proposal proposal;

    @Column(name = "opened_by")
    UUID openedBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int revision;

    protected Review() {}

    Review(UUID claimId, Act act) {
        this.id = Ids.next();
        this.claimId = claimId;
        this.stage = Stage.OPEN;
        this.openedBy = act.actor().id();
        this.createdAt = act.at();
        this.updatedAt = act.at();
    }

    void mustBeSeen(Revision seen) {
        seen.mustBe(revision);
    }

    /** Whether the claim has to stand for itself: something is at work here, or a verdict stands. */
    boolean holdsItsClaim() {
        return stage != Stage.RETRACTED && (stage != Stage.OPEN || verdicts > 0);
    }

    void assign(UUID to, Act act) {
        go(Step.ASSIGN, act);
        this.assignee = to;
    }

    void release(Act act) {
        var next = after(Step.RELEASE);
        if (!act.actor().id().equals(assignee) && !act.actor().role().covers(Role.REVIEWER)) {
            throw othersNeeded("Only whom the review is assigned to, or a REVIEWER, gives it back.");
        }
        go(next, act);
        this.assignee = null;
    }

    /** @param commitment to what the report says */
    Report report(String statement, byte[] commitment, Act act) {
        var next = after(Step.REPORT);
        if (!act.actor().id().equals(assignee)) {
            throw othersNeeded(
                    "The review is assigned to somebody else. Ask them for the report, or have it assigned to you.");
        }
        go(next, act);
        return newReport(statement, commitment, act);
    }

    /** @param asked who is to check, or null for whoever did not report */
    void requestCrossCheck(Report report, UUID asked, Act act) {
        var next = after(Step.REQUEST_CROSS_CHECK);
        report.mustBeSealed();
        if (report.author.equals(asked)) {
            throw Problem.invalid("checker", "made the report; ask somebody else");
        }
        go(next, act);
        this.checker = asked;
    }

    /** Takes a second label, given blind. */
    void crossCheck(Report report, boolean agrees, Act act) {
        var next = after(agrees ? Step.AGREE : Step.DIFFER);
        mustBeAbleToCheck(report, act);
        go(next, act);
        this.checker = null;
    }

    /** What can be said before the labels are compared. */
    void mustBeAbleToCheck(Report report, Act act) {
        after(Step.AGREE);
        FourEyes.mustHold(act, List.of(report.author), "this report", Role.CHECKER, null);
        if (checker != null && !checker.equals(act.actor().id())) {
            throw othersNeeded("Somebody else was asked for this cross-check. Ask them, or request it anew.");
        }
    }

    void sendToReview(Report report, Act act) {
        var next = after(Step.SEND_TO_REVIEW);
        if (!act.actor().id().equals(report.author) && !act.actor().role().covers(Role.REVIEWER)) {
            throw othersNeeded("Only who made the report, or a REVIEWER, sends it to review.");
        }
        go(next, act);
    }

    void approve(Report report, String statement, String override, Act act) {
        var next = after(Step.APPROVE);
        report.mustBeAbout(statement);
        report.approve(override, act);
        go(next, act);
    }

    void sendBack(Act act) {
        var next = after(Step.SEND_BACK);
        FourEyes.mustBePerson(act, Role.REVIEWER);
        go(next, act);
    }

    /** Gives the number of the verdict. */
    int publish(Report report, String statement, String override, Act act) {
        var next = after(Step.PUBLISH);
        report.mustBeAbout(statement);
        FourEyes.mustHold(act, List.of(report.author), "this report", Role.EDITOR, override);
        go(next, act);
        this.reexaminedBecause = null;
        this.reexaminedSince = null;
        return ++verdicts;
    }

    /** Proposes what takes the place of the verdict. */
    Report correct(VerdictReason reason, String note, String statement, byte[] commitment, Act act) {
        go(Step.CORRECT, act);
        this.proposal = Proposal.of(reason, note, act);
        return newReport(statement, commitment, act);
    }

    int confirmCorrection(Report report, String statement, String override, Act act) {
        var next = after(Step.CONFIRM_CORRECTION);
        report.mustBeAbout(statement);
        FourEyes.mustHold(act, List.of(proposal.by()), "this correction", Role.EDITOR, override);
        go(next, act);
        this.proposal = null;
        return ++verdicts;
    }

    void retract(String note, Act act) {
        act.actor().mustCover(Role.EDITOR);
        go(Step.RETRACT, act);
        this.proposal = Proposal.of(VerdictReason.RETRACTION, note, act);
    }

    int confirmRetraction(String override, Act act) {
        var next = after(Step.CONFIRM_RETRACTION);
        FourEyes.mustHold(act, List.of(proposal.by()), "this retraction", Role.REVIEWER, override);
        go(next, act);
        this.proposal = null;
        return ++verdicts;
    }

    /** Turns a proposal down, or takes one's own back. */
    void decline(Act act) {
        var next = after(Step.DECLINE);
        if (!act.actor().id().equals(proposal.by())) {
            if (!act.actor().role().covers(Role.REVIEWER)) {
                throw othersNeeded("Only a REVIEWER, or who proposed it, declines a proposal.");
            }
            FourEyes.mustBePerson(act, Role.REVIEWER);
        }
        go(next, act);
        this.proposal = null;
    }

    /** @param to who looks at it again; null for whom it was assigned to last */
    void reopen(String because, UUID to, Act act) {
        var next = after(Step.REOPEN);
        FourEyes.mustBePerson(act, Role.REVIEWER);
        go(next, act);
        this.assignee = to == null ? assignee : to;
        this.reexaminedBecause = because;
        this.reexaminedSince = act.at();
    }

    private Stage after(Step step) {
        return Stage.TRANSITIONS.after(stage, step);
    }

    private void go(Step step, Act act) {
        go(after(step), act);
    }

    private void go(Stage next, Act act) {
        this.stage = next;
        this.updatedAt = act.at();
    }

    private Report newReport(String statement, byte[] commitment, Act act) {
        var report = new Report(id, ++reports, statement, commitment, act);
        this.reportId = report.id;
        return report;
    }

    private static Problem othersNeeded(String detail) {
        return Problem.of(ProblemType.OTHER_PERSON_NEEDED, detail);
    }
}
