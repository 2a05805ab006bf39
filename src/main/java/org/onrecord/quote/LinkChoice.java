package org.onrecord.quote;

/** What becomes of a proposed link. */
public enum LinkChoice {
    ACCEPT,
    REJECT
}
