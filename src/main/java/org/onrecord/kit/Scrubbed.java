package org.onrecord.kit;

import io.vertx.pgclient.PgException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A failure as it may be logged: what it was and where, without its message, which may repeat what somebody sent. */
final class Scrubbed extends Exception {
    private Scrubbed(String what, Throwable cause) {
        super(what, cause);
    }

    static Scrubbed of(Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Scrubbed of(Throwable failure, Set<Throwable> seen) {
        seen.add(failure);
        var cause =
                failure.getCause() == null || seen.contains(failure.getCause()) ? null : of(failure.getCause(), seen);
        var scrubbed = new Scrubbed(what(failure), cause);
        scrubbed.setStackTrace(failure.getStackTrace());
        for (var other : failure.getSuppressed()) {
            if (!seen.contains(other)) {
                scrubbed.addSuppressed(of(other, seen));
            }
        }
        return scrubbed;
    }

    private static String what(Throwable failure) {
        return failure instanceof PgException refused
                ? "PostgreSQL " + refused.getSqlState() + " " + refused.getConstraint()
                : failure.getClass().getName();
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
