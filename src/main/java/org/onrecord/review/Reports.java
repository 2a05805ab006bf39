package org.onrecord.review;

import static org.onrecord.ledger.EntryType.CROSS_CHECKED;
import static org.onrecord.ledger.EntryType.CROSS_CHECK_REQUESTED;
import static org.onrecord.ledger.EntryType.REVIEW_REPORTED;
import static org.onrecord.ledger.EntryType.SENT_TO_REVIEW;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.account.Accounts;
import org.onrecord.kit.Act;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;
import org.onrecord.ledger.Commitments;

/**
 * Reporting on a claim, and checking a report blind. What a report says is in no row and no entry that others read until
 * {@link #open} has put it there, together with the second label or on the way to review.
 */
@ApplicationScoped
public class Reports {
    private final Cases cases;
    private final ReviewReads reads;
    private final Choices choices;
    private final Commitments commitments;
    private final Accounts accounts;

    Reports(Cases cases, ReviewReads reads, Choices choices, Commitments commitments, Accounts accounts) {
        this.cases = cases;
        this.reads = reads;
        this.choices = choices;
        this.commitments = commitments;
        this.accounts = accounts;
    }

    /** @throws Problem OTHER_PERSON_NEEDED for anybody but the assignee; UNKNOWN_REFERENCE, INVALID_FIELD */
    public Uni<ReviewView> report(UUID claimId, Revision seen, NewReport wanted, Act act) {
        var commitment = commitments.to(wanted);
        return cases.step(claimId, seen, wanted, act, (session, at) -> {
                    var before = at.review().stage;
                    var report = at.review().report(at.claim().statement(), commitment.hash(), act);
                    return choices.mustHold(session, claimId, "", wanted)
                            .chain(() -> session.persistAll(report, new SealedReport(report, commitment)))
                            .chain(() -> cases.tell(
                                    session,
                                    REVIEW_REPORTED,
                                    before,
                                    CaseFacts.of(at.review()).with(report),
                                    null,
                                    at,
                                    act));
                })
                .chain(id -> reads.get(claimId, act.actor()));
    }

    /** @throws Problem WRONG_STATE when the report was opened before */
    public Uni<ReviewView> requestCrossCheck(UUID claimId, Revision seen, CrossCheckAsk asked, Act act) {
        return cases.step(claimId, seen, asked, act, (session, at) -> {
                    var before = at.review().stage;
                    at.review().requestCrossCheck(at.report(), asked.checker(), act);
                    return mayCheck(session, asked)
                            .chain(() -> cases.tell(
                                    session, CROSS_CHECK_REQUESTED, before, CaseFacts.of(at.review()), null, at, act));
                })
                .chain(id -> reads.get(claimId, act.actor()));
    }

    private Uni<Void> mayCheck(Mutiny.Session session, CrossCheckAsk asked) {
        return asked.checker() == null
                ? Uni.createFrom().voidItem()
                : accounts.mustBeAble(session, "checker", asked.checker(), Role.CHECKER);
    }

    /**
     * Takes a second label, and opens both. Labels on two wordings of the claim are never equal.
     *
     * @throws Problem OTHER_PERSON_NEEDED for who reported, or when somebody else was asked
     */
    public Uni<ReviewView> crossCheck(UUID claimId, Revision seen, NewCrossCheck check, Act act) {
        return cases.step(claimId, seen, check, act, (session, at) -> {
                    at.review().mustBeAbleToCheck(at.report(), act);
                    return choices.mustBeChosen(session, "rating", check.rating())
                            .chain(() -> open(session, at.report(), act))
                            .chain(() -> compare(session, at, check, act));
                })
                .chain(id -> reads.get(claimId, act.actor()));
    }

    private Uni<Void> compare(Mutiny.Session session, Case at, NewCrossCheck check, Act act) {
        var before = at.review().stage;
        var report = at.report();
        boolean agrees = report.rating.equals(check.rating())
                && report.isAbout(at.claim().statement());
        report.crossChecked(check, agrees, act);
        at.review().crossCheck(report, agrees, act);
        var after = CaseFacts.of(at.review()).with(report);
        return cases.tell(session, CROSS_CHECKED, before, after, null, at, act);
    }

    /** Puts the report in front of a reviewer; without a cross-check, it is opened now. */
    public Uni<ReviewView> sendToReview(UUID claimId, Revision seen, Act act) {
        return cases.step(claimId, seen, "", act, (session, at) -> {
                    var before = at.review().stage;
                    at.review().sendToReview(at.report(), act);
                    return open(session, at.report(), act)
                            .chain(() -> cases.tell(
                                    session,
                                    SENT_TO_REVIEW,
                                    before,
                                    CaseFacts.of(at.review()).with(at.report()),
                                    null,
                                    at,
                                    act));
                })
                .chain(id -> reads.get(claimId, act.actor()));
    }

    private static Uni<Void> open(Mutiny.Session session, Report report, Act act) {
        if (!report.isSealed()) {
            return Uni.createFrom().voidItem();
        }
        return session.find(SealedReport.class, report.id)
                .invoke(waiting -> report.open(waiting, act))
                .chain(session::remove);
    }
}
