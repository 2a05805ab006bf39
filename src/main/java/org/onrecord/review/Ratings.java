package org.onrecord.review;

import static org.onrecord.ledger.EntryType.RATING_ADDED;
import static org.onrecord.ledger.EntryType.RATING_CHANGED;
import static org.onrecord.ledger.EntryType.RATING_REMOVED;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.Subject;
import org.onrecord.ledger.SubjectKind;

/** The rating scale: which values a verdict can have. */
@ApplicationScoped
public class Ratings {
    private static final String ALL = """
            select code, number, labels::text as labels, description, position, retired, created_at, updated_at, revision
            from rating where ($1::text is null or code = $1) order by position, code""";

    /** Held until the transaction ends, so that it is not deleted meanwhile. */
    private static final String CHOOSE = "select retired from rating where code = :code for key share";

    /** What is sealed counts as use of every value that was there: else deleting one would tell whether it is in there. */
    private static final String IN_USE = """
            select exists (select from verdict where value = :code)
                or exists (select from report where rating = :code or cross_rating = :code)
                or exists (select from sealed_report s, rating o where o.code = :code and s.sealed_at >= o.added_at)""";

    private final Db db;
    private final Once once;
    private final Ledger ledger;

    Ratings(Db db, Once once, Ledger ledger) {
        this.db = db;
        this.once = once;
        this.ledger = ledger;
    }

    /** The whole scale in its order, retired values included. */
    public Uni<Scale> scale() {
        return db.rows(ALL, Tuple.of((String) null), RatingView::of).map(Scale::of);
    }

    /** @throws Problem NOT_FOUND */
    public Uni<RatingView> get(String code) {
        return db.row(ALL, Tuple.of(code), RatingView::of).onItem().ifNull().failWith(Ratings::missing);
    }

    /** @throws Problem ALREADY_ON_RECORD; WRONG_STATE when the scale is full */
    public Uni<RatingView> add(NewRating wanted, Act act) {
        return once.make(act, wanted, session -> add(session, wanted, act)).chain(id -> get(wanted.code()));
    }

    private Uni<UUID> add(Mutiny.Session session, NewRating wanted, Act act) {
        var rating = new Rating(wanted, act);
        return session.createQuery("select count(*) from Rating", Long.class)
                .getSingleResult()
                .invoke(count -> {
                    if (count >= Rating.MOST) {
                        throw Problem.of(
                                ProblemType.WRONG_STATE,
                                "A scale has at most " + Rating.MOST + " values. Delete one that no verdict has.");
                    }
                })
                .chain(() -> session.persist(rating))
                .chain(session::flush)
                .chain(() -> ledger.open(session, RATING_ADDED, subject(rating.id), act, RatingView.of(rating)))
                .replaceWith(rating.id);
    }

    /**
     * Changes a value of the scale, whose code stays.
     *
     * @throws Problem NOT_FOUND, STALE_REVISION
     */
    public Uni<RatingView> change(String code, Revision seen, RatingChange change, Act act) {
        return db.write(session -> hold(session, code).chain(rating -> {
            var before = RatingView.of(rating);
            rating.change(change, seen, act);
            return session.flush()
                    .replaceWith(() -> RatingView.of(rating))
                    .call(after ->
                            ledger.append(session, RATING_CHANGED, subject(rating.id), act, Change.of(before, after)));
        }));
    }

    /** Gives what was deleted. @throws Problem WRONG_STATE when it is, or could be, in use */
    public Uni<RatingView> remove(String code, Revision seen, Act act) {
        return db.write(session -> hold(session, code)
                .invoke(rating -> seen.mustBe(rating.revision))
                .call(rating -> mustBeUnused(session, code))
                .chain(rating -> remove(session, rating, act)));
    }

    private Uni<RatingView> remove(Mutiny.Session session, Rating rating, Act act) {
        var last = RatingView.of(rating);
        return session.remove(rating)
                .chain(session::flush)
                .chain(() ->
                        ledger.append(session, RATING_REMOVED, subject(rating.id), act, new Change(last, null, null)))
                .replaceWith(last);
    }

    private static Uni<Void> mustBeUnused(Mutiny.Session session, String code) {
        return session.createNativeQuery(IN_USE, Boolean.class)
                .setParameter("code", code)
                .getSingleResult()
                .invoke(used -> {
                    if (used) {
                        throw Problem.of(
                                ProblemType.WRONG_STATE,
                                "A verdict or a report has this value, or a report that is still sealed could have it."
                                        + " Retire the value instead: it is chosen no more, and what has it keeps it.");
                    }
                })
                .replaceWithVoid();
    }

    /** The id of the ledger's subject. @throws Problem NOT_FOUND */
    Uni<UUID> idOf(String code) {
        return db.row("select id from rating where code = $1", Tuple.of(code), row -> row.getUUID("id"))
                .onItem()
                .ifNull()
                .failWith(Ratings::missing);
    }

    /** Takes a value for a report in this unit of work. @throws Problem UNKNOWN_REFERENCE, or INVALID_FIELD when it is retired */
    Uni<Void> choose(Mutiny.Session session, String field, String code) {
        return session.createNativeQuery(CHOOSE, Boolean.class)
                .setParameter("code", code)
                .getSingleResultOrNull()
                .invoke(retired -> {
                    if (retired == null) {
                        throw Problem.field(
                                ProblemType.UNKNOWN_REFERENCE,
                                field,
                                "is no value of the scale; GET /api/v1/ratings has them");
                    }
                    if (retired) {
                        throw Problem.invalid(field, "is retired; choose a value of the scale that is not");
                    }
                })
                .replaceWithVoid();
    }

    /** A value with the ends of the scale, as they are in this unit of work. */
    Uni<Rated> rated(Mutiny.Session session, String code) {
        return session.createQuery("from Rating order by position, code", Rating.class)
                .getResultList()
                .map(ratings -> Scale.of(ratings.stream().map(RatingView::of).toList()))
                .map(scale -> scale.rated(code));
    }

    private static Uni<Rating> hold(Mutiny.Session session, String code) {
        return session.createQuery("from Rating where code = :code", Rating.class)
                .setParameter("code", code)
                .setLockMode(LockMode.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(Ratings::missing);
    }

    private static Problem missing() {
        return Problem.of(
                ProblemType.NOT_FOUND, "No value of the scale has this code. GET /api/v1/ratings has all of them.");
    }

    private static Subject subject(UUID id) {
        return new Subject(SubjectKind.RATING, id);
    }
}
