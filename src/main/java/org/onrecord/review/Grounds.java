package org.onrecord.review;

/**
 * Why a verdict is given.
 *
 * @param note for the public, or null
 * @param override why somebody decides on their own work, or null
 */
record Grounds(VerdictReason reason, String note, String override) {}
