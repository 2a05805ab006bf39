package org.onrecord.quote;

/** What is wrong with a link. */
public enum LinkFault {
    WRONG_STANCE,
    WRONG_CLAIM,
    QUOTE_DOES_NOT_CARRY_IT,
    OUT_OF_CONTEXT,
    DUPLICATE
}
