package org.onrecord.kit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/** The only door to the database. What takes longer than its deadline fails with UNAVAILABLE. */
@ApplicationScoped
public class Db {
    /**
     * In front of a statement whose best plan depends on its values: it is planned each time, which takes about a
     * millisecond, as others are not.
     */
    public static final String PLANNED_ANEW = "/* planned for its values */ ";

    /** A client-side limit above the server's {@code statement_timeout}: a frozen database answers nothing at all. */
    private static final Duration READ_DEADLINE = Duration.ofSeconds(8);

    private static final Duration WRITE_DEADLINE = Duration.ofSeconds(15);

    private final Mutiny.SessionFactory sessions;
    private final ReadClients reads;

    Db(Mutiny.SessionFactory sessions, ReadClients reads) {
        this.sessions = sessions;
        this.reads = reads;
    }

    /** One transaction; what {@code work} fails with rolls it back. */
    public <T> Uni<T> write(Function<Mutiny.Session, Uni<T>> work) {
        return reads.toItsEnd(
                () -> sessions.withTransaction((session, tx) -> work.apply(session)), WRITE_DEADLINE, Db::maybeDone);
    }

    /** One look without a transaction. */
    public <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> look) {
        return reads.toItsEnd(() -> sessions.withStatelessSession(look), READ_DEADLINE, Db::tooSlow);
    }

    /** One SQL statement on the pipelined client, for the hot reads. */
    public <T> Uni<List<T>> rows(String sql, Tuple args, Function<Row, T> mapper) {
        return ask(sql, args, rows -> mapped(rows, mapper));
    }

    /**
     * The same for a statement of which nobody can tell how long it takes: the server ends it after two seconds, and it
     * has connections of its own, so that nothing waits behind it. It fails with TooSlow when it took longer, which is
     * answered as UNAVAILABLE.
     */
    public <T> Uni<List<T>> search(String sql, Tuple args, Function<Row, T> mapper) {
        return reads.search(sql, args, rows -> mapped(rows, mapper), READ_DEADLINE, Db::tooSlow)
                .onFailure(TooSlow::is)
                .transform(ended -> new TooSlow());
    }

    /** One SQL statement with its parameters as the client has them. */
    public record Query(String sql, Object... args) {}

    /**
     * One SQL statement of a unit of work, and its rows as the client has them: for what is written at each hot request. It
     * goes past what the session manages, which is neither flushed before it nor told of it. Measured, a statement through
     * the session's own queries and entities takes several times the CPU time (src/docs/speed.md).
     */
    public static Uni<List<Object[]>> rows(Mutiny.Session session, Query query) {
        return together(session, List.of(query)).map(answers -> answers.get(0));
    }

    /**
     * Several of them in one go, and the rows of each: none waits for the answer to the one before it, and all of them fail
     * when one does, with the failure of the first that did.
     */
    public static Uni<List<List<Object[]>>> together(Mutiny.Session session, List<Query> queries) {
        return Uni.createFrom().completionStage(() -> {
            var connection = connectionOf(session);
            var answers = queries.stream()
                    .map(query -> connection.select(query.sql(), query.args()).toCompletableFuture())
                    .toList();
            return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                    .handle((all, failure) -> answers.stream()
                            .map(CompletableFuture::join)
                            .map(Db::all)
                            .toList());
        });
    }

    private static List<Object[]> all(ReactiveConnection.Result rows) {
        var items = new ArrayList<Object[]>(rows.size());
        rows.forEachRemaining(items::add);
        return items;
    }

    /** The same for a statement that gives no rows; gives how many it changed. */
    public static Uni<Integer> update(Mutiny.Session session, String sql, Object... args) {
        return Uni.createFrom().completionStage(() -> connectionOf(session).update(sql, args));
    }

    private static ReactiveConnection connectionOf(Mutiny.Session session) {
        return ((MutinySessionImpl) session).getReactiveConnection();
    }

    /** The first row, or null. */
    public <T> Uni<T> row(String sql, Tuple args, Function<Row, T> mapper) {
        return ask(sql, args, rows -> rows.size() == 0 ? null : first(rows, mapper));
    }

    /** The first row; without one it fails with {@code missing}. What the mapper throws is a failure, too. */
    public <T> Uni<T> row(String sql, Tuple args, Function<Row, T> mapper, Supplier<Problem> missing) {
        return ask(sql, args, rows -> {
            if (rows.size() == 0) {
                throw missing.get();
            }
            return first(rows, mapper);
        });
    }

    /** All in one step: each step of a {@code Uni} that is put behind a read costs as much as a header of the answer. */
    <T> Uni<T> ask(String sql, Tuple args, Function<RowSet<io.vertx.sqlclient.Row>, T> answer) {
        return reads.ask(sql, args, answer, READ_DEADLINE, Db::tooSlow);
    }

    private static <T> List<T> mapped(RowSet<io.vertx.sqlclient.Row> rows, Function<Row, T> mapper) {
        var items = new ArrayList<T>(rows.size());
        for (var row : rows) {
            items.add(mapper.apply(new Row(row)));
        }
        return items;
    }

    private static <T> T first(RowSet<io.vertx.sqlclient.Row> rows, Function<Row, T> mapper) {
        return mapper.apply(new Row(rows.iterator().next()));
    }

    /** The transaction goes on, and may be committed yet. */
    static Problem maybeDone() {
        return Problem.of(
                ProblemType.UNAVAILABLE,
                "The database did not answer in time. What you asked for may have been done, or may be done yet: look"
                        + " before you repeat it, or repeat it with the Idempotency-Key that you sent, which does it once.");
    }

    private static Problem tooSlow() {
        return Problem.of(ProblemType.UNAVAILABLE, "The database did not answer in time. Try again shortly.");
    }
}
