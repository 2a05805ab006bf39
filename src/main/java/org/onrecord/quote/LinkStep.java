package org.onrecord.quote;

/** What can happen to a link. */
public enum LinkStep {
    ACCEPT,
    REJECT,
    CHALLENGE,
    UPHOLD,
    OVERTURN,
    GO_STALE,
    RECONFIRM,
    DROP
}
