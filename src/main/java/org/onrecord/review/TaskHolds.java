package org.onrecord.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Ids;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;

/** Taking tasks and handing them back, so that two people do not do the same work. Nobody has to. */
@ApplicationScoped
public class TaskHolds {
    /** One row for a task, free until it is taken: of two who take it first, the later waits here. */
    private static final String PREPARE = """
            insert into task_hold (id, kind, subject, held_by, held_at, expires_at, revision)
            values (:id, :kind, :subject, :actor, :at, :at, 0) on conflict do nothing""";

    private final Db db;
    private final Once once;
    private final Tasks tasks;
    private final Duration lasts;

    TaskHolds(Db db, Once once, Tasks tasks, @ConfigProperty(name = "onrecord.task.hold") Duration lasts) {
        this.db = db;
        this.once = once;
        this.tasks = tasks;
        this.lasts = lasts;
    }

    /**
     * Takes a task, or keeps it for longer.
     *
     * @throws Problem WRONG_STATE with the name of who holds it; ROLE_NEEDED; NOT_FOUND when no such task waits for them
     */
    public Uni<HoldView> take(TaskKind kind, UUID id, HoldAsk ask, Act act) {
        return once.made(act, ask)
                .chain(taken -> taken != null
                        ? Uni.createFrom().item(taken)
                        : take(kind, id, ask, act.at().plus(lasts), act))
                .chain(this::get);
    }

    private Uni<UUID> take(TaskKind kind, UUID id, HoldAsk ask, Instant until, Act act) {
        return tasks.mustWait(kind, id, act.actor())
                .chain(() -> once.make(
                        act,
                        ask,
                        session -> prepare(session, kind, id, act)
                                .chain(() -> find(session, kind, id))
                                .call(hold -> holder(session, hold)
                                        .invoke(name -> hold.take(until, ask.takeOver(), name, act)))
                                .map(hold -> hold.id)));
    }

    private Uni<HoldView> get(UUID id) {
        return db.read(session -> session.get(TaskHold.class, id)).map(HoldView::of);
    }

    /** Hands a task back, whether or not it still waits. @throws Problem WRONG_STATE when it is not theirs */
    public Uni<HoldView> release(TaskKind kind, UUID id, Act act) {
        return once.make(
                        act,
                        id,
                        session -> find(session, kind, id)
                                .onItem()
                                .ifNull()
                                .failWith(TaskHold::notHeld)
                                .call(hold -> holder(session, hold).invoke(name -> hold.release(name, act)))
                                .map(hold -> hold.id))
                .chain(this::get);
    }

    private static Uni<Integer> prepare(Mutiny.Session session, TaskKind kind, UUID id, Act act) {
        return session.createNativeQuery(PREPARE)
                .setParameter("id", Ids.next())
                .setParameter("kind", kind.name())
                .setParameter("subject", id)
                .setParameter("actor", act.actor().id())
                .setParameter("at", act.at())
                .executeUpdate();
    }

    private static Uni<TaskHold> find(Mutiny.Session session, TaskKind kind, UUID id) {
        return session.createQuery("from TaskHold where kind = :kind and subject = :subject", TaskHold.class)
                .setParameter("kind", kind)
                .setParameter("subject", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull();
    }

    private static Uni<String> holder(Mutiny.Session session, TaskHold hold) {
        return session.createNativeQuery("select name from account where id = :id", String.class)
                .setParameter("id", hold.heldBy)
                .getSingleResult();
    }
}
