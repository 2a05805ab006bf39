package org.onrecord.quote;

/** Whether it was really said, and so: another question than whether it is true. */
public enum Authenticity {
    SINGLE_SOURCE,
    CONFIRMED_PRIMARY,
    CONFIRMED_INDEPENDENT,
    ALTERED,
    OUT_OF_CONTEXT,
    TRANSLATION_DISPUTED,
    MISATTRIBUTED,
    FABRICATED,
    SPEAKER_DENIES,
    UNVERIFIABLE;

    /** Whether it says that somebody else, or nobody, said it: that takes more than one piece of evidence. */
    boolean accuses() {
        return this == MISATTRIBUTED || this == FABRICATED;
    }
}
