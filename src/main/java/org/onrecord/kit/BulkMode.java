package org.onrecord.kit;

/** How many decisions in one call stand or fall. */
public enum BulkMode {
    /** All in one transaction: when one is refused, none is made. */
    ONE,
    /** Each in a transaction of its own, one after the other. */
    SEPARATE
}
