package org.onrecord.kit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets idempotency keys that nobody repeats any more. Several replicas may do it at once. */
@ApplicationScoped
class OldKeys {
    /** So many at a time that a statement ends well before its time limit. */
    private static final int BATCH = 10_000;

    private static final String FORGET = """
            delete from idempotency_key where (actor, key) in (
                select actor, key from idempotency_key where created_at < $1 order by created_at limit $2)
            returning 1""";

    private final Db db;
    private final Duration keep;

    OldKeys(Db db, @ConfigProperty(name = "onrecord.idempotency.keep") Duration keep) {
        this.db = db;
        this.keep = keep;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return db.rows(FORGET, Tuple.of(OffsetDateTime.now().minus(keep), BATCH), row -> row)
                .chain(gone -> gone.size() < BATCH ? Uni.createFrom().voidItem() : forget());
    }
}
