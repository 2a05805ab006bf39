package org.onrecord.claim;

/** What a quote does to a claim as it is worded; never whether the claim is true. */
public enum Stance {
    SUPPORTS,
    DISPUTES,
    QUALIFIES,
    QUESTIONS,
    MENTIONS
}
