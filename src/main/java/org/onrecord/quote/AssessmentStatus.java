package org.onrecord.quote;

/** Somebody else confirms or rejects what was proposed; the next that is confirmed supersedes it. */
public enum AssessmentStatus {
    PROPOSED,
    CONFIRMED,
    REJECTED,
    SUPERSEDED
}
