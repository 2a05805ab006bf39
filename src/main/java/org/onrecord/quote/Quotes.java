package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.APPEARANCE_ADDED;
import static org.onrecord.ledger.EntryType.QUOTE_RECORDED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.Subject;
import org.onrecord.ledger.SubjectKind;

/** Recording what people said, and where it stands. */
@ApplicationScoped
public class Quotes {
    private static final String SHARED = "select * from quote where id = :id for key share";

    private final Once once;
    private final Ledger ledger;
    private final Placements placements;
    private final References references;
    private final Challenges challenges;

    Quotes(Once once, Ledger ledger, Placements placements, References references, Challenges challenges) {
        this.once = once;
        this.ledger = ledger;
        this.placements = placements;
        this.references = references;
        this.challenges = challenges;
    }

    /**
     * Records a quote with its appearances and proposed links, all or nothing, and gives its id. What a contributor
     * or a machine records is a draft until a checker, who is a person, confirms it.
     */
    public Uni<UUID> record(NewQuote wanted, Act act) {
        return Meanwhile.again(() -> placements.of(wanted).chain(placed -> {
            var fresh = FreshQuote.of(wanted, placed, act);
            var look = References.look(placed, fresh.speakers(), wanted.links());
            return once.make(act, wanted, fresh.quote().id, look, (session, found) -> {
                References.mustStand(found, placed, fresh.speakers(), wanted.links());
                return record(session, fresh, wanted.links(), act);
            });
        }));
    }

    /** The same within a unit of work; gives the first of its appearances. @throws Meanwhile */
    Uni<Appearance> record(Mutiny.Session session, NewQuote wanted, List<Placed> placed, Act act) {
        var fresh = FreshQuote.of(wanted, placed, act);
        return references
                .mustExist(session, placed, fresh.speakers(), wanted.links())
                .chain(() -> record(session, fresh, wanted.links(), act))
                .replaceWith(() -> fresh.appearances().get(0));
    }

    /** All that is new goes to the database at once, past the session: of a fresh quote nobody else has anything to say. */
    private Uni<Void> record(Mutiny.Session session, FreshQuote fresh, List<NewLink> wanted, Act act) {
        var drawn = Links.fresh(fresh.quote().id, wanted, LinkOrigin.PERSON, act);
        var rows = new FreshRows(fresh, drawn).query(act);
        var making = drawn.isEmpty() ? List.of(rows) : List.of(rows, Counted.proposed(drawn));
        return ledger.open(session, act, openings(fresh, drawn), making)
                .chain(answers ->
                        answers.get(0).isEmpty() ? Uni.createFrom().voidItem() : look(session, fresh.quote().id, act));
    }

    private static List<Ledger.Opening> openings(FreshQuote fresh, List<Link> drawn) {
        return Stream.concat(
                        Stream.of(new Ledger.Opening(QUOTE_RECORDED, subject(fresh.quote().id), fresh.facts())),
                        drawn.stream().map(Links::opening))
                .toList();
    }

    private Uni<Void> look(Mutiny.Session session, UUID id, Act act) {
        return hold(session, id).chain(quote -> challenges.look(session, quote, act));
    }

    /** Adds a place where the same words were reported. */
    public Uni<UUID> addAppearance(UUID id, NewAppearance wanted, Act act) {
        return Meanwhile.again(() -> placements
                .of(wanted, null, "")
                .chain(placed -> once.make(
                        act,
                        wanted,
                        session -> addAppearance(session, id, placed, act).replaceWith(id))));
    }

    /** The same within a unit of work. @throws Meanwhile */
    Uni<Appearance> addAppearance(Mutiny.Session session, UUID id, Placed placed, Act act) {
        var appearance = new Appearance(id, placed, act);
        return references
                .mustBeAsRead(session, List.of(placed))
                .chain(() -> find(session, id))
                .invoke(quote -> placed.mustSuit(quote.kind, "wording"))
                .invoke(quote -> quote.extend(placed.publishedOn(), act))
                .call(quote -> isNewSource(session, id, placed.sourceKey())
                        .call(() -> session.persist(appearance))
                        .call(() -> session.flush())
                        .chain(isNew -> isNew
                                ? SourceTallies.added(session, id, placed.sourceKey())
                                : Uni.createFrom().voidItem()))
                .call(() -> ledger.append(
                        session, APPEARANCE_ADDED, subject(id), act, Change.to(QuoteFacts.PlaceFact.of(appearance))))
                .chain(quote -> challenges.look(session, quote, act))
                .replaceWith(appearance);
    }

    private static Uni<Boolean> isNewSource(Mutiny.Session session, UUID quoteId, String key) {
        return session.createQuery(
                        "select count(*) from Appearance where quoteId = :quote and sourceKey = :key", Long.class)
                .setParameter("quote", quoteId)
                .setParameter("key", key)
                .getSingleResult()
                .map(count -> count == 0);
    }

    /** Takes a draft onto the record. */
    public Uni<UUID> confirm(UUID id, Revision seen, Act act) {
        return once.make(
                act,
                id,
                session -> find(session, id)
                        .chain(quote -> facts(session, quote)
                                .invoke(() -> quote.confirm(seen, act))
                                .call(session::flush)
                                .chain(before -> facts(session, quote)
                                        .chain(after -> ledger.append(
                                                session, QUOTE_RECORDED, subject(id), act, Change.of(before, after))))
                                .chain(() -> challenges.look(session, quote, act)))
                        .replaceWith(id));
    }

    /** What the ledger keeps of it, without its appearances. */
    static Uni<QuoteFacts> facts(Mutiny.Session session, Quote quote) {
        return session.createQuery("from Attribution where quoteId = :quote order by position", Attribution.class)
                .setParameter("quote", quote.id)
                .getResultList()
                .map(attributions -> QuoteFacts.of(quote, attributions, List.of()));
    }

    static List<Attribution> attributions(UUID quoteId, List<NewAttribution> wanted) {
        return IntStream.range(0, wanted.size())
                .mapToObj(index -> new Attribution(quoteId, index, wanted.get(index)))
                .toList();
    }

    /** The managed quote; it is not withdrawn before the unit of work ends. @throws Problem NOT_FOUND */
    static Uni<Quote> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(SHARED, Quote.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("quote", id));
    }

    /**
     * The managed quote, which nobody else changes before the unit of work ends. Who needs several of them asks in the order
     * of their ids.
     *
     * @throws Problem NOT_FOUND
     */
    static Uni<Quote> hold(Mutiny.Session session, UUID id) {
        return session.find(Quote.class, id, LockMode.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("quote", id));
    }

    static Subject subject(UUID id) {
        return new Subject(SubjectKind.QUOTE, id);
    }
}
