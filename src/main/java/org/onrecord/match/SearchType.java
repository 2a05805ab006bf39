package org.onrecord.match;

/** What can be found. */
public enum SearchType {
    QUOTE,
    CLAIM
}
