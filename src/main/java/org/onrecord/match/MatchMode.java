package org.onrecord.match;

/** What of a text is compared with claims. */
public enum MatchMode {
    WORDS_AND_MEANING,
    WORDS
}
