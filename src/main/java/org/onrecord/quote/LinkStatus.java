package org.onrecord.quote;

/** Proposed by one, accepted or rejected by another; stale when the words on either side changed. */
public enum LinkStatus {
    PROPOSED,
    ACCEPTED,
    REJECTED,
    STALE
}
