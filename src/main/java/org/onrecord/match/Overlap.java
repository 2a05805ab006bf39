package org.onrecord.match;

/**
 * What a text asked about and another have in common, in weights of terms.
 *
 * @param bm25 of the other for the terms asked about
 * @param covered share of the other that was asked about
 * @param found share of what was asked about that the other has
 * @param foundOfSentence the same for that sentence of what was asked about of which most is found
 * @param pairs share of the neighbouring words asked about that are neighbours in the other
 * @param sentence share of what was asked about that its best sentence has
 * @param sentences the same of its best two neighbouring sentences
 * @param dense the same of its best sentence, less for long ones
 * @param sentencePairs share of the neighbouring words asked about that the best sentence has
 */
record Overlap(
        double bm25,
        double covered,
        double found,
        double foundOfSentence,
        double pairs,
        double sentence,
        double sentences,
        double dense,
        double sentencePairs) {
    static final Overlap NONE = new Overlap(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
