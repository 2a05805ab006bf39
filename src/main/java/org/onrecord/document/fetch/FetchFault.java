package org.onrecord.document.fetch;

/** Why a page was not fetched: for machines, beside the words. */
public enum FetchFault {
    SWITCHED_OFF,
    /** Not http(s), not on the public internet, or on a port that is not asked. */
    ADDRESS,
    ROBOTS,
    REDIRECTS,
    STATUS,
    CONTENT_TYPE,
    TOO_LARGE,
    TIMEOUT,
    UNREACHABLE,
    /** Nothing is wrong with the page: too many are being fetched. */
    BUSY
}
