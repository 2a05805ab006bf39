package org.onrecord.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.onrecord.Database;
import org.onrecord.kit.postgres.CannotStart;

/** Of several replicas that start on a new database, one makes the first administrator while the others wait. */
@QuarkusTest
class FirstAdministratorTest {
    private static final Duration PATIENT = Duration.ofMinutes(1);

    @Inject
    FirstAdministrator administrator;

    @Test
    void aReplicaWaitsForAnotherForLongerThanAStatementMayTake() throws Exception {
        try (var other = Database.connect()) {
            atIt(other);
            var start = CompletableFuture.runAsync(() -> start(PATIENT));

            run(other, "select pg_sleep(6)");

            assertFalse(start.isDone());
            other.rollback();
            start.get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void afterItsLimitAReplicaStopsAndSaysWhatHoldsItUp() throws Exception {
        try (var other = Database.connect()) {
            atIt(other);

            var refusal = assertThrows(CompletionException.class, () -> start(Duration.ZERO));

            var reason = (CannotStart) refusal.getCause();
            assertTrue(reason.getMessage().contains("Another replica"), reason.getMessage());
        }
    }

    private static void atIt(Connection other) throws SQLException {
        other.setAutoCommit(false);
        run(other, "select pg_advisory_xact_lock(7301845)");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void start(Duration patience) {
        try {
            administrator.start(patience);
        } catch (Throwable failure) {
            throw new CompletionException(failure);
        }
    }
}
