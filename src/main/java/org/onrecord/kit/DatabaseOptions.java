package org.onrecord.kit;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How both pools connect: bounded queues and server-side time limits, which the defaults lack. */
@Singleton
class DatabaseOptions implements PgPoolCreator {
    static final int MAX_WAITING = 1_000;
    private static final int CONNECT_TIMEOUT_SECONDS = 3;
    private static final int PIPELINED = 256;
    private static final Map<String, String> SERVER_LIMITS = Map.of(
            "application_name", "onrecord",
            "statement_timeout", "5s",
            "lock_timeout", "3s",
            "idle_in_transaction_session_timeout", "20s");

    private final String url;
    private final String user;
    private final String password;

    DatabaseOptions(
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    PgConnectOptions forReads() {
        return limited(PgConnectOptions.fromUri(url).setUser(user).setPassword(password))
                .setPipeliningLimit(PIPELINED)
                .setCachePreparedStatements(true);
    }

    @Override
    public Pool create(Input input) {
        var pool = input.poolOptions()
                .setMaxWaitQueueSize(MAX_WAITING)
                .setConnectionTimeout(CONNECT_TIMEOUT_SECONDS)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        var servers = input.pgConnectOptionsList().stream()
                .<SqlConnectOptions>map(DatabaseOptions::limited)
                .toList();
        return PgBuilder.pool()
                .with(pool)
                .connectingTo(servers)
                .using(input.vertx())
                .build();
    }

    private static PgConnectOptions limited(PgConnectOptions options) {
        var properties = new HashMap<>(options.getProperties());
        properties.putAll(SERVER_LIMITS);
        options.setConnectTimeout(CONNECT_TIMEOUT_SECONDS * 1000);
        options.setProperties(properties);
        return options;
    }
}
