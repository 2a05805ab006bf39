package org.onrecord.match;

/** How a claim that was found stands to a text: the same, perhaps the same, or probably another. */
public enum MatchGrade {
    SAME,
    PERHAPS,
    NEW
}
