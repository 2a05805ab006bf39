package org.onrecord.document;

/** What an outlet says about what it published. */
public enum NoticeKind {
    CORRECTION,
    CLARIFICATION,
    EDITORS_NOTE,
    RETRACTION
}
