package org.onrecord.review;

import static org.onrecord.ledger.EntryType.REVIEW_ASSIGNED;
import static org.onrecord.ledger.EntryType.REVIEW_RELEASED;
import static org.onrecord.ledger.EntryType.REVIEW_REOPENED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.account.Accounts;
import org.onrecord.kit.Act;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

/** Opening the review of a claim, and saying who works on it. */
@ApplicationScoped
public class Reviews {
    private final Cases cases;
    private final ReviewReads reads;
    private final Accounts accounts;

    Reviews(Cases cases, ReviewReads reads, Accounts accounts) {
        this.cases = cases;
        this.reads = reads;
        this.accounts = accounts;
    }

    /** @throws Problem NOT_FOUND; ALREADY_ON_RECORD when the claim has a review */
    public Uni<ReviewView> open(UUID claimId, Act act) {
        return cases.open(claimId, act).chain(id -> reads.get(claimId, act.actor()));
    }

    /** @throws Problem UNKNOWN_REFERENCE or INVALID_FIELD for an assignee who cannot do it */
    public Uni<ReviewView> assign(UUID claimId, Revision seen, Assignment asked, Act act) {
        return cases.step(
                        claimId,
                        seen,
                        asked,
                        act,
                        (session, at) -> accounts.mustBeAble(session, "assignee", asked.assignee(), Role.CHECKER)
                                .chain(() -> {
                                    var before = at.review().stage;
                                    at.review().assign(asked.assignee(), act);
                                    return cases.tell(
                                            session, REVIEW_ASSIGNED, before, CaseFacts.of(at.review()), null, at, act);
                                }))
                .chain(id -> reads.get(claimId, act.actor()));
    }

    /** Gives back what was assigned. */
    public Uni<ReviewView> release(UUID claimId, Revision seen, Act act) {
        return cases.step(claimId, seen, "", act, (session, at) -> {
                    var before = at.review().stage;
                    at.review().release(act);
                    return cases.tell(session, REVIEW_RELEASED, before, CaseFacts.of(at.review()), null, at, act);
                })
                .chain(id -> reads.get(claimId, act.actor()));
    }

    /** Looks at a verdict again. It stays visible, and says so. */
    public Uni<ReviewView> reopen(UUID claimId, Revision seen, Reopening asked, Act act) {
        return cases.step(
                        claimId,
                        seen,
                        asked,
                        act,
                        (session, at) -> mayTake(session, asked).chain(() -> {
                            var before = at.review().stage;
                            at.review().reopen(asked.reason(), asked.assignee(), act);
                            at.claim().judge(at.claim().verdict().reexamined(), act);
                            return cases.tell(
                                    session,
                                    REVIEW_REOPENED,
                                    before,
                                    CaseFacts.of(at.review()),
                                    asked.reason(),
                                    at,
                                    act);
                        }))
                .chain(id -> reads.get(claimId, act.actor()));
    }

    private Uni<Void> mayTake(Mutiny.Session session, Reopening asked) {
        return asked.assignee() == null
                ? Uni.createFrom().voidItem()
                : accounts.mustBeAble(session, "assignee", asked.assignee(), Role.CHECKER);
    }
}
