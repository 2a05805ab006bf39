package org.onrecord.quote;

/** Whether an appearance stands in its document: as quoted, not checked for want of the text, with other words, or no more. */
public enum AnchorState {
    MATCHED,
    UNCHECKED,
    DRIFTED,
    ORPHANED
}
