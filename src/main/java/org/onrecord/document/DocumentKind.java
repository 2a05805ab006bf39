package org.onrecord.document;

/** What was read. */
public enum DocumentKind {
    NEWS_ARTICLE,
    TRANSCRIPT,
    OFFICIAL_TEXT,
    SOCIAL_POST,
    BROADCAST,
    BOOK
}
