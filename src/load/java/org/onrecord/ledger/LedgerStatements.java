package org.onrecord.ledger;

/** The very statement that first entries are written with. */
public final class LedgerStatements {
    /** As {@code FirstEntries.args} has it. */
    public static final String OPEN = FirstEntries.SQL;

    private LedgerStatements() {}
}
