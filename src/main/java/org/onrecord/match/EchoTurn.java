package org.onrecord.match;

/** How words that were left away may change what was quoted. */
public enum EchoTurn {
    /** A "not" stands there. */
    NEGATION,
    /** A "but" stands there. */
    CONTRAST,
    /** An "if" stands there. */
    CONDITION,
    /** What is shown as a whole sentence goes on. */
    SENTENCE_GOES_ON
}
