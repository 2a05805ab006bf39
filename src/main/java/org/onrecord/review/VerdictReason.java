package org.onrecord.review;

/** Why there is this verdict. A RETRACTION is one without a value. */
public enum VerdictReason {
    INITIAL,
    CORRECTION,
    NEW_EVIDENCE,
    WORDING_CHANGED,
    RETRACTION;

    /** Whether it says why one verdict follows another. */
    boolean follows() {
        return this != INITIAL && this != RETRACTION;
    }
}
