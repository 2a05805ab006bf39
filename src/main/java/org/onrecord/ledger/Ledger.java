package org.onrecord.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;

/**
 * The append-only record of who changed what. Appending takes the session of the change, so an entry cannot be written
 * outside the transaction that it tells of.
 */
@ApplicationScoped
public class Ledger {
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The path to all that an entry told. */
    public static final String EVERYTHING = "$";

    private static final String ERASE = """
            update ledger_entry set payload = null, salt = null
            where subject = :subject and jsonb_path_exists(payload, cast(:path as jsonpath))""";

    private final Payloads payloads;
    private final Map<EntryType, Counter> written = new EnumMap<>(EntryType.class);

    Ledger(Payloads payloads, MeterRegistry meters) {
        this.payloads = payloads;
        for (var type : EntryType.values()) {
            written.put(
                    type,
                    Counter.builder("onrecord.ledger.entries")
                            .description("Entries written, those too whose transaction failed later")
                            .tag("type", type.name())
                            .register(meters));
        }
    }

    /** The first entry of a subject that is made in this transaction. */
    public Uni<Void> open(Mutiny.Session session, EntryType type, Subject subject, Act act, Object after) {
        return write(session, entry(type, subject, act, Change.to(after), Tip.NONE));
    }

    /** The same for several subjects, in one statement and in their order. */
    public Uni<Void> open(Mutiny.Session session, Act act, List<Opening> openings) {
        return open(session, act, openings, List.of()).replaceWithVoid();
    }

    /** The same together with the statements that make them, which follow in one go; gives the rows of each of these. */
    public Uni<List<List<Object[]>>> open(
            Mutiny.Session session, Act act, List<Opening> openings, List<Db.Query> making) {
        var entries = new FirstEntries(openings.stream()
                .map(one -> entry(one.type(), one.subject(), act, Change.to(one.after()), Tip.NONE))
                .toList());
        var all = Stream.concat(Stream.of(new Db.Query(FirstEntries.SQL, entries.args(act))), making.stream());
        return Db.together(session, all.toList())
                .invoke(() -> openings.forEach(one -> written.get(one.type()).increment()))
                .map(answers -> answers.subList(1, answers.size()));
    }

    /** The first entry of a subject that is made in this transaction. */
    public record Opening(EntryType type, Subject subject, Object after) {}

    /**
     * A further entry of a subject. Of two transactions that append to one subject at once, the later fails with
     * STALE_REVISION.
     */
    public Uni<Void> append(Mutiny.Session session, EntryType type, Subject subject, Act act, Change change) {
        return session.createQuery(
                        "select new org.onrecord.ledger.Tip(e.position, e.hash) from Entry e where e.subject = :subject order by e.position desc",
                        Tip.class)
                .setParameter("subject", subject.id())
                .setMaxResults(1)
                .getSingleResultOrNull()
                .chain(tip -> write(session, entry(type, subject, act, change, tip == null ? Tip.NONE : tip)));
    }

    /**
     * Erases what the entries of a subject told so far, where {@code path} (SQL/JSON path, ISO 9075-2) finds something in
     * it. That something happened, who did it and when, stays, and the chain still verifies. Whoever erases keeps others
     * from appending meanwhile: holds the record.
     */
    public Uni<Void> erase(Mutiny.Session session, Subject subject, String path) {
        return session.createNativeQuery(ERASE)
                .setParameter("subject", subject.id())
                .setParameter("path", path)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> write(Mutiny.Session session, Entry entry) {
        return session.persist(entry).invoke(() -> written.get(entry.type).increment());
    }

    private Entry entry(EntryType type, Subject subject, Act act, Change change, Tip tip) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Entry(type, subject, act, payloads.of(change), salt, tip);
    }
}
