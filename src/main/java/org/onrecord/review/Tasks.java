package org.onrecord.review;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/**
 * What waits for somebody: what their role reaches, without what they made themselves and so may not decide. A machine is
 * shown what a person of its role would be.
 */
@ApplicationScoped
public class Tasks {
    private final Db db;

    Tasks(Db db) {
        this.db = db;
    }

    /** What waits for somebody of this role that is not their own work, the longest first unless the filter says otherwise. */
    public Uni<Page<TaskView>> page(TaskFilter filter, PageAsk ask, Actor actor) {
        var kinds = filter.kinds(actor);
        var page = filter.page(ask, actor);
        return kinds.isEmpty()
                ? Uni.createFrom().item(new Page<>(List.of(), null))
                : db.rows(page.sql(kinds), Tuple.from(page.values()), TaskView::of)
                        .map(tasks -> Page.of(tasks, ask, TaskPage::cursor));
    }

    /** How much waits for them of each kind, counted up to {@value TaskRows#MOST}. */
    public Uni<TaskCounts> counts(Actor actor) {
        var kinds = TaskFilter.of(null).kinds(actor);
        return db.rows(
                        TaskRows.counts(kinds),
                        Tuple.of(actor.id(), TaskRows.MOST + 1),
                        row -> TaskCounts.Count.of(row.getString("kind"), row.getInteger("tasks")))
                .map(TaskCounts::new);
    }

    /** @throws Problem ROLE_NEEDED; NOT_FOUND when no such task waits for them */
    Uni<Void> mustWait(TaskKind kind, UUID id, Actor actor) {
        actor.mustCover(kind.needed);
        return db.row(TaskRows.waits(kind), Tuple.of(actor.id(), id), row -> row)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(
                        ProblemType.NOT_FOUND,
                        "No task " + kind + " with the id " + id
                                + " waits for you: it was done, or it is your own work and waits for somebody else."))
                .replaceWithVoid();
    }
}
