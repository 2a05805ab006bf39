package org.onrecord.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Claims;
import org.onrecord.kit.Act;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.EntryType;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.Subject;
import org.onrecord.ledger.SubjectKind;

/**
 * The unit of work that every step in a review is: the claim is held first, so that steps on one case, its rewording and
 * its merge come one after another.
 */
@ApplicationScoped
class Cases {
    private final Once once;
    private final Ledger ledger;
    private final Claims claims;

    Cases(Once once, Ledger ledger, Claims claims) {
        this.once = once;
        this.ledger = ledger;
        this.claims = claims;
    }

    /** Opens the case of a claim. @throws Problem NOT_FOUND, ALREADY_ON_RECORD */
    Uni<UUID> open(UUID claimId, Act act) {
        return once.make(
                act,
                claimId,
                session -> claims.hold(session, claimId)
                        .invoke(Claim::mustStandAlone)
                        .call(() -> mustBeFirst(session, claimId))
                        .chain(claim -> open(session, new Review(claimId, act), act)));
    }

    private Uni<UUID> open(Mutiny.Session session, Review review, Act act) {
        return session.persist(review)
                .chain(() -> ledger.open(session, EntryType.REVIEW_OPENED, subject(review), act, CaseFacts.of(review)))
                .replaceWith(review.id);
    }

    private static Uni<Void> mustBeFirst(Mutiny.Session session, UUID claimId) {
        return find(session, claimId)
                .invoke(existing -> {
                    if (existing != null) {
                        throw Problem.of(
                                ProblemType.ALREADY_ON_RECORD,
                                "The claim has a review, which is " + existing.stage
                                        + ". Go on with that one; a verdict is looked at again with `reopen`.");
                    }
                })
                .replaceWithVoid();
    }

    /**
     * One step of the review of a claim, at most once for an idempotency key.
     *
     * @param asked what was asked for, or what stands for a request without a body
     * @throws Problem NOT_FOUND, STALE_REVISION; Moved when the claim was merged into another
     */
    Uni<UUID> step(
            UUID claimId, Revision seen, Object asked, Act act, BiFunction<Mutiny.Session, Case, Uni<Void>> work) {
        return once.make(
                act,
                asked,
                session -> claims.hold(session, claimId)
                        .invoke(Claim::mustStandAlone)
                        .chain(claim -> find(session, claimId)
                                .onItem()
                                .ifNull()
                                .failWith(() -> missing(claimId))
                                .invoke(review -> review.mustBeSeen(seen))
                                .chain(review -> withReport(session, claim, review)))
                        .call(at -> work.apply(session, at))
                        .invoke(at -> at.claim().holdForReview(at.review().holdsItsClaim()))
                        .map(at -> at.review().id));
    }

    private static Uni<Case> withReport(Mutiny.Session session, Claim claim, Review review) {
        return review.reportId == null
                ? Uni.createFrom().item(new Case(claim, review, null))
                : session.find(Report.class, review.reportId).map(report -> new Case(claim, review, report));
    }

    /** Writes the step into the history: the stage before, the case after. */
    Uni<Void> tell(
            Mutiny.Session session, EntryType type, Stage before, CaseFacts after, String reason, Case at, Act act) {
        return session.flush()
                .chain(() -> ledger.append(
                        session, type, subject(at.review()), act, new Change(Map.of("stage", before), after, reason)));
    }

    static Problem missing(UUID claimId) {
        return Problem.of(ProblemType.NOT_FOUND, "The claim " + claimId + " has no review. Open one first.");
    }

    private static Uni<Review> find(Mutiny.Session session, UUID claimId) {
        return session.createQuery("from Review where claimId = :claim", Review.class)
                .setParameter("claim", claimId)
                .getSingleResultOrNull();
    }

    private static Subject subject(Review review) {
        return new Subject(SubjectKind.REVIEW, review.id);
    }
}
