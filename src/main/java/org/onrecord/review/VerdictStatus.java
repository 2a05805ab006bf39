package org.onrecord.review;

/** Whether a verdict is what the newsroom says today. */
public enum VerdictStatus {
    CURRENT,
    SUPERSEDED,
    RETRACTED
}
