package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.ASSESSMENT_CONFIRMED;
import static org.onrecord.ledger.EntryType.ASSESSMENT_PROPOSED;
import static org.onrecord.ledger.EntryType.ASSESSMENT_REJECTED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;

/** Assessing whether quotes were really said. Whatever changes a quote's assessment holds the quote, so each sees the last. */
@ApplicationScoped
public class Assessments {
    /** Proposals of one quote that wait for a decision. */
    static final int MAX_PROPOSED = 20;

    private static final String SOURCES = "select count(distinct sourceKey) from Appearance where quoteId = :quote";
    private static final String PROPOSED =
            "select count(*) from Assessment where quoteId = :quote and status = PROPOSED";

    private final Once once;
    private final Ledger ledger;
    private final References references;
    private final Challenges challenges;

    Assessments(Once once, Ledger ledger, References references, Challenges challenges) {
        this.once = once;
        this.ledger = ledger;
        this.references = references;
        this.challenges = challenges;
    }

    /**
     * Proposes an assessment of a quote on record and gives its id.
     *
     * @throws Problem WRONG_STATE for a draft, or for CONFIRMED_INDEPENDENT with one source; INVALID_FIELD, UNKNOWN_REFERENCE;
     *     GONE
     */
    public Uni<UUID> propose(UUID quoteId, NewAssessment wanted, Act act) {
        wanted.mustHold();
        return once.make(
                act,
                wanted,
                session -> Quotes.hold(session, quoteId)
                        .invoke(Quote::mustBeOnRecord)
                        .call(() -> mustHaveRoom(session, quoteId))
                        .call(() -> mustBeIndependent(session, quoteId, wanted.label()))
                        .call(() ->
                                references.otherSpeaker(session, quoteId, "actualSpeakerId", wanted.actualSpeakerId()))
                        .chain(quote -> propose(session, new Assessment(quote, wanted, act), act)));
    }

    private Uni<UUID> propose(Mutiny.Session session, Assessment assessment, Act act) {
        return session.persist(assessment)
                .chain(() -> ledger.append(
                        session,
                        ASSESSMENT_PROPOSED,
                        Quotes.subject(assessment.quoteId),
                        act,
                        Change.to(AssessmentFacts.of(assessment))))
                .replaceWith(assessment.id);
    }

    /**
     * Confirms an assessment: it supersedes the one that stood, and resolves the challenges of the quote.
     *
     * @throws Problem OTHER_PERSON_NEEDED; WRONG_STATE when it was decided before, or when the quote is not what was assessed
     */
    public Uni<UUID> confirm(UUID id, Revision seen, AssessmentDecision decision, Act act) {
        return once.make(
                act,
                decision,
                session -> find(session, id)
                        .chain(assessment -> Quotes.hold(session, assessment.quoteId)
                                .invoke(Quote::mustStand)
                                .invoke(quote -> assessment.mustBeOpenTo(decision, seen, act))
                                .invoke(assessment::mustRestOn)
                                .call(() -> mustBeIndependent(session, assessment.quoteId, assessment.label))
                                .chain(quote -> confirm(session, quote, assessment, decision, act)))
                        .replaceWith(id));
    }

    private Uni<Void> confirm(
            Mutiny.Session session, Quote quote, Assessment assessment, AssessmentDecision decision, Act act) {
        var before = AssessmentFacts.of(assessment);
        var former = quote.assessmentId;
        return supersede(session, former, assessment, act)
                .invoke(() -> assessment.confirm(decision, act))
                .invoke(() -> quote.assess(assessment, act))
                .chain(session::flush)
                .chain(() -> challenges.resolve(session, assessment, act))
                .chain(resolved -> ledger.append(
                        session,
                        ASSESSMENT_CONFIRMED,
                        Quotes.subject(quote.id),
                        act,
                        new Change(before, AssessmentFacts.of(assessment, former, resolved), decision.reason())));
    }

    /** Before the next is confirmed: a quote has one confirmed assessment. */
    private static Uni<Void> supersede(Mutiny.Session session, UUID former, Assessment next, Act act) {
        if (former == null) {
            return Uni.createFrom().voidItem();
        }
        return session.find(Assessment.class, former)
                .invoke(standing -> standing.giveWayTo(next, act))
                .chain(session::flush);
    }

    /** Rejects an assessment with a reason; it stays on record. @throws Problem as {@link #confirm} */
    public Uni<UUID> reject(UUID id, Revision seen, AssessmentDecision decision, Act act) {
        return once.make(
                act,
                decision,
                session -> find(session, id)
                        .chain(assessment -> Quotes.hold(session, assessment.quoteId)
                                .invoke(Quote::mustStand)
                                .invoke(quote -> assessment.mustBeOpenTo(decision, seen, act))
                                .chain(() -> reject(session, assessment, decision, act)))
                        .replaceWith(id));
    }

    private Uni<Void> reject(Mutiny.Session session, Assessment assessment, AssessmentDecision decision, Act act) {
        var before = AssessmentFacts.of(assessment);
        assessment.reject(decision, act);
        return session.flush()
                .chain(() -> ledger.append(
                        session,
                        ASSESSMENT_REJECTED,
                        Quotes.subject(assessment.quoteId),
                        act,
                        new Change(before, AssessmentFacts.of(assessment), decision.reason())));
    }

    private static Uni<Void> mustBeIndependent(Mutiny.Session session, UUID quoteId, Authenticity label) {
        if (label != Authenticity.CONFIRMED_INDEPENDENT) {
            return Uni.createFrom().voidItem();
        }
        return session.createQuery(SOURCES, Long.class)
                .setParameter("quote", quoteId)
                .getSingleResult()
                .invoke(sources -> {
                    if (sources < 2) {
                        throw Problem.of(
                                ProblemType.WRONG_STATE,
                                "All appearances of the quote come from one source. Add one that came another way"
                                        + " (`independence`), or choose SINGLE_SOURCE.");
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> mustHaveRoom(Mutiny.Session session, UUID quoteId) {
        return session.createQuery(PROPOSED, Long.class)
                .setParameter("quote", quoteId)
                .getSingleResult()
                .invoke(proposed -> {
                    if (proposed >= MAX_PROPOSED) {
                        throw Problem.of(
                                ProblemType.WRONG_STATE,
                                MAX_PROPOSED + " assessments of the quote wait for a decision. Decide on those first.");
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Assessment> find(Mutiny.Session session, UUID id) {
        return session.find(Assessment.class, id).onItem().ifNull().failWith(() -> Problem.notFound("assessment", id));
    }
}
