package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.CANDIDATE_ACCEPTED;
import static org.onrecord.ledger.EntryType.CANDIDATE_DISMISSED;
import static org.onrecord.ledger.EntryType.CANDIDATE_MERGED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.FourEyes;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.EntryType;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.Subject;
import org.onrecord.ledger.SubjectKind;

/** Deciding on candidates: machines propose, people accept, merge and dismiss. */
@ApplicationScoped
public class Candidates {
    private final Once once;
    private final Ledger ledger;
    private final CandidateReads reads;
    private final Placements placements;
    private final Quotes quotes;

    Candidates(Once once, Ledger ledger, CandidateReads reads, Placements placements, Quotes quotes) {
        this.once = once;
        this.ledger = ledger;
        this.reads = reads;
        this.placements = placements;
        this.quotes = quotes;
    }

    /**
     * Records the quote that a candidate is, with what a person changed of it.
     *
     * @throws Problem STALE_REVISION, WRONG_STATE, ALREADY_ON_RECORD when a quote stands there, and as recording a quote
     */
    public Uni<CandidateView> accept(UUID id, Revision seen, Acceptance wanted, Act act) {
        mustBePerson(act);
        return Meanwhile.again(() -> reads.get(id).chain(proposed -> {
                    var quote = wanted.quote(proposed);
                    return placements
                            .of(quote.appearances().get(0), quote.kind(), "")
                            .chain(placed -> once.make(
                                    act,
                                    wanted,
                                    session -> open(session, id, seen)
                                            .chain(candidate ->
                                                    accept(session, candidate, proposed, quote, placed, act))));
                }))
                .chain(() -> reads.get(id));
    }

    private Uni<UUID> accept(
            Mutiny.Session session,
            Candidate candidate,
            CandidateView proposed,
            NewQuote quote,
            Placed placed,
            Act act) {
        var recorded = Recorded.of(proposed, quote, placed);
        return quotes.record(session, quote, List.of(placed), act)
                .chain(made -> decide(
                        session,
                        candidate,
                        CANDIDATE_ACCEPTED,
                        act,
                        one -> one.accept(made.quoteId, made.id, recorded, act)));
    }

    /** Adds the place of a candidate to a quote that is on record. */
    public Uni<CandidateView> merge(UUID id, Revision seen, CandidateMerge wanted, Act act) {
        mustBePerson(act);
        return Meanwhile.again(() -> reads.get(id)
                        .chain(proposed -> placements
                                .of(wanted.appearance(proposed), null, "")
                                .chain(placed -> once.make(
                                        act,
                                        wanted,
                                        session -> open(session, id, seen)
                                                .chain(candidate ->
                                                        merge(session, candidate, proposed, wanted, placed, act))))))
                .chain(() -> reads.get(id));
    }

    private Uni<UUID> merge(
            Mutiny.Session session,
            Candidate candidate,
            CandidateView proposed,
            CandidateMerge wanted,
            Placed placed,
            Act act) {
        var recorded = Recorded.of(proposed, placed);
        return session.find(Quote.class, wanted.quoteId())
                .onItem()
                .ifNull()
                .failWith(() -> Faults.unknown("quoteId", "quote", wanted.quoteId()))
                .chain(quote -> quotes.addAppearance(session, quote.id, placed, act))
                .chain(made -> decide(
                        session,
                        candidate,
                        CANDIDATE_MERGED,
                        act,
                        one -> one.merge(made.quoteId, made.id, recorded, act)));
    }

    /** Keeps a candidate off the record, with the reason. */
    public Uni<CandidateView> dismiss(UUID id, Revision seen, Dismissal why, Act act) {
        mustBePerson(act);
        return once.make(
                        act,
                        why,
                        session -> dismiss(session, id, seen, why, act).map(candidate -> candidate.id))
                .chain(() -> reads.get(id));
    }

    private Uni<Candidate> dismiss(Mutiny.Session session, UUID id, Revision seen, Dismissal why, Act act) {
        return find(session, id)
                .call(candidate ->
                        decide(session, candidate, CANDIDATE_DISMISSED, act, one -> one.dismiss(why, seen, act)));
    }

    /** One of many, within a unit of work; gives the new revision. */
    Uni<Integer> accept(Mutiny.Session session, CandidateRounds.Prepared item, Act act) {
        return open(session, item.id(), item.decision().seen())
                .call(candidate ->
                        Meanwhile.told(accept(session, candidate, item.proposed(), item.quote(), item.placed(), act)))
                .map(candidate -> candidate.revision);
    }

    /** The same, kept off the record. */
    Uni<Integer> dismiss(Mutiny.Session session, UUID id, CandidateDecision decision, Act act) {
        return dismiss(session, id, decision.seen(), decision.dismiss(), act).map(candidate -> candidate.revision);
    }

    static void mustBePerson(Act act) {
        FourEyes.mustHold(act, List.of(), "this candidate", Role.CHECKER, null);
    }

    /** A candidate that can go on record: nobody decided on it, and no quote stands where it stands. */
    private static Uni<Candidate> open(Mutiny.Session session, UUID id, Revision seen) {
        return find(session, id)
                .invoke(candidate -> candidate.mustBeOpen(seen))
                .call(() -> session.createNativeQuery(CandidateRows.STANDING, UUID.class)
                        .setParameter("candidate", id)
                        .getSingleResultOrNull()
                        .invoke(Candidates::mustBeFree));
    }

    private static void mustBeFree(UUID standing) {
        if (standing != null) {
            throw Problem.of(
                            ProblemType.ALREADY_ON_RECORD,
                            "A quote stands at this place. Use that, or record these words with POST /api/v1/quotes when somebody else said them.")
                    .with("existing", standing);
        }
    }

    /** Changes a candidate with its ledger entry. */
    private Uni<UUID> decide(
            Mutiny.Session session, Candidate candidate, EntryType type, Act act, Consumer<Candidate> decision) {
        return decide(session, candidate, type, act, null, decision);
    }

    Uni<UUID> decide(
            Mutiny.Session session,
            Candidate candidate,
            EntryType type,
            Act act,
            String reason,
            Consumer<Candidate> decision) {
        var before = CandidateFacts.of(candidate);
        decision.accept(candidate);
        return session.flush()
                .chain(() -> ledger.append(
                        session,
                        type,
                        subject(candidate.id),
                        act,
                        new Change(before, CandidateFacts.of(candidate), reason)))
                .replaceWith(candidate.id);
    }

    static Uni<Candidate> find(Mutiny.Session session, UUID id) {
        return session.find(Candidate.class, id).onItem().ifNull().failWith(() -> Problem.notFound("candidate", id));
    }

    private static Subject subject(UUID id) {
        return new Subject(SubjectKind.CANDIDATE, id);
    }
}
