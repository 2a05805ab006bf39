package org.onrecord.match;

/** How far an index of a search cluster is, in this order. */
public enum SearchBuildState {
    /** Quotes are being copied into it. */
    QUOTES,
    /** Claims are. */
    CLAIMS,
    /** It catches up with what was recorded meanwhile. */
    FOLLOWING,
    /** Searches ask it. */
    LIVE,
    /** Another took its place, or somebody removed it from the cluster. */
    REPLACED
}
