package org.onrecord.ledger;

/**
 * What an entry tells: the state before and after, and why.
 *
 * @param before null for a beginning
 * @param reason null where none is asked for
 */
public record Change(Object before, Object after, String reason) {
    public static Change to(Object after) {
        return new Change(null, after, null);
    }

    public static Change of(Object before, Object after) {
        return new Change(before, after, null);
    }
}
