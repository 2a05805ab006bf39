package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
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

    private static String answer(Supplier<Uni<String>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }
}
