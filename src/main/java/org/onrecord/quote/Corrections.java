package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.QUOTE_CHANGED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;

/** Changing what is on record of a quote, and what that does to what was drawn and found from the old facts. */
@ApplicationScoped
public class Corrections {
    private final Db db;
    private final Ledger ledger;
    private final References references;
    private final Links links;
    private final Challenges challenges;

    Corrections(Db db, Ledger ledger, References references, Links links, Challenges challenges) {
        this.db = db;
        this.ledger = ledger;
        this.references = references;
        this.links = links;
        this.challenges = challenges;
    }

    /**
     * Replaces the facts of a quote. When its words change, its links go stale; when they or its speakers do and it was
     * assessed, that challenges it.
     */
    public Uni<UUID> change(UUID id, Revision seen, QuoteChange change, Act act) {
        return db.write(session -> Holds.claims(session, id)
                .chain(() -> Quotes.find(session, id))
                .chain(quote -> references
                        .mustExist(
                                session,
                                List.of(),
                                change.speakers().stream()
                                        .map(NewAttribution::speakerId)
                                        .toList(),
                                List.of())
                        .chain(() -> Quotes.facts(session, quote))
                        .chain(before -> change(session, quote, before, seen, change, act)))
                .replaceWith(id));
    }

    private Uni<Void> change(
            Mutiny.Session session, Quote quote, QuoteFacts before, Revision seen, QuoteChange change, Act act) {
        var ofOtherKind = quote.kind != change.kind();
        var reworded = quote.change(change, seen, act);
        var unsettled = reworded || !before.isSaidBy(change.speakers());
        if (unsettled) {
            quote.unsettle();
        }
        var attributions = Quotes.attributions(quote.id, change.speakers());
        return (ofOtherKind ? mustSuit(session, quote) : Uni.createFrom().voidItem())
                .chain(() -> session.createMutationQuery("delete from Attribution where quoteId = :quote")
                        .setParameter("quote", quote.id)
                        .executeUpdate())
                .chain(() -> session.persistAll(attributions.toArray()))
                .chain(session::flush)
                .chain(() -> Quotes.facts(session, quote))
                .chain(after ->
                        ledger.append(session, QUOTE_CHANGED, Quotes.subject(quote.id), act, Change.of(before, after)))
                .chain(() -> unsettled && quote.assessmentId != null
                        ? challenges
                                .raise(session, quote, Doubt.ofRewording(), act)
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem())
                .chain(() -> reworded
                        ? links.goStale(session, "quoteId", quote.id, "The wording of the quote changed.", act)
                        : Uni.createFrom().voidItem());
    }

    /** What it shows between quotation marks from now on stands in its documents. */
    private static Uni<Void> mustSuit(Mutiny.Session session, Quote quote) {
        return session.createQuery("from Appearance where quoteId = :quote order by id", Appearance.class)
                .setParameter("quote", quote.id)
                .getResultList()
                .invoke(places -> places.forEach(place -> Verbatim.mustSuit(quote.kind, place)))
                .replaceWithVoid();
    }
}
