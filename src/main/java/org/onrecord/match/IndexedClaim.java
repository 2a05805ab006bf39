package org.onrecord.match;

import java.util.stream.IntStream;

/** A claim as it is compared. */
final class IndexedClaim {
    final ClaimText text;
    final String plain;
    /** Terms of the statement, and after them those of the wordings. */
    final int[] terms;

    /** Where in {@link #terms} the wordings begin. */
    final int wordings;

    final int[] verdict;
    final int[] claimants;
    final int[] numerals;
    final int[] names;

    IndexedClaim(ClaimText text, Vocabulary vocabulary) {
        var statement = Analysed.of(text.statement(), vocabulary::number);
        var others = Analysed.of(String.join("\n", text.wordings()), vocabulary::number);
        this.text = text;
        this.plain = Analysed.plain(text.statement());
        this.terms = IntStream.concat(IntStream.of(statement.terms()), IntStream.of(others.terms()))
                .toArray();
        this.wordings = statement.terms().length;
        this.verdict = Analysed.of(text.verdict(), vocabulary::number).terms();
        this.claimants = Analysed.of(String.join("\n", text.claimants()), vocabulary::number)
                .distinct();
        this.numerals = statement.numerals();
        this.names = statement.names();
    }

    /** Its terms, each once, those of its verdict left out. */
    int[] distinct() {
        return Analysed.distinct(terms);
    }

    /** Whether the statement, a wording or the verdict has the term. */
    boolean has(int term) {
        return isAmong(terms, term) || isAmong(verdict, term);
    }

    private static boolean isAmong(int[] terms, int term) {
        for (int other : terms) {
            if (other == term) {
                return true;
            }
        }
        return false;
    }
}
