package org.onrecord.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Units of work that make one record, at most once for an idempotency key (draft-ietf-httpapi-idempotency-key-header).
 *
 * <p>The key's row is written first in the same transaction. A twin in flight waits on that row; when the first commits,
 * the twin does nothing and is given the id of what the first made.
 */
@ApplicationScoped
public class Once {
    private static final String CLAIM_KEY = """
            insert into idempotency_key (actor, key, request, created_at)
            values ($1, $2, $3, $4) on conflict do nothing""";
    static final String CLAIM_KEY_FOR = """
            insert into idempotency_key (actor, key, request, created_at, subject)
            values ($1, $2, $3, $4, $5) on conflict do nothing returning subject""";
    private static final String KEEP =
            "update idempotency_key set subject = :subject where actor = :actor and key = :key";
    private static final String RECALL =
            "select request, subject from idempotency_key where actor = :actor and key = :key";

    private static final String MADE = RECALL.replace(":actor", "$1").replace(":key", "$2");

    private static final String FORGET =
            "update idempotency_key set request = sha256(uuid_send(gen_random_uuid())) where subject in (:subjects)";

    private final Db db;
    private final ObjectMapper json;

    Once(Db db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * Runs {@code work} in a transaction and gives the id of what it made, or of what a request with the same key made.
     *
     * @param request what was asked for: the same key with another request is refused
     * @throws Problem IDEMPOTENCY_KEY_REUSED
     */
    public Uni<UUID> make(Act act, Object request, Function<Mutiny.Session, Uni<UUID>> work) {
        if (act.once() == null) {
            return db.write(session -> work.apply(session).call(session::flush));
        }
        var asked = fingerprint(act.once(), request);
        return db.write(session -> isFirst(session, act, asked)
                .chain(first -> first ? makeAndKeep(session, act, work) : recall(session, act, asked)));
    }

    /**
     * The same for a record whose id is known before it is made, with the look at the database that its work begins with:
     * that goes there together with the key, and the work is given its rows.
     *
     * @throws Problem IDEMPOTENCY_KEY_REUSED
     */
    public Uni<UUID> make(
            Act act,
            Object request,
            UUID id,
            Db.Query look,
            BiFunction<Mutiny.Session, List<Object[]>, Uni<Void>> work) {
        if (act.once() == null) {
            return db.write(session -> Db.rows(session, look)
                    .chain(found -> work.apply(session, found))
                    .replaceWith(id));
        }
        var asked = fingerprint(act.once(), request);
        return db.write(session -> Db.together(session, List.of(claim(act, asked, id), look))
                .chain(answers -> answers.get(0).isEmpty()
                        ? recall(session, act, asked)
                        : work.apply(session, answers.get(1)).replaceWith(id)));
    }

    /**
     * The id of what a request with the same key made before, or null: for what costs much before its transaction begins.
     *
     * @throws Problem IDEMPOTENCY_KEY_REUSED
     */
    public Uni<UUID> made(Act act, Object request) {
        if (act.once() == null) {
            return Uni.createFrom().nullItem();
        }
        var args = Tuple.of(act.actor().id(), act.once().key());
        return db.row(MADE, args, row -> row)
                .map(row -> row == null
                        ? null
                        : same(
                                fingerprint(act.once(), request),
                                row.getBuffer("request").getBytes(),
                                row.getUUID("subject")));
    }

    /**
     * Forgets what was asked for when these records were made: from the fingerprint of a short request, a name could be
     * guessed. Their keys stay used.
     */
    public Uni<Void> forget(Mutiny.Session session, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(FORGET)
                .setParameter("subjects", subjects)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Boolean> isFirst(Mutiny.Session session, Act act, byte[] asked) {
        return Db.update(session, CLAIM_KEY, act.actor().id(), act.once().key(), Buffer.buffer(asked), act.atUtc())
                .map(rows -> rows == 1);
    }

    /** Gives no row to who is not the first. */
    private static Db.Query claim(Act act, byte[] asked, UUID subject) {
        return new Db.Query(
                CLAIM_KEY_FOR, act.actor().id(), act.once().key(), Buffer.buffer(asked), act.atUtc(), subject);
    }

    private static Uni<UUID> makeAndKeep(Mutiny.Session session, Act act, Function<Mutiny.Session, Uni<UUID>> work) {
        return work.apply(session)
                .call(session::flush)
                .call(id -> session.createNativeQuery(KEEP)
                        .setParameter("subject", id)
                        .setParameter("actor", act.actor().id())
                        .setParameter("key", act.once().key())
                        .executeUpdate());
    }

    private static Uni<UUID> recall(Mutiny.Session session, Act act, byte[] asked) {
        return session.createNativeQuery(RECALL, Object[].class)
                .setParameter("actor", act.actor().id())
                .setParameter("key", act.once().key())
                .getSingleResult()
                .map(row -> same(asked, (byte[]) row[0], (UUID) row[1]));
    }

    private static UUID same(byte[] asked, byte[] before, UUID made) {
        if (!Arrays.equals(asked, before)) {
            throw Problem.of(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "Use a new Idempotency-Key for each new request; repeat a key only with the same request.");
        }
        return made;
    }

    private byte[] fingerprint(IdempotencyKey once, Object request) {
        try {
            return Hash.sha256(once.target().getBytes(StandardCharsets.UTF_8), json.writeValueAsBytes(request));
        } catch (JsonProcessingException notOurs) {
            throw new IllegalArgumentException(notOurs);
        }
    }
}
