package org.onrecord.claim;

/** How words put a claim: they assert it, deny it, or ask whether it is so. */
public enum Form {
    ASSERTION,
    NEGATION,
    QUESTION
}
