package org.onrecord.speaker;

import static org.onrecord.ledger.EntryType.SPEAKER_ADDED;
import static org.onrecord.ledger.EntryType.SPEAKER_CHANGED;
import static org.onrecord.ledger.EntryType.SPEAKER_REDACTED;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.Subject;
import org.onrecord.ledger.SubjectKind;

/** Recording who speaks. Merging two of them moves quotes and is therefore the quote package's work. */
@ApplicationScoped
public class Speakers {
    private static final String PAGE = """
            select id, revision, kind, name, aliases::text, same_as::text, country, redactions::text, created_at, updated_at,
                   lower(name) as place
            from speaker
            where merged_into is null and (lower(name), id) > ($1, $2)%s
            order by lower(name), id limit $3""";

    private static final String ALL = PAGE.formatted("");

    private static final String NAMED =
            Db.PLANNED_ANEW + PAGE.formatted(" and id in (select speaker_id from speaker_called where name ilike $4)");

    /** What a name begins with in the list is the database's own notion: languages lower some letters in ways of their own. */
    private record Placed(SpeakerView view, String place) {
        static Placed of(Row row) {
            return new Placed(SpeakerView.of(row), row.getString("place"));
        }
    }

    private final Db db;
    private final Once once;
    private final Ledger ledger;

    Speakers(Db db, Once once, Ledger ledger) {
        this.db = db;
        this.once = once;
        this.ledger = ledger;
    }

    /** Puts a speaker on record, or gives the one that was added under the same key. @throws Problem IDEMPOTENCY_KEY_REUSED */
    public Uni<SpeakerView> add(NewSpeaker wanted, Act act) {
        return once.make(act, wanted, session -> add(session, wanted, act)).chain(this::get);
    }

    /** The id of the speaker that was recorded under the same key, or null. @throws Problem IDEMPOTENCY_KEY_REUSED */
    public Uni<UUID> added(NewSpeaker wanted, Act act) {
        return once.made(act, wanted);
    }

    private Uni<UUID> add(Mutiny.Session session, NewSpeaker wanted, Act act) {
        var speaker = new Speaker(wanted, act);
        return session.persist(speaker)
                .chain(() -> ledger.open(session, SPEAKER_ADDED, subject(speaker.id), act, SpeakerView.of(speaker)))
                .replaceWith(speaker.id);
    }

    /**
     * Replaces what is on record of the speaker.
     *
     * @throws Problem NOT_FOUND, STALE_REVISION; INVALID_FIELD when it would change what was redacted for good; Moved when it was
     *     merged into another
     */
    public Uni<SpeakerView> change(UUID id, Revision seen, NewSpeaker wanted, Act act) {
        return db.write(session -> find(session, id).chain(speaker -> {
            var before = SpeakerView.of(speaker);
            speaker.change(wanted, seen, act);
            return session.flush()
                    .replaceWith(() -> SpeakerView.of(speaker))
                    .call(after -> ledger.append(session, SPEAKER_CHANGED, subject(id), act, Change.of(before, after)));
        }));
    }

    /**
     * Takes details back, of the speaker and of those that were merged into it, in the caller's unit of work: as they are
     * recorded, and as their histories told them. Gives the ids of all of them.
     *
     * @throws Problem NOT_FOUND, STALE_REVISION; Moved when it was merged into another
     */
    public Uni<List<UUID>> redact(Mutiny.Session session, UUID id, Revision seen, NewRedaction wanted, Act act) {
        return session.find(Speaker.class, id, LockMode.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("speaker", id))
                .invoke(speaker -> speaker.mustBeAt(seen))
                .chain(() -> session.createQuery(
                                "from Speaker where id = :id or mergedInto = :id order by id", Speaker.class)
                        .setParameter("id", id)
                        .setLockMode(LockMode.PESSIMISTIC_WRITE)
                        .getResultList())
                .invoke(same -> same.forEach(each -> each.redact(wanted, act)))
                .call(session::flush)
                .call(same -> inOrder(same, each -> retell(session, each, wanted, act)))
                .map(same -> same.stream().map(Speaker::id).toList())
                .call(ids -> once.forget(session, ids));
    }

    private Uni<Void> retell(Mutiny.Session session, Speaker speaker, NewRedaction wanted, Act act) {
        var subject = subject(speaker.id());
        var change = new Change(null, SpeakerView.of(speaker), wanted.reason().strip());
        return ledger.erase(session, subject, wanted.path())
                .chain(() -> ledger.append(session, SPEAKER_REDACTED, subject, act, change));
    }

    private static Uni<Void> inOrder(List<Speaker> speakers, Function<Speaker, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(speakers)
                .onItem()
                .transformToUniAndConcatenate(each -> work.apply(each).replaceWith(each))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** @throws Problem NOT_FOUND, or Moved when it was merged into another */
    public Uni<SpeakerView> get(UUID id) {
        return db.read(session -> session.get(Speaker.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("speaker", id))
                .invoke(Speaker::mustStandAlone)
                .map(SpeakerView::of);
    }

    /** The entity tag of a speaker, without reading the rest. */
    public Uni<String> tag(UUID id) {
        return db.row("select revision, merged_into from speaker where id = $1", Tuple.of(id), row -> row)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("speaker", id))
                .invoke(row -> {
                    if (row.getUUID("merged_into") != null) {
                        throw new Moved(id, row.getUUID("merged_into"));
                    }
                })
                .map(row -> String.valueOf(row.getInteger("revision")));
    }

    /** Speakers that stand for themselves, by name; with {@code named}, those whose name or an alias contains it. */
    public Uni<Page<SpeakerView>> page(String named, PageAsk ask) {
        var after = ask.cursor(2).orElse(Cursor.of("", new UUID(0, 0)));
        var args = Tuple.of(after.text(0), after.uuid(1), ask.rows());
        return (named == null
                        ? db.rows(ALL, args, Placed::of)
                        : db.search(NAMED, args.addValue(pattern(named)), Placed::of))
                .map(rows -> Page.of(
                        rows, ask, row -> Cursor.of(row.place(), row.view().id())))
                .map(page -> page.map(Placed::view));
    }

    private static String pattern(String named) {
        return "%" + named.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The managed speaker, for a unit of work. @throws Problem NOT_FOUND */
    public Uni<Speaker> find(Mutiny.Session session, UUID id) {
        return session.find(Speaker.class, id).onItem().ifNull().failWith(() -> Problem.notFound("speaker", id));
    }

    public static Subject subject(UUID id) {
        return new Subject(SubjectKind.SPEAKER, id);
    }
}
