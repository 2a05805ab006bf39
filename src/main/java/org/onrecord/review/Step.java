package org.onrecord.review;

/** What can be done to the review of a claim. */
public enum Step {
    ASSIGN,
    RELEASE,
    REPORT,
    REQUEST_CROSS_CHECK,
    AGREE,
    DIFFER,
    SEND_TO_REVIEW,
    APPROVE,
    SEND_BACK,
    PUBLISH,
    CORRECT,
    CONFIRM_CORRECTION,
    RETRACT,
    CONFIRM_RETRACTION,
    DECLINE,
    REOPEN
}
