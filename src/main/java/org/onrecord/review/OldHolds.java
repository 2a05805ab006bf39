package org.onrecord.review;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.onrecord.kit.Db;

/** Forgets who held which task, a month after they did. Several replicas may do it at once. */
@ApplicationScoped
class OldHolds {
    private static final int BATCH = 10_000;

    private static final String FORGET = """
            delete from task_hold where id in (
                select id from task_hold where expires_at < now() - interval '30 days' order by expires_at limit $1)
            returning 1""";

    private final Db db;

    OldHolds(Db db) {
        this.db = db;
    }

    @Scheduled(every = "24h", delayed = "20m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return db.rows(FORGET, Tuple.of(BATCH), row -> row)
                .chain(gone -> gone.size() < BATCH ? Uni.createFrom().voidItem() : forget());
    }
}
