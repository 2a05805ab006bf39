package org.onrecord.quote;

/** What a speaker says about a quote of theirs. */
public enum ResponseKind {
    DENIES,
    OUT_OF_CONTEXT,
    CLARIFIES,
    RETRACTS,
    CONFIRMS;

    /** Whether it calls the quote, and the assessment that stands, into question. */
    boolean challenges() {
        return this == DENIES || this == OUT_OF_CONTEXT || this == RETRACTS;
    }
}
