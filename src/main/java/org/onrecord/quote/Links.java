package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.LINK_CHALLENGED;
import static org.onrecord.ledger.EntryType.LINK_DRAWN;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Bulk;
import org.onrecord.kit.BulkView;
import org.onrecord.kit.Db;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Tagged;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.Subject;
import org.onrecord.ledger.SubjectKind;

/** Drawing links from quotes to claims, and deciding on them. */
@ApplicationScoped
public class Links {
    private final Db db;
    private final Once once;
    private final Ledger ledger;
    private final References references;
    private final Tallies tallies;
    private final Bulk bulk;

    Links(Db db, Once once, Ledger ledger, References references, Tallies tallies, Bulk bulk) {
        this.db = db;
        this.once = once;
        this.ledger = ledger;
        this.references = references;
        this.tallies = tallies;
        this.bulk = bulk;
    }

    /** Proposes a link from a quote to a claim. @throws Problem ALREADY_ON_RECORD when they have one that stands */
    public Uni<LinkView> draw(UUID quoteId, NewLink wanted, Act act) {
        return once.make(act, wanted, session -> draw(session, quoteId, wanted, act))
                .chain(this::get);
    }

    private Uni<UUID> draw(Mutiny.Session session, UUID quoteId, NewLink wanted, Act act) {
        return Quotes.find(session, quoteId)
                .invoke(Quote::mustStand)
                .chain(() -> references.mustExist(session, List.of(), List.of(), List.of(wanted)))
                .chain(() -> mustBeFirst(session, quoteId, wanted.claimId()))
                .chain(() -> touchQuotes(session, List.of(quoteId), act))
                .replaceWith(() -> fresh(quoteId, List.of(wanted), LinkOrigin.PERSON, act))
                .call(drawn -> session.persist(drawn.get(0)).chain(session::flush))
                .call(drawn -> ledger.open(
                        session, act, drawn.stream().map(Links::opening).toList()))
                .call(drawn -> count(session, drawn))
                .map(drawn -> drawn.get(0).id);
    }

    /** Proposed links, for a unit of work that has checked what they refer to, and writes, enters and counts them. */
    static List<Link> fresh(UUID quoteId, List<NewLink> wanted, LinkOrigin origin, Act act) {
        return wanted.stream().map(one -> new Link(quoteId, one, origin, act)).toList();
    }

    /** What the ledger tells of a link that was drawn. */
    static Ledger.Opening opening(Link link) {
        return new Ledger.Opening(LINK_DRAWN, subject(link.id), LinkView.of(link));
    }

    /** Counts links that were drawn and flushed. */
    Uni<Void> count(Mutiny.Session session, List<Link> drawn) {
        return tallies.moved(
                session,
                drawn.stream()
                        .map(link -> new Tallies.Move(null, Tallies.Standing.of(link)))
                        .toList());
    }

    /**
     * Makes a proposed link public.
     *
     * @throws Problem NOT_FOUND, STALE_REVISION; WRONG_STATE; OTHER_PERSON_NEEDED for a machine and for who drew it
     */
    public Uni<LinkView> accept(UUID id, Revision seen, Decision decision, Act act) {
        return decide(id, Ruling.of(LinkStep.ACCEPT, decision), seen, act);
    }

    /** Turns a proposed link down; the same claim may be linked again. @throws Problem as {@link #accept} */
    public Uni<LinkView> reject(UUID id, Revision seen, Rejection rejection, Act act) {
        return decide(id, Ruling.of(rejection), seen, act);
    }

    /** Upholds, overturns, reconfirms or drops a link. */
    public Uni<LinkView> settle(UUID id, LinkStep step, Revision seen, Decision decision, Act act) {
        return decide(id, Ruling.of(step, decision), seen, act);
    }

    /** Marks an accepted link as found wrong by somebody; it stays public until another person upholds or overturns it. */
    public Uni<LinkView> challenge(UUID id, Revision seen, Objection objection, Act act) {
        return once.make(
                        act,
                        objection,
                        session -> find(session, id).chain(link -> {
                            var work = work(session, act);
                            return work.touch(List.of(link))
                                    .chain(() -> work.change(
                                            link, LINK_CHALLENGED, one -> one.challenge(objection, seen, act)))
                                    .chain(work::count)
                                    .replaceWith(id);
                        }))
                .chain(this::get);
    }

    private Uni<LinkView> decide(UUID id, Ruling ruling, Revision seen, Act act) {
        return once.make(
                        act,
                        ruling,
                        session -> find(session, id).chain(link -> {
                            var work = work(session, act);
                            return work.hold(List.of(link))
                                    .chain(grounds -> work.change(
                                            link, ruling.entry(), one -> one.decide(ruling, grounds, seen, act)))
                                    .chain(work::count)
                                    .replaceWith(id);
                        }))
                .chain(this::get);
    }

    /** Accepts and rejects many links. @throws Problem ROLLED_BACK when they stand or fall together, and one is refused */
    public Uni<BulkView> decide(LinkDecisions wanted, Act act) {
        wanted.mustBeWhole();
        return bulk.run(
                wanted.mode(), wanted, wanted.decisions(), () -> new LinkBulk(session -> work(session, act)), act);
    }

    /**
     * Makes the live links of a quote or of a claim stale. {@code side} is {@code quoteId} or {@code claimId}.
     *
     * @throws Problem WRONG_STATE when they are more than {@value LinkWork#MAX_STALE}
     */
    Uni<Void> goStale(Mutiny.Session session, String side, UUID id, String why, Act act) {
        return work(session, act).goStale(side, id, why);
    }

    private LinkWork work(Mutiny.Session session, Act act) {
        return new LinkWork(session, ledger, tallies, act);
    }

    /** As staff may see it. @throws Problem NOT_FOUND */
    public Uni<LinkView> get(UUID id) {
        return get(id, true);
    }

    /** As a reader may see it: accepted ones, without who drew and decided them. @throws Problem NOT_FOUND */
    public Uni<LinkView> get(UUID id, boolean staff) {
        return shown(LinkRows.ONE, id, staff).map(row -> LinkView.of(row, staff));
    }

    /** The entity tag of a link, without reading the rest. */
    public Uni<String> tag(UUID id, boolean staff) {
        return shown(LinkRows.TAG, id, staff)
                .map(row -> Tagged.shown(row.getInteger("revision").toString(), staff));
    }

    private Uni<Row> shown(String sql, UUID id, boolean staff) {
        return db.row(sql, Tuple.of(id), row -> row).invoke(row -> {
            if (row == null || !(staff || LinkStatus.ACCEPTED.name().equals(row.getString("status")))) {
                throw Problem.notFound("link", id);
            }
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

    /** Raises the revisions of quotes, which count what is shown with them. */
    static Uni<Void> touchQuotes(Mutiny.Session session, List<UUID> quotes, Act act) {
        return LinkWork.touch(session, quotes, act).replaceWithVoid();
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
