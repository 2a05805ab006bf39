package org.onrecord.quote;

/** The kind of event at which something was said. */
public enum OccasionKind {
    INTERVIEW,
    SPEECH,
    STATEMENT,
    PRESS_CONFERENCE,
    BROADCAST,
    SOCIAL_POST,
    TREATY,
    HEARING,
    OTHER
}
