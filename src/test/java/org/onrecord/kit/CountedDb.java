package org.onrecord.kit;

import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The only door to the database, with a counter at it. */
@Mock
@Singleton
public class CountedDb extends Db {
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger sessions = new AtomicInteger();

    CountedDb(Mutiny.SessionFactory factory, ReadClients reads) {
        super(factory, reads);
    }

    /** What went through the door: single statements, and sessions, each of which may send many. */
    public record Count(int statements, int sessions) {}

    /** What {@code requests} send through the door. */
    public Count during(Runnable requests) {
        var before = new Count(statements.get(), sessions.get());
        requests.run();
        return new Count(statements.get() - before.statements, sessions.get() - before.sessions);
    }

    @Override
    public <T> Uni<T> write(Function<Mutiny.Session, Uni<T>> work) {
        sessions.incrementAndGet();
        return super.write(work);
    }

    @Override
    public <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> look) {
        sessions.incrementAndGet();
        return super.read(look);
    }

    @Override
    <T> Uni<T> ask(String sql, Tuple args, Function<RowSet<Row>, T> answer) {
        statements.incrementAndGet();
        return super.ask(sql, args, answer);
    }

    @Override
    public <T> Uni<List<T>> search(String sql, Tuple args, Function<io.vertx.mutiny.sqlclient.Row, T> mapper) {
        statements.incrementAndGet();
        return super.search(sql, args, mapper);
    }
}
