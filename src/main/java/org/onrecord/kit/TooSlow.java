package org.onrecord.kit;

import io.vertx.pgclient.PgException;

/** The database ended a statement because it took too long. */
public final class TooSlow extends RuntimeException {
    private static final String QUERY_CANCELED = "57014";

    TooSlow() {
        super("The statement took too long", null, false, false);
    }

    static boolean is(Throwable failure) {
        return failure instanceof PgException refused && QUERY_CANCELED.equals(refused.getSqlState());
    }
}
