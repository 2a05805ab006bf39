package org.onrecord.quote;

/** How much of a date is known. */
public enum DatePrecision {
    DAY,
    MONTH,
    YEAR
}
