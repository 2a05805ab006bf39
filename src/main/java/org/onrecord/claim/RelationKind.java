package org.onrecord.claim;

/** How one claim stands to another. */
public enum RelationKind {
    /** Both cannot be true. */
    CONTRADICTS,
    /** Says less than the other, of fewer or about a shorter time. */
    NARROWER_THAN,
    /** If it is true, so is the other. */
    ENTAILS,
    RELATED
}
