package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.QUOTE_WITHDRAWN;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Once;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;

/** Taking quotes off the record. A tombstone with the reason stays; so does the history. */
@ApplicationScoped
public class Withdrawals {
    private final Db db;
    private final Once once;
    private final Ledger ledger;
    private final Links links;

    Withdrawals(Db db, Once once, Ledger ledger, Links links) {
        this.db = db;
        this.once = once;
        this.ledger = ledger;
        this.links = links;
    }

    /** Withdraws a quote and makes its links stale. @throws Problem NOT_FOUND, GONE when it was withdrawn before */
    public Uni<Withdrawal> withdraw(UUID id, Revision seen, NewWithdrawal wanted, Act act) {
        return once.make(
                        act,
                        wanted,
                        session -> hold(session, id).chain(quote -> {
                            var reason = wanted.reason().strip();
                            return goAway(session, quote, () -> quote.withdraw(reason, seen, act), reason, act)
                                    .replaceWith(id);
                        }))
                .chain(() -> db.read(session -> session.get(Quote.class, id)))
                .map(Withdrawal::of);
    }

    /** The quote, to which nobody adds anything before the unit of work ends. @throws Problem NOT_FOUND */
    Uni<Quote> hold(Mutiny.Session session, UUID id) {
        return Holds.claims(session, id).chain(() -> Holds.alone(session, id)).chain(() -> Quotes.hold(session, id));
    }

    /** Takes a quote back that nobody has built on, within a unit of work that holds it. */
    Uni<Withdrawal> takeBack(Mutiny.Session session, Quote quote, String reason, Act act) {
        return goAway(session, quote, () -> quote.takeBack(reason, act), reason, act);
    }

    private Uni<Withdrawal> goAway(Mutiny.Session session, Quote quote, Runnable step, String reason, Act act) {
        var before = Facts.of(quote);
        step.run();
        return session.flush()
                .chain(() -> ledger.append(
                        session,
                        QUOTE_WITHDRAWN,
                        Quotes.subject(quote.id),
                        act,
                        new Change(before, Facts.of(quote), reason)))
                .chain(() -> links.goStale(session, "quoteId", quote.id, "The quote was withdrawn.", act))
                .chain(() -> session.refresh(quote)) // its links raised its revision
                .replaceWith(() -> Withdrawal.of(quote));
    }

    /** What the ledger keeps of it. */
    record Facts(QuoteStatus status, UUID assessmentId, Authenticity authenticity) {
        static Facts of(Quote quote) {
            return new Facts(quote.status, quote.assessmentId, quote.authenticity);
        }
    }
}
