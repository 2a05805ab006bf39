package org.onrecord.quote;

/** What calls a quote into question. */
public enum ChallengeCause {
    /** A checker doubts it. */
    CHECKER,
    /** Its speaker denies it, takes it back, or says that it was torn out of its context. */
    RESPONSE,
    /** A document in which it stands was retracted. */
    RETRACTION,
    /** A document in which it stood has its words no more. */
    ORPHANED,
    /** Its words or speakers on record are not those that were assessed. */
    REWORDED
}
