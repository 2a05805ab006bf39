package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.LINK_ACCEPTED;
import static org.onrecord.ledger.EntryType.LINK_DRAWN;
import static org.onrecord.ledger.EntryType.LINK_REJECTED;
import static org.onrecord.ledger.EntryType.LINK_STALE;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.EntryType;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.Subject;
import org.onrecord.ledger.SubjectKind;

/** Drawing links from quotes to claims, and deciding on them. */
@ApplicationScoped
public class Links {
    private static final String TOUCH_QUOTES =
            "update quote set revision = revision + 1, updated_at = :at where id in (:quotes)";

    private final Db db;
    private final Once once;
    private final Ledger ledger;
    private final References references;
    private final Tallies tallies;

    Links(Db db, Once once, Ledger ledger, References references, Tallies tallies) {
        this.db = db;
        this.once = once;
        this.ledger = ledger;
        this.references = references;
        this.tallies = tallies;
    }

    /** Proposes a link from a quote to a claim. @throws Problem ALREADY_ON_RECORD when they have one that stands */
    public Uni<LinkView> draw(UUID quoteId, NewLink wanted, Act act) {
        return once.make(act, wanted, session -> draw(session, quoteId, wanted, act))
                .chain(this::get);
    }

    private Uni<UUID> draw(Mutiny.Session session, UUID quoteId, NewLink wanted, Act act) {
        return Quotes.find(session, quoteId)
                .invoke(Quote::mustStand)
                .chain(() -> references.mustExist(session, List.of(), List.of(wanted)))
                .chain(() -> mustBeFirst(session, quoteId, wanted.claimId()))
                .chain(() -> touchQuotes(session, List.of(quoteId), act))
                .chain(() -> draw(session, quoteId, List.of(wanted), LinkOrigin.PERSON, act))
                .map(drawn -> drawn.get(0).id);
    }

    /** Proposes links of a quote within a unit of work that has checked what they refer to. */
    Uni<List<Link>> draw(Mutiny.Session session, UUID quoteId, List<NewLink> wanted, LinkOrigin origin, Act act) {
        var links =
                wanted.stream().map(one -> new Link(quoteId, one, origin, act)).toList();
        if (links.isEmpty()) {
            return Uni.createFrom().item(links);
        }
        return session.persistAll(links.toArray())
                .chain(() ->
                        each(links, link -> ledger.open(session, LINK_DRAWN, subject(link.id), act, LinkView.of(link))))
                .chain(session::flush)
                .chain(() -> tallies.in(session, links))
                .replaceWith(links);
    }

    public Uni<LinkView> accept(UUID id, Revision seen, Decision decision, Act act) {
        return decide(id, LINK_ACCEPTED, act, link -> link.accept(decision.reason(), seen, act));
    }

    public Uni<LinkView> reject(UUID id, Revision seen, Decision decision, Act act) {
        return decide(id, LINK_REJECTED, act, link -> link.reject(decision.reason(), seen, act));
    }

    private Uni<LinkView> decide(UUID id, EntryType type, Act act, java.util.function.Consumer<Link> decision) {
        return db.write(session -> find(session, id)
                .chain(link -> change(session, link, type, act, decision).replaceWith(() -> LinkView.of(link))));
    }

    /** Makes the standing links of a quote or of a claim stale. {@code side} is {@code quoteId} or {@code claimId}. */
    Uni<Void> goStale(Mutiny.Session session, String side, UUID id, String why, Act act) {
        return session.createQuery(
                        "from Link where " + side
                                + " = :id and status in (PROPOSED, ACCEPTED) order by claimId, stance, id",
                        Link.class)
                .setParameter("id", id)
                .getResultList()
                .chain(links ->
                        each(links, link -> change(session, link, LINK_STALE, act, stale -> stale.goStale(why, act))));
    }

    /** Changes a link with its ledger entry, its tally and the revision of its quote. */
    Uni<Void> change(
            Mutiny.Session session, Link link, EntryType type, Act act, java.util.function.Consumer<Link> change) {
        var before = LinkView.of(link);
        var stood = Tallies.Standing.of(link);
        change.accept(link);
        return session.flush()
                .chain(() -> ledger.append(session, type, subject(link.id), act, Change.of(before, LinkView.of(link))))
                .chain(() -> touchQuotes(session, List.of(link.quoteId), act))
                .chain(() -> tallies.moved(session, stood, link));
    }

    /** @throws Problem NOT_FOUND */
    public Uni<LinkView> get(UUID id) {
        return db.read(session -> session.get(Link.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("link", id))
                .map(LinkView::of);
    }

    /** As a reader may see it: accepted ones, without the names of staff. */
    public Uni<LinkView> get(UUID id, boolean staff) {
        return get(id).map(link -> {
            if (!staff && link.status() != LinkStatus.ACCEPTED) {
                throw Problem.notFound("link", id);
            }
            return staff ? link : link.forReaders();
        });
    }

    private static Uni<Void> mustBeFirst(Mutiny.Session session, UUID quoteId, UUID claimId) {
        return session.createQuery(
                        "select id from Link where quoteId = :quote and claimId = :claim and status <> REJECTED",
                        UUID.class)
                .setParameter("quote", quoteId)
                .setParameter("claim", claimId)
                .getSingleResultOrNull()
                .invoke(existing -> {
                    if (existing != null) {
                        throw Problem.of(
                                        ProblemType.ALREADY_ON_RECORD,
                                        "The quote has a link to this claim. Decide on that one first.")
                                .with("existing", existing);
                    }
                })
                .replaceWithVoid();
    }

    /** A quote's revision counts what is shown with it; raised in SQL, so that two links drawn at once do not collide. */
    static Uni<Void> touchQuotes(Mutiny.Session session, List<UUID> quotes, Act act) {
        return session.createNativeQuery(TOUCH_QUOTES)
                .setParameter("at", act.at())
                .setParameter("quotes", quotes)
                .executeUpdate()
                .replaceWithVoid();
    }

    static <T> Uni<Void> each(List<T> items, java.util.function.Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> work.apply(item).replaceWith(item))
                .collect()
                .last()
                .replaceWithVoid();
    }

    static Uni<Link> find(Mutiny.Session session, UUID id) {
        return session.find(Link.class, id).onItem().ifNull().failWith(() -> Problem.notFound("link", id));
    }

    static Subject subject(UUID id) {
        return new Subject(SubjectKind.LINK, id);
    }
}
