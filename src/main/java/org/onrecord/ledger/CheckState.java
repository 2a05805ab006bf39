package org.onrecord.ledger;

/** How far a check of the ledger has come. */
public enum CheckState {
    RUNNING,
    INTACT,
    BROKEN
}
