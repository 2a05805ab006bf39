package org.onrecord.kit;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How both pools connect: bounded queues and server-side time limits, which the defaults lack. */
@Singleton
class DatabaseOptions implements PgPoolCreator {
    static final int MAX_WAITING = 1_000;
    private static final int CONNECT_TIMEOUT_SECONDS = 3;
    private static final int PIPELINED = 256;
    /** The client's own default, 2,048 characters, would have the hot statements parsed and planned at each request. */
    private static final int LONGEST_STATEMENT = 20_000;

    private static final String SEARCH_TIMEOUT = "2s";

    private static final Map<String, String> SERVER_LIMITS = Map.of(
            "application_name", "onrecord",
            "client_min_messages", "warning", // that a word of a query says nothing is worth no notice
            "statement_timeout", "5s",
            "lock_timeout", "3s",
            "idle_in_transaction_session_timeout", "20s");

    private volatile PgConnectOptions connect;

    /** As the pool connects, encryption and all; the pool is made first, because the sessions start with the service. */
    PgConnectOptions forReads() {
        return new PgConnectOptions(connect).setPipeliningLimit(PIPELINED);
    }

    /** One statement after the other on each connection, none of them for long. */
    PgConnectOptions forSearches() {
        var options = forReads().setPipeliningLimit(1);
        var properties = new HashMap<>(options.getProperties());
        properties.put("statement_timeout", SEARCH_TIMEOUT);
        // rows of a rare word lie apart; by the default, 4, an index is thought too dear for them and all rows are
        // walked
        properties.put("random_page_cost", "1.1");
        return options.setProperties(properties);
    }

    @Override
    public Pool create(Input input) {
        var pool = input.poolOptions()
                .setMaxWaitQueueSize(MAX_WAITING)
                .setConnectionTimeout(CONNECT_TIMEOUT_SECONDS)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        connect = limited(input.pgConnectOptionsList().get(0));
        return PgBuilder.pool()
                .with(pool)
                .connectingTo(connect)
                .using(input.vertx())
                .build();
    }

    private static PgConnectOptions limited(PgConnectOptions options) {
        var properties = new HashMap<>(options.getProperties());
        properties.putAll(SERVER_LIMITS);
        options.setConnectTimeout(CONNECT_TIMEOUT_SECONDS * 1000);
        options.setProperties(properties);
        options.setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT)
                .setPreparedStatementCacheSqlFilter(sql -> !sql.startsWith(Db.PLANNED_ANEW));
        return options;
    }
}
