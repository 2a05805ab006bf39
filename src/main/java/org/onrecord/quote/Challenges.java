package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.QUOTE_CHALLENGED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.FourEyes;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;

/** Calling quotes into question. A challenge stands until an assessment that was made after it is confirmed. */
@ApplicationScoped
public class Challenges {
    /** Unresolved ones of a quote beyond which none is raised by hand. */
    static final int MAX_BY_HAND = 20;

    private static final String OPEN =
            "select id from Challenge where quoteId = :quote and resolvedBy is null order by id";
    private static final String RESOLVE =
            "update Challenge set resolvedBy = :assessment, resolvedAt = :at where id in (:ids)";

    /** What its documents give cause to that it was not challenged for. */
    private static final String IN_DOCUMENTS = """
            select 'RETRACTION' as cause, n.id, n.noticed_on
            from notice n
            where n.kind = 'RETRACTION' and n.document_id in (select document_id from appearance where quote_id = :quote)
              and not exists (select 1 from challenge c where c.quote_id = :quote and c.notice_id = n.id)
            union all
            select 'ORPHANED', a.id, null
            from appearance a
            where a.quote_id = :quote and a.anchor = 'ORPHANED'
              and not exists (select 1 from challenge c where c.appearance_id = a.id)
            order by 2""";

    private final Once once;
    private final Ledger ledger;

    Challenges(Once once, Ledger ledger) {
        this.once = once;
        this.ledger = ledger;
    }

    /** Challenges a quote by hand and gives the challenge's id. @throws Problem OTHER_PERSON_NEEDED for a machine; WRONG_STATE for a draft; GONE */
    public Uni<UUID> raise(UUID quoteId, NewChallenge wanted, Act act) {
        var doubt = Doubt.ofChecker(wanted.reason().strip());
        return once.make(
                act,
                wanted,
                session -> Quotes.hold(session, quoteId)
                        .invoke(Quote::mustBeOnRecord)
                        .invoke(() -> FourEyes.mustBePerson(act, Role.CHECKER))
                        .invoke(Challenges::mustHaveRoom)
                        .chain(quote -> raise(session, quote, doubt, act)));
    }

    /** Challenges a quote that the unit of work holds. */
    Uni<UUID> raise(Mutiny.Session session, Quote quote, Doubt doubt, Act act) {
        var challenge = new Challenge(quote.id, doubt, act);
        quote.challenge(act);
        return session.persist(challenge)
                .chain(session::flush)
                .chain(() -> ledger.append(
                        session,
                        QUOTE_CHALLENGED,
                        Quotes.subject(quote.id),
                        act,
                        new Change(null, ChallengeFacts.of(challenge), doubt.reason())))
                .replaceWith(challenge.id);
    }

    /** Challenges those of the quotes that are on record, each once. */
    Uni<Void> raise(Mutiny.Session session, Map<UUID, Doubt> doubts, Act act) {
        return Links.each(
                List.copyOf(new TreeMap<>(doubts).entrySet()),
                doubt -> Quotes.hold(session, doubt.getKey())
                        .chain(quote -> quote.isOnRecord()
                                ? raise(session, quote, doubt.getValue(), act).replaceWithVoid()
                                : Uni.createFrom().voidItem()));
    }

    /**
     * Challenges a quote that came on record, or came to stand in a further document, for what was said of its documents
     * before. Its appearances are flushed.
     */
    Uni<Void> look(Mutiny.Session session, Quote quote, Act act) {
        if (!quote.isOnRecord()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(IN_DOCUMENTS, Object[].class)
                .setFlushMode(FlushMode.MANUAL) // what it reads is there
                .setParameter("quote", quote.id)
                .getResultList()
                .chain(rows -> Links.each(
                        rows, row -> raise(session, quote, doubt(row), act).replaceWithVoid()));
    }

    private static Doubt doubt(Object[] row) {
        var source = (UUID) row[1];
        return ChallengeCause.valueOf((String) row[0]) == ChallengeCause.RETRACTION
                ? Doubt.ofRetraction(source, (LocalDate) row[2])
                : Doubt.ofOrphaned(source);
    }

    /** Resolves the open challenges of a quote by an assessment that is being confirmed, and gives their ids. */
    Uni<List<UUID>> resolve(Mutiny.Session session, Assessment assessment, Act act) {
        return session.createQuery(OPEN, UUID.class)
                .setParameter("quote", assessment.quoteId)
                .getResultList()
                .call(open -> open.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : session.createMutationQuery(RESOLVE)
                                .setParameter("assessment", assessment.id)
                                .setParameter("at", act.at())
                                .setParameter("ids", open)
                                .executeUpdate());
    }

    private static void mustHaveRoom(Quote quote) {
        if (quote.challenges >= MAX_BY_HAND) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The quote is challenged for " + quote.challenges + " reasons already. Assess it first.");
        }
    }
}
