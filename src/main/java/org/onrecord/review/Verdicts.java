package org.onrecord.review;

import static org.onrecord.ledger.EntryType.CORRECTION_PROPOSED;
import static org.onrecord.ledger.EntryType.PROPOSAL_DECLINED;
import static org.onrecord.ledger.EntryType.RETRACTION_PROPOSED;
import static org.onrecord.ledger.EntryType.VERDICT_CORRECTED;
import static org.onrecord.ledger.EntryType.VERDICT_RETRACTED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Commitments;
import org.onrecord.ledger.EntryType;

/** Correcting and retracting verdicts, which takes two. */
@ApplicationScoped
public class Verdicts {
    private final Cases cases;
    private final ReviewReads reads;
    private final Choices choices;
    private final Commitments commitments;
    private final Ratings ratings;

    Verdicts(Cases cases, ReviewReads reads, Choices choices, Commitments commitments, Ratings ratings) {
        this.cases = cases;
        this.reads = reads;
        this.choices = choices;
        this.commitments = commitments;
        this.ratings = ratings;
    }

    /** Proposes what takes the place of the verdict. @throws Problem UNKNOWN_REFERENCE, INVALID_FIELD */
    public Uni<ReviewView> correct(UUID claimId, Revision seen, Correction wanted, Act act) {
        wanted.mustFollow();
        var commitment = commitments.to(wanted.report());
        return cases.step(claimId, seen, wanted, act, (session, at) -> {
                    var before = at.review().stage;
                    var report = at.review()
                            .correct(wanted.reason(), wanted.note(), at.claim().statement(), commitment.hash(), act);
                    report.open(new SealedReport(report, commitment), act);
                    return choices.mustHold(session, claimId, "report.", wanted.report())
                            .chain(() -> session.persist(report))
                            .chain(() -> cases.tell(
                                    session,
                                    CORRECTION_PROPOSED,
                                    before,
                                    CaseFacts.of(at.review()).with(report),
                                    null,
                                    at,
                                    act));
                })
                .chain(id -> reads.get(claimId, act.actor()));
    }

    /** @throws Problem OTHER_PERSON_NEEDED for who proposed it; WRONG_STATE when the claim was reworded since */
    public Uni<ReviewView> confirmCorrection(UUID claimId, Revision seen, Approval asked, Act act) {
        return cases.step(claimId, seen, asked, act, (session, at) -> {
                    var review = at.review();
                    var before = review.stage;
                    var proposal = review.proposal;
                    var number =
                            review.confirmCorrection(at.report(), at.claim().statement(), asked.override(), act);
                    var grounds = proposal.grounds(asked.override());
                    return ratings.rated(session, at.report().rating)
                            .map(rated -> Verdict.corrected(at, number, grounds, rated, act))
                            .invoke(verdict -> at.claim().judge(verdict.inShort(), act))
                            .chain(verdict -> keep(session, VERDICT_CORRECTED, before, verdict, at, act));
                })
                .chain(id -> reads.get(claimId, act.actor()));
    }

    /** Proposes to withdraw the verdict. */
    public Uni<ReviewView> retract(UUID claimId, Revision seen, Because why, Act act) {
        return cases.step(claimId, seen, why, act, (session, at) -> {
                    var before = at.review().stage;
                    at.review().retract(why.reason(), act);
                    return cases.tell(session, RETRACTION_PROPOSED, before, CaseFacts.of(at.review()), null, at, act);
                })
                .chain(id -> reads.get(claimId, act.actor()));
    }

    /** @throws Problem OTHER_PERSON_NEEDED for who proposed it */
    public Uni<ReviewView> confirmRetraction(UUID claimId, Revision seen, Approval asked, Act act) {
        return cases.step(claimId, seen, asked, act, (session, at) -> {
                    var review = at.review();
                    var before = review.stage;
                    var proposal = review.proposal;
                    var number = review.confirmRetraction(asked.override(), act);
                    at.claim().judge(at.claim().verdict().withdrawn(), act);
                    var verdict =
                            Verdict.retraction(at, number, proposal.by(), proposal.grounds(asked.override()), act);
                    return keep(session, VERDICT_RETRACTED, before, verdict, at, act);
                })
                .chain(id -> reads.get(claimId, act.actor()));
    }

    /** Turns a proposal down; the verdict stands as it is. */
    public Uni<ReviewView> decline(UUID claimId, Revision seen, Because why, Act act) {
        return cases.step(claimId, seen, why, act, (session, at) -> {
                    var before = at.review().stage;
                    at.review().decline(act);
                    return cases.tell(
                            session, PROPOSAL_DECLINED, before, CaseFacts.of(at.review()), why.reason(), at, act);
                })
                .chain(id -> reads.get(claimId, act.actor()));
    }

    private Uni<Void> keep(Mutiny.Session session, EntryType type, Stage before, Verdict verdict, Case at, Act act) {
        var after = CaseFacts.of(at.review()).with(verdict).overriding(verdict.overridden());
        return session.persist(verdict).chain(() -> cases.tell(session, type, before, after, verdict.note, at, act));
    }
}
