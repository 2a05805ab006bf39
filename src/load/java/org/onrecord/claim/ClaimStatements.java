package org.onrecord.claim;

/** The very statement that a claim is read with. */
public final class ClaimStatements {
    /** {@code $1} id, {@code $2} staff. */
    public static final String CLAIM = ClaimSql.VIEW;

    private ClaimStatements() {}
}
