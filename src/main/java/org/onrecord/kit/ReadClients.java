package org.onrecord.kit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Pipelined clients for single statements, one for each event loop, so that no read hops threads. Measured against the
 * stateless session they cost less than half the CPU a request.
 */
@ApplicationScoped
class ReadClients {
    private static final Object SEARCH = new Object();

    private final Vertx vertx;
    private final DatabaseOptions options;
    private final int connectionsPerLoop;
    private final int searchConnections;
    private final Map<Object, SqlClient> clients = new ConcurrentHashMap<>();

    ReadClients(
            Vertx vertx,
            DatabaseOptions options,
            @ConfigProperty(name = "onrecord.database.read-connections-per-loop", defaultValue = "2") int connections,
            @ConfigProperty(name = "onrecord.search.connections", defaultValue = "4") int searchConnections) {
        this.vertx = vertx;
        this.options = options;
        this.connectionsPerLoop = connections;
        this.searchConnections = searchConnections;
    }

    /**
     * Fails with {@code late} after the deadline; the work goes on to its end nevertheless, and whoever stops waiting does not
     * stop it.
     */
    <T> Uni<T> toItsEnd(Supplier<Uni<T>> work, Duration deadline, Supplier<Problem> late) {
        return Uni.createFrom().emitter(emitter -> {
            var timer = vertx.setTimer(deadline.toMillis(), passed -> emitter.fail(late.get()));
            work.get()
                    .onTermination()
                    .invoke(() -> vertx.cancelTimer(timer))
                    .subscribe()
                    .with(emitter::complete, emitter::fail);
        });
    }

    /**
     * Fails with {@code late} after the deadline. The timer runs on the event loop of the read: a scheduler of another
     * thread for each read was 8 % of the CPU time of a small one.
     */
    <T> Uni<T> ask(String sql, Tuple args, Function<RowSet<Row>, T> answer, Duration deadline, Supplier<Problem> late) {
        return ask(this::client, sql, args, answer, deadline, late);
    }

    /** The same on connections of their own, whose server ends what takes long. */
    <T> Uni<T> search(
            String sql, Tuple args, Function<RowSet<Row>, T> answer, Duration deadline, Supplier<Problem> late) {
        return ask(this::searchClient, sql, args, answer, deadline, late);
    }

    private <T> Uni<T> ask(
            Supplier<SqlClient> client,
            String sql,
            Tuple args,
            Function<RowSet<Row>, T> answer,
            Duration deadline,
            Supplier<Problem> late) {
        return Uni.createFrom().emitter(emitter -> {
            var timer = vertx.setTimer(deadline.toMillis(), passed -> emitter.fail(late.get()));
            client.get()
                    .preparedQuery(sql)
                    .execute(args.getDelegate())
                    .map(answer)
                    .onComplete(done -> {
                        vertx.cancelTimer(timer);
                        if (done.succeeded()) {
                            emitter.complete(done.result());
                        } else {
                            emitter.fail(done.cause());
                        }
                    });
        });
    }

    private SqlClient client() {
        var context = Vertx.currentContext();
        Object loop = context instanceof ContextInternal internal ? internal.nettyEventLoop() : this;
        return clients.computeIfAbsent(loop, key -> open());
    }

    private SqlClient searchClient() {
        return clients.computeIfAbsent(
                SEARCH,
                key -> PgBuilder.client()
                        .with(new PoolOptions()
                                .setMaxSize(searchConnections)
                                .setMaxWaitQueueSize(DatabaseOptions.MAX_WAITING))
                        .connectingTo(options.forSearches())
                        .using(vertx)
                        .build());
    }

    private SqlClient open() {
        return PgBuilder.client()
                .with(new PoolOptions().setMaxSize(connectionsPerLoop).setMaxWaitQueueSize(DatabaseOptions.MAX_WAITING))
                .connectingTo(options.forReads())
                .using(vertx)
                .build();
    }

    @PreDestroy
    void close() {
        clients.values().forEach(SqlClient::close);
    }
}
