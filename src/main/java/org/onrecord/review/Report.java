package org.onrecord.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.onrecord.kit.Act;
import org.onrecord.kit.FourEyes;
import org.onrecord.kit.Ids;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** What one person found out about a claim. It is born without its contents, which wait sealed until it is opened. */
@Entity
class Report {
    @Id
    UUID id;

    @Column(name = "review_id")
    UUID reviewId;

    int number;
    String statement;
    UUID author;
    byte[] commitment;
    String contents;
    byte[] salt;
    String rating;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "cross_checked_by")
    UUID crossCheckedBy;

    @Column(name = "cross_rating")
    String crossRating;

    @Column(name = "cross_rationale")
    String crossRationale;

    Boolean agrees;

    @Column(name = "cross_checked_at")
    Instant crossCheckedAt;

    @Column(name = "approved_by")
    UUID approvedBy;

    @Column(name = "approved_at")
    Instant approvedAt;

    String override;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int revision;

    protected Report() {}

    Report(UUID reviewId, int number, String statement, byte[] commitment, Act act) {
        this.id = Ids.next();
        this.reviewId = reviewId;
        this.number = number;
        this.statement = statement;
        this.author = act.actor().id();
        this.commitment = commitment;
        this.createdAt = act.at();
    }

    boolean isSealed() {
        return contents == null;
    }

    /** @throws Problem WRONG_STATE when everybody can read it, so that nobody checks it blind any more */
    void mustBeSealed() {
        if (!isSealed()) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The report was opened, so nobody can check it blind any more. Send it to review.");
        }
    }

    /** Lets everybody who works here read it. */
    void open(SealedReport waiting, Act act) {
        if (!Arrays.equals(commitment, waiting.commitment())) {
            throw new IllegalStateException("A sealed report is not what was committed to");
        }
        this.contents = waiting.contents;
        this.salt = waiting.salt;
        this.rating = says().rating();
        this.openedAt = act.at();
    }

    /** @throws IllegalStateException while it is sealed */
    NewReport says() {
        if (isSealed()) {
            throw new IllegalStateException("The report is sealed");
        }
        return NewReport.read(contents);
    }

    /** Keeps the second label beside the first, which was opened in this unit of work. */
    void crossChecked(NewCrossCheck check, boolean agreed, Act act) {
        this.crossCheckedBy = act.actor().id();
        this.crossRating = check.rating();
        this.crossRationale = check.rationale();
        this.agrees = agreed;
        this.crossCheckedAt = act.at();
    }

    void approve(String why, Act act) {
        var makers = Stream.of(author, crossCheckedBy).filter(Objects::nonNull).toList();
        FourEyes.mustHold(act, makers, "this report, or its cross-check", Role.REVIEWER, why);
        this.approvedBy = act.actor().id();
        this.approvedAt = act.at();
        this.override = why;
    }

    /** @throws Problem WRONG_STATE when the claim was reworded since */
    void mustBeAbout(String wording) {
        if (!isAbout(wording)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The claim was reworded after this report was made. Send the report back (or decline the"
                            + " correction), so that somebody reports on the claim as it is worded now.");
        }
    }

    boolean isAbout(String wording) {
        return statement.equals(wording);
    }
}
