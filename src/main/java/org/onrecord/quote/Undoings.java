package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.APPEARANCE_REMOVED;
import static org.onrecord.ledger.EntryType.CANDIDATE_REOPENED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;

/**
 * Taking back what was decided on candidates, as long as nobody built on it: an accepted one's quote is withdrawn, a merged
 * one's appearance removed, a dismissed one proposed again.
 */
@ApplicationScoped
public class Undoings {
    private static final String LOCK = "select 1 from document where id = :document for no key update";

    /** What others did since with a quote that was recorded from a candidate, or null. */
    private static final String BUILT_ON_QUOTE = """
            select case
                when exists (select from appearance a where a.quote_id = q.id and a.id <> :appearance)
                    then 'stands in a further place'
                when exists (select from link l where l.quote_id = q.id
                             and (l.status <> 'PROPOSED' or l.created_at <> q.created_at))
                    then 'has links that were drawn or decided since'
                when exists (select from assessment s where s.quote_id = q.id) then 'was assessed'
                when exists (select from challenge h where h.quote_id = q.id) then 'was challenged'
                when exists (select from speaker_response r where q.id in (r.quote_id, r.proof_quote))
                    then 'has a response'
                when exists (select from ledger_entry e where e.subject = q.id and e.type = 'QUOTE_CHANGED')
                    then 'was changed'
            end
            from quote q where q.id = :quote""";

    /** The same with a place that was added to a quote. */
    private static final String BUILT_ON_PLACE = """
            select case
                when exists (select from assessment s where s.quote_id = :quote and s.created_at >= a.created_at)
                    then 'was assessed since'
                when exists (select from challenge h where h.appearance_id = a.id
                             or (h.quote_id = a.quote_id and h.raised_at >= a.created_at))
                    then 'was challenged since'
            end
            from appearance a where a.id = :appearance""";

    private final Once once;
    private final Ledger ledger;
    private final Candidates candidates;
    private final CandidateReads reads;
    private final Withdrawals withdrawals;

    Undoings(Once once, Ledger ledger, Candidates candidates, CandidateReads reads, Withdrawals withdrawals) {
        this.once = once;
        this.ledger = ledger;
        this.candidates = candidates;
        this.reads = reads;
        this.withdrawals = withdrawals;
    }

    /**
     * Undoes the decision on a candidate, which is open again, or GONE when a later version does not have it.
     *
     * @throws Problem STALE_REVISION; WRONG_STATE when nothing was decided, or somebody built on it; ROLE_NEEDED when somebody
     *     else decided and {@code act} is not an editor's; OTHER_PERSON_NEEDED for a machine
     */
    public Uni<CandidateView> undo(UUID id, Revision seen, Undoing wanted, Act act) {
        Candidates.mustBePerson(act);
        return once.make(
                        act,
                        wanted,
                        session -> Candidates.find(session, id)
                                .invoke(candidate -> candidate.mustBeDecided(seen))
                                .invoke(candidate -> mustBeTheirs(candidate, act))
                                .chain(candidate ->
                                        undo(session, candidate, wanted.reason().strip(), act)))
                .chain(() -> reads.get(id));
    }

    private Uni<UUID> undo(Mutiny.Session session, Candidate candidate, String reason, Act act) {
        return session.createNativeQuery(LOCK)
                .setParameter("document", candidate.documentId)
                .getSingleResult()
                .chain(() -> takeBack(session, candidate, reason, act))
                .chain(() -> Proposals.isInLatest(session, candidate))
                .chain(stands -> candidates.decide(
                        session, candidate, CANDIDATE_REOPENED, act, reason, one -> one.reopen(stands, act)));
    }

    private Uni<Void> takeBack(Mutiny.Session session, Candidate candidate, String reason, Act act) {
        if (candidate.quoteId == null) {
            return Uni.createFrom().voidItem();
        }
        return withdrawals
                .hold(session, candidate.quoteId)
                .chain(quote -> quote.status == QuoteStatus.WITHDRAWN
                        ? Uni.createFrom().voidItem()
                        : candidate.state == CandidateState.ACCEPTED
                                ? withdraw(session, candidate, quote, reason, act)
                                : remove(session, candidate, quote, reason, act));
    }

    private Uni<Void> withdraw(Mutiny.Session session, Candidate candidate, Quote quote, String reason, Act act) {
        return mustBeAlone(session, BUILT_ON_QUOTE, candidate)
                .chain(() -> withdrawals.takeBack(session, quote, reason, act))
                .replaceWithVoid();
    }

    private Uni<Void> remove(Mutiny.Session session, Candidate candidate, Quote quote, String reason, Act act) {
        return mustBeAlone(session, BUILT_ON_PLACE, candidate)
                .chain(() -> session.find(Appearance.class, candidate.appearanceId))
                .chain(place -> session.remove(place)
                        .chain(session::flush)
                        .chain(() -> SourceTallies.removed(session, quote.id, place.sourceKey))
                        .chain(() -> reportedOn(session, quote.id))
                        .invoke(day -> quote.shrink(day, act))
                        .chain(session::flush)
                        .chain(() -> ledger.append(
                                session,
                                APPEARANCE_REMOVED,
                                Quotes.subject(quote.id),
                                act,
                                new Change(QuoteFacts.PlaceFact.of(place), null, reason))));
    }

    private static Uni<Void> mustBeAlone(Mutiny.Session session, String builtOn, Candidate candidate) {
        return session.createNativeQuery(builtOn, String.class)
                .setParameter("quote", candidate.quoteId)
                .setParameter("appearance", candidate.appearanceId)
                .getSingleResultOrNull()
                .invoke(what -> {
                    if (what != null) {
                        throw Problem.of(
                                        ProblemType.WRONG_STATE,
                                        "The quote " + what + ", so this cannot be undone."
                                                + " An EDITOR can withdraw the quote, with a reason.")
                                .with("existing", candidate.quoteId);
                    }
                })
                .replaceWithVoid();
    }

    /** The earliest publication of what the quote still stands in. */
    private static Uni<java.time.LocalDate> reportedOn(Mutiny.Session session, UUID quoteId) {
        return session.createQuery(
                        "select min(d.publishedOn) from Appearance a join Document d on d.id = a.documentId where a.quoteId = :quote",
                        java.time.LocalDate.class)
                .setParameter("quote", quoteId)
                .getSingleResultOrNull();
    }

    private static void mustBeTheirs(Candidate candidate, Act act) {
        if (!candidate.decidedBy.equals(act.actor().id()) && !act.actor().role().covers(Role.EDITOR)) {
            throw Problem.of(
                            ProblemType.ROLE_NEEDED,
                            "Somebody else decided this. They can undo it, and so can an EDITOR.")
                    .with("role", Role.EDITOR);
        }
    }
}
