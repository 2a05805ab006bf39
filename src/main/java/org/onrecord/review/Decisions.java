package org.onrecord.review;

import static org.onrecord.ledger.EntryType.REPORT_APPROVED;
import static org.onrecord.ledger.EntryType.SENT_BACK;
import static org.onrecord.ledger.EntryType.VERDICT_PUBLISHED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Revision;

/** Deciding on a report: approving it or sending it back, and publishing it as a verdict. */
@ApplicationScoped
public class Decisions {
    private final Cases cases;
    private final ReviewReads reads;
    private final Ratings ratings;

    Decisions(Cases cases, ReviewReads reads, Ratings ratings) {
        this.cases = cases;
        this.reads = reads;
        this.ratings = ratings;
    }

    /** @throws Problem OTHER_PERSON_NEEDED for who made the report or its cross-check; WRONG_STATE when the claim was reworded */
    public Uni<ReviewView> approve(UUID claimId, Revision seen, Approval asked, Act act) {
        return cases.step(claimId, seen, asked, act, (session, at) -> {
                    var before = at.review().stage;
                    at.review().approve(at.report(), at.claim().statement(), asked.override(), act);
                    var after = CaseFacts.of(at.review()).with(at.report()).overriding(asked.override());
                    return cases.tell(session, REPORT_APPROVED, before, after, null, at, act);
                })
                .chain(id -> reads.get(claimId, act.actor()));
    }

    /** Wants another report, for a reason. */
    public Uni<ReviewView> sendBack(UUID claimId, Revision seen, Because why, Act act) {
        return cases.step(claimId, seen, why, act, (session, at) -> {
                    var before = at.review().stage;
                    at.review().sendBack(act);
                    return cases.tell(session, SENT_BACK, before, CaseFacts.of(at.review()), why.reason(), at, act);
                })
                .chain(id -> reads.get(claimId, act.actor()));
    }

    /** Freezes the approved report as the claim's next verdict. @throws Problem as {@link #approve} */
    public Uni<ReviewView> publish(UUID claimId, Revision seen, Publishing asked, Act act) {
        return cases.step(claimId, seen, asked, act, (session, at) -> {
                    var before = at.review().stage;
                    var number = at.review().publish(at.report(), at.claim().statement(), asked.override(), act);
                    var grounds = asked.grounds(number == 1);
                    return ratings.rated(session, at.report().rating)
                            .map(rated -> Verdict.published(at, number, grounds, rated, act))
                            .chain(verdict -> keep(session, before, verdict, at, act));
                })
                .chain(id -> reads.get(claimId, act.actor()));
    }

    private Uni<Void> keep(Mutiny.Session session, Stage before, Verdict verdict, Case at, Act act) {
        at.claim().judge(verdict.inShort(), act);
        var after = CaseFacts.of(at.review()).with(verdict).overriding(verdict.overridden());
        return session.persist(verdict)
                .chain(() -> cases.tell(session, VERDICT_PUBLISHED, before, after, verdict.note, at, act));
    }
}
