package org.onrecord.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How common words are at large, so that in a record of a few claims a plain word does not tell as much as a rare one, and a
 * rare one as much as among many. {@code common.txt} has the 2,500 most frequent English words, the most frequent first, as
 * they stand in the vocabulary of BERT (Apache-2.0).
 */
final class CommonWords {
    /** As if there were so many claims more. */
    static final int CLAIMS = 1000;

    private static final int WORDS_OF_CLAIM = 18;
    private static final Map<String, Double> SHARES = shares();

    private CommonWords() {}

    /** Of {@link #CLAIMS}, how many have the term. */
    static float claims(String term) {
        return (float) (CLAIMS * SHARES.getOrDefault(term, 0.0));
    }

    private static Map<String, Double> shares() {
        var shares = new HashMap<String, Double>();
        try (var lines = new BufferedReader(
                new InputStreamReader(CommonWords.class.getResourceAsStream("common.txt"), StandardCharsets.UTF_8))) {
            int rank = 0;
            for (var word = lines.readLine(); word != null; word = lines.readLine()) {
                double share = share(rank++);
                Terms.of(word).forEach(term -> shares.merge(term.text(), share, Double::sum));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return shares;
    }

    /** By Zipf's law. */
    private static double share(int rank) {
        return 1 - Math.pow(1 - 0.1 / (rank + 1.7), WORDS_OF_CLAIM);
    }
}
