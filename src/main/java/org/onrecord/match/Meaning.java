package org.onrecord.match;

/**
 * What a text means that claims are looked for.
 *
 * @param first by the model that claims are found with; null: they are found by words alone
 * @param second by the model beside it; null: they are compared without it
 */
record Meaning(byte[] first, byte[] second) {
    static final Meaning NONE = new Meaning(null, null);
}
