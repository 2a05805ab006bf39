package org.onrecord.match;

/** Which of two wordings has more, where one contains the other. */
public enum EchoDirection {
    RECORD_HAS_MORE,
    RECORD_HAS_LESS
}
