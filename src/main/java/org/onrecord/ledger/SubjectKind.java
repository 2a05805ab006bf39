package org.onrecord.ledger;

/** The nouns that have a history. */
public enum SubjectKind {
    ACCOUNT,
    SPEAKER,
    DOCUMENT,
    CLAIM,
    QUOTE,
    LINK,
    CANDIDATE,
    RATING,
    REVIEW
}
