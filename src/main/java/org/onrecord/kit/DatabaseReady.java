package org.onrecord.kit;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the database answers; one that is frozen is given up on before the prober gives up on us. */
@Readiness
@ApplicationScoped
class DatabaseReady implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final String NAME = "database";

    private final Db db;

    DatabaseReady(Db db) {
        this.db = db;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return db.row("select 1", Tuple.tuple(), row -> HealthCheckResponse.up(NAME))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure(Throwable.class)
                .recoverWithItem(() -> HealthCheckResponse.down(NAME));
    }
}
