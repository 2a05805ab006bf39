package org.onrecord.kit;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.JDBCException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;

/** What a failure of the database means to a client. */
public final class DatabaseFaults {
    private static final String UNIQUE = "23505";
    private static final String FOREIGN_KEY = "23503";
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "40", "55");

    private DatabaseFaults() {}

    /** Empty when the failure is none of the database's. */
    public static Optional<Problem> problemOf(Throwable failure) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Throwable>();
        open.add(failure);
        while (!open.isEmpty()) {
            var next = open.poll();
            if (!seen.add(next)) {
                continue;
            }
            var problem = problemOfOne(next);
            if (problem != null) {
                return Optional.of(problem);
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            open.addAll(Arrays.asList(next.getSuppressed())); // a CompositeException keeps its others there
        }
        return Optional.empty();
    }

    /** Whether somebody else changed the same meanwhile: done again, it may succeed. */
    public static boolean isStale(Throwable failure) {
        return problemOf(failure)
                .filter(problem ->
                        ProblemType.STALE_REVISION.uri().equals(problem.view().type()))
                .isPresent();
    }

    private static Problem problemOfOne(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof TooSlow) {
            return Problem.of(
                    ProblemType.UNAVAILABLE, "Finding that took too long. Ask for less: add a word, or a filter.");
        }
        if (failure instanceof PgException refused) {
            return refusal(String.valueOf(refused.getSqlState()), refused.getConstraint());
        }
        if (failure instanceof JDBCException refused) {
            var constraint = refused instanceof ConstraintViolationException named ? named.getConstraintName() : null;
            return refusal(String.valueOf(refused.getSQLState()), constraint);
        }
        if (failure instanceof OptimisticLockException || failure instanceof StaleStateException) {
            return stale();
        }
        return isConnection(failure) ? unavailable() : null;
    }

    private static Problem refusal(String state, String constraint) {
        if (state.equals(UNIQUE) && "ledger_entry_chain".equals(constraint)) {
            return stale();
        }
        if (state.equals(UNIQUE)) {
            return Problem.of(
                    ProblemType.ALREADY_ON_RECORD,
                    "The same was recorded before or a moment ago. Look it up and use that.");
        }
        if (state.equals(FOREIGN_KEY)) {
            return Problem.of(
                    ProblemType.UNKNOWN_REFERENCE,
                    "An id in the request is not on record. Check the ids that it refers to.");
        }
        return PASSING_CLASSES.contains(state.substring(0, Math.min(2, state.length()))) ? unavailable() : null;
    }

    private static boolean isConnection(Throwable failure) {
        return (failure instanceof IOException && !(failure instanceof JacksonException)) // a stored value is broken
                || failure instanceof TimeoutException
                || failure instanceof LockTimeoutException
                || failure instanceof PessimisticLockException
                || failure instanceof QueryTimeoutException
                || failure.getClass().getSimpleName().equals("NoStackTraceThrowable")
                || failure.getClass().getSimpleName().equals("ConnectionPoolTooBusyException")
                || failure instanceof io.vertx.core.VertxException;
    }

    private static Problem stale() {
        return Problem.of(
                ProblemType.STALE_REVISION,
                "Somebody else changed it at the same time. Read it again and repeat your change.");
    }

    private static Problem unavailable() {
        return Problem.of(ProblemType.UNAVAILABLE, "The database is not answering. Try again shortly.");
    }
}
