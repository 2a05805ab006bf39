package org.onrecord.claim;

/** Whether a claim can be checked, and if not, why. */
public enum Checkability {
    FACTUAL,
    PREDICTION,
    OPINION,
    NORMATIVE,
    TOO_VAGUE
}
