package org.onrecord.claim;

import static org.onrecord.ledger.EntryType.CLAIM_CHANGED;
import static org.onrecord.ledger.EntryType.CLAIM_REWORDED;
import static org.onrecord.ledger.EntryType.CLAIM_STATED;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Moved;
import org.onrecord.kit.Once;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.Subject;
import org.onrecord.ledger.SubjectKind;

/**
 * Stating claims and reading them. A new statement makes links stale and a merge moves them, so the requests that do so
 * are the quote package's; what they do to the claim itself stands here.
 */
@ApplicationScoped
public class Claims {
    private static final String LANGUAGES = "select id, language from claim where id = any($1)";

    private final Db db;
    private final Once once;
    private final Ledger ledger;

    Claims(Db db, Once once, Ledger ledger) {
        this.db = db;
        this.once = once;
        this.ledger = ledger;
    }

    /** Puts a claim on record, or gives the one that was stated under the same key. @throws Problem IDEMPOTENCY_KEY_REUSED */
    public Uni<ClaimView> state(NewClaim wanted, Act act) {
        return once.make(act, wanted, session -> state(session, wanted, act))
                .chain(id -> get(id, act.actor().isStaff()));
    }

    private Uni<UUID> state(Mutiny.Session session, NewClaim wanted, Act act) {
        var claim = new Claim(wanted, act);
        return session.persist(claim)
                .chain(() -> ledger.open(session, CLAIM_STATED, subject(claim.id), act, claim.asStated()))
                .replaceWith(claim.id);
    }

    /**
     * Replaces what the claim states, in the caller's unit of work.
     *
     * @throws Problem NOT_FOUND, STALE_REVISION; Moved when it was merged into another
     */
    public Uni<Reworded> change(Mutiny.Session session, UUID id, Revision seen, NewClaim wanted, Act act) {
        return find(session, id).chain(claim -> {
            var before = claim.asStated();
            var reworded = claim.change(wanted, seen, act);
            var change = Change.of(before, claim.asStated());
            return session.flush()
                    .chain(() ->
                            ledger.append(session, reworded ? CLAIM_REWORDED : CLAIM_CHANGED, subject(id), act, change))
                    .replaceWith(new Reworded(id, reworded));
        });
    }

    /**
     * The claim as the public sees it or, for {@code staff}, with what waits for a decision.
     *
     * @throws Problem NOT_FOUND, or Moved when it was merged into another
     */
    public Uni<ClaimView> get(UUID id, boolean staff) {
        return standing(ClaimSql.VIEW, id, staff, ClaimView::of);
    }

    /** The entity tag of a claim, without reading the rest. */
    public Uni<String> tag(UUID id, boolean staff) {
        return standing(ClaimSql.TAG_ONLY, id, staff, row -> row.getString("tag"));
    }

    private <T> Uni<T> standing(String sql, UUID id, boolean staff, Function<Row, T> mapper) {
        return db.row(
                sql,
                Tuple.of(id, staff),
                row -> {
                    if (row.getUUID("merged_into") != null) {
                        throw new Moved(id, row.getUUID("merged_into"));
                    }
                    return mapper.apply(row);
                },
                () -> Problem.notFound("claim", id));
    }

    /** Claims that stand for themselves, newest first. */
    public Uni<Page<ClaimSummary>> page(ClaimFilter filter, PageAsk ask) {
        var query = filter.query(ask);
        return (filter.isNone()
                        ? db.rows(query.sql(), query.args(), ClaimSummary::of)
                        : db.search(query.sql(), query.args(), ClaimSummary::of))
                .map(claims -> Page.of(claims, ask, claim -> Cursor.of(claim.id())));
    }

    /** Claims that stand for themselves, newest first, in few words and with how many quotes do what to each. */
    public Uni<Page<ClaimHeadline>> headlines(PageAsk ask, boolean staff) {
        var after = ask.cursor(1).map(cursor -> cursor.uuid(0)).orElse(null);
        return db.rows(ClaimSql.HEADLINES, Tuple.of(after, staff, ask.rows()), ClaimHeadline::of)
                .map(claims -> Page.of(claims, ask, claim -> Cursor.of(claim.id())));
    }

    /** The languages in which claims are stated, by their ids. */
    public Uni<Map<UUID, String>> languages(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : db.rows(LANGUAGES, Tuple.of(ids.toArray(UUID[]::new)), row -> row)
                        .map(rows -> rows.stream()
                                .collect(Collectors.toMap(row -> row.getUUID("id"), row -> row.getString("language"))));
    }

    /** The id of the claim that was stated under the same key, or null. @throws Problem IDEMPOTENCY_KEY_REUSED */
    public Uni<UUID> stated(NewClaim wanted, Act act) {
        return once.made(act, wanted);
    }

    /** The managed claim, for a unit of work. @throws Problem NOT_FOUND */
    public Uni<Claim> find(Mutiny.Session session, UUID id) {
        return session.find(Claim.class, id).onItem().ifNull().failWith(() -> Problem.notFound("claim", id));
    }

    /**
     * The managed claim, which nobody else changes before this unit of work ends. Who needs several of them asks in the
     * order of their ids, lest two wait for each other.
     *
     * @throws Problem NOT_FOUND
     */
    public Uni<Claim> hold(Mutiny.Session session, UUID id) {
        return session.find(Claim.class, id, LockMode.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("claim", id));
    }

    /** @throws Problem WRONG_STATE when {@code count}, HQL on {@code :claim}, gives {@code most} already */
    Uni<Void> mustHaveRoom(Mutiny.Session session, UUID id, String count, int most, String parts) {
        return session.createQuery(count, Long.class)
                .setParameter("claim", id)
                .getSingleResult()
                .invoke(there -> {
                    if (there >= most) {
                        throw Problem.of(
                                ProblemType.WRONG_STATE,
                                "The claim " + id + " has " + there + " " + parts + ", and " + most
                                        + " is the most. Remove those that add nothing.");
                    }
                })
                .replaceWithVoid();
    }

    public static Subject subject(UUID id) {
        return new Subject(SubjectKind.CLAIM, id);
    }
}
