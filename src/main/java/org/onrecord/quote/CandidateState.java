package org.onrecord.quote;

/**
 * What became of a candidate. Nobody decided on one that is ON_RECORD: a quote stands where it stands. One that is GONE
 * was open and is not in the latest version any more.
 */
public enum CandidateState {
    OPEN,
    ON_RECORD,
    ACCEPTED,
    MERGED,
    DISMISSED,
    GONE
}
