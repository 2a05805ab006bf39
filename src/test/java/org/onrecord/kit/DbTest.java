package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.JDBCException;
import org.junit.jupiter.api.Test;

/** Those who stop waiting for the database leave it as it was: more of them than the pool has connections. */
@QuarkusTest
class DbTest {
    private static final int IMPATIENT = 40;
    private static final Duration PATIENCE = Duration.ofMillis(20);

    @Inject
    Db db;

    @Test
    void aTransactionThatNobodyWaitsForGivesItsConnectionBack() throws Throwable {
        for (int i = 0; i < IMPATIENT; i++) {
            giveUpOn(() -> write("select cast(pg_sleep(0.2) as text)"));
        }

        assertEquals("here", answer(() -> write("select 'here'")));
    }

    @Test
    void aLookThatNobodyWaitsForGivesItsConnectionBack() throws Throwable {
        for (int i = 0; i < IMPATIENT; i++) {
            giveUpOn(() -> read("select cast(pg_sleep(0.2) as text)"));
        }

        assertEquals("here", answer(() -> read("select 'here'")));
    }

    @Test
    void statementsThatAreSentTogetherAreAnsweredInTheirOrder() throws Throwable {
        var answers = answer(() -> together("select 'one'", "select 'two' union all select 'three'"));

        assertEquals(List.of(List.of("one"), List.of("two", "three")), answers);
    }

    @Test
    void ofStatementsThatAreSentTogetherTheFirstThatFailsIsTold() {
        var failure = assertThrows(
                Exception.class,
                () -> answer(() -> together("select 'one'", "select repeat('x', -1 / 0)", "select 'three'")));

        assertEquals("22012", ((JDBCException) failure).getSQLState()); // and not that of what came after it
    }

    @Test
    void nothingIsWrittenOfStatementsThatAreSentTogetherWhenOneFails() throws Throwable {
        var key = UUID.randomUUID().toString();
        var keep =
                "insert into idempotency_key (actor, key, request, created_at) select id, '%s', '', now() from account limit 1"
                        .formatted(key);

        assertThrows(Exception.class, () -> answer(() -> together(keep, "select 1 / 0")));
        assertEquals(
                List.of(),
                answer(() -> together("select key from idempotency_key where key = '" + key + "'"))
                        .get(0));
    }

    private Uni<List<List<Object>>> together(String... statements) {
        var queries = Stream.of(statements).map(Db.Query::new).toList();
        return db.write(session -> Db.together(session, queries))
                .map(answers -> answers.stream()
                        .map(rows -> rows.stream().map(row -> row[0]).toList())
                        .toList());
    }

    private Uni<String> write(String sql) {
        return db.write(session -> session.createNativeQuery(sql, String.class).getSingleResult());
    }

    private Uni<String> read(String sql) {
        return db.read(session -> session.createNativeQuery(sql, String.class).getSingleResult());
    }

    private static void giveUpOn(Supplier<Uni<String>> slow) {
        assertThrows(
                TimeoutException.class,
                () -> answer(() -> slow.get().ifNoItem().after(PATIENCE).fail()));
    }

    private static <T> T answer(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }
}
