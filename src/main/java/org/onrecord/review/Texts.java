package org.onrecord.review;

/** What texts of a review are limited to, and how that is said. */
final class Texts {
    static final String CODE = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";
    static final String CODE_FAULT = "must be in capitals, as MOSTLY_TRUE";
    static final int MAX_CODE = 40;
    static final String LENGTH = "must be {min} to {max} characters long, counted in Unicode code points";
    static final int LONG = 5000;
    static final int REASON = 2000;

    private Texts() {}
}
