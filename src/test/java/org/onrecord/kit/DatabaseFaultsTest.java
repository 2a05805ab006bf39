package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseFaultsTest {
    @ParameterizedTest
    @CsvSource({
        "23505, account_issuer_subject_key, ALREADY_ON_RECORD",
        "23505, ledger_entry_chain, STALE_REVISION",
        "23503, link_claim_id_fkey, UNKNOWN_REFERENCE",
        "08006, , UNAVAILABLE",
        "53300, , UNAVAILABLE",
        "57P01, , UNAVAILABLE",
        "57014, , UNAVAILABLE",
        "55P03, , UNAVAILABLE",
        "40P01, , UNAVAILABLE",
        "40001, , UNAVAILABLE"
    })
    void whatTheDatabaseRefusesIsToldAsWhatItIs(String state, String constraint, ProblemType type) {
        assertProblem(type, refused(state, constraint));
    }

    @ParameterizedTest
    @CsvSource({"42P01", "22021", "23514", "XX000"})
    void whatIsOurOwnFaultIsNotToldAsAnotherOnes(String state) {
        assertTrue(DatabaseFaults.problemOf(refused(state, null)).isEmpty());
    }

    static Stream<Throwable> away() {
        return Stream.of(
                new IOException("Connection reset"),
                new TimeoutException(),
                new NoStackTraceThrowable("Timeout"),
                new LockTimeoutException());
    }

    @ParameterizedTest
    @MethodSource("away")
    void aDatabaseThatIsAwayIsNotAvailable(Throwable failure) {
        assertProblem(ProblemType.UNAVAILABLE, new CompletionException(failure));
    }

    @Test
    void whatHidesBehindAnotherFailureIsFound() {
        var failure = new IllegalStateException("outer");
        failure.addSuppressed(new CompletionException(refused("57P03", null)));

        assertProblem(ProblemType.UNAVAILABLE, failure);
    }

    @Test
    void aLostRaceIsStale() {
        assertProblem(ProblemType.STALE_REVISION, new OptimisticLockException());
    }

    @Test
    void aStoredValueThatCannotBeReadIsNoMatterOfConnections() {
        var failure = new IllegalStateException(new JsonParseException(null, "broken"));

        assertTrue(DatabaseFaults.problemOf(failure).isEmpty());
    }

    @Test
    void aFailureThatIsItsOwnCauseIsLookedAtOnce() {
        var one = new IllegalStateException();
        one.addSuppressed(new IllegalStateException(one));

        assertTrue(DatabaseFaults.problemOf(one).isEmpty());
    }

    private static PgException refused(String state, String constraint) {
        var none = (String) null;
        return new PgException(
                "refused",
                "ERROR",
                state,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                constraint);
    }

    private static void assertProblem(ProblemType type, Throwable failure) {
        assertEquals(
                type.uri(),
                DatabaseFaults.problemOf(failure).orElseThrow().view().type());
    }
}
