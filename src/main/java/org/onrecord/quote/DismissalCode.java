package org.onrecord.quote;

/** Why a candidate is not to go on record. */
public enum DismissalCode {
    NOT_A_QUOTE,
    WRONG_SPAN,
    DUPLICATE,
    NOT_NEWSWORTHY,
    OTHER
}
