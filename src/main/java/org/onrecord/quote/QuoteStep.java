package org.onrecord.quote;

/** What can happen to a quote as a whole. */
public enum QuoteStep {
    RECORD,
    ASSESS,
    CHALLENGE,
    WITHDRAW
}
