package org.onrecord.ledger;

/**
 * What an entry tells: the state before and after, and why.
 *
 * @param before null for a beginning
 * @param reason null where none is asked for
 */
public record Change(Object before, Object after, String reason) {
    /** A beginning: there was nothing before. */
    public static Change to(Object after) {
        return new Change(null, after, null);
    }

    /** A change that nobody has to give a reason for. Both are written as JSON when the entry is appended. */
    public static Change of(Object before, Object after) {
        return new Change(before, after, null);
    }
}
