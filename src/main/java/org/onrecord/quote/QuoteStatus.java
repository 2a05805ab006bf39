package org.onrecord.quote;

/** A draft waits for a checker; a withdrawn quote leaves a tombstone. */
public enum QuoteStatus {
    DRAFT,
    RECORDED,
    WITHDRAWN
}
