package org.onrecord.quote;

/** Who thought of a link first. */
public enum LinkOrigin {
    PERSON,
    SUGGESTION,
    IMPORT
}
