package org.onrecord.kit;

/** The very statement that an idempotency key is kept with. */
public final class KeyStatements {
    /** {@code $1} actor, {@code $2} key, {@code $3} hash of the request, {@code $4} now, {@code $5} what it makes. */
    public static final String KEY = Once.CLAIM_KEY_FOR;

    private KeyStatements() {}
}
