package org.onrecord.match;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What a claim has in common with a text, before it is held against the other claims that were found. */
final class Likeness {
    final IndexedClaim claim;
    final Overlap statement;
    final Overlap wordings;
    final Overlap both;
    final Overlap verdict;
    final double cosine;
    final double cosineOfWordings;
    final boolean meant;
    final double second;
    final double secondOfWordings;
    final boolean meantTwice;
    final double numerals;
    final double numeralsFound;
    final double names;
    final double claimants;
    final double trigrams;

    /** @param seconds cosines by the model beside the first; none where it did not read both */
    Likeness(Asked asked, IndexedClaim claim, double[] cosines, double[] seconds, Lengths lengths) {
        this.claim = claim;
        int all = claim.terms.length;
        this.statement = asked.over(claim.terms, 0, claim.wordings, lengths.ofStatement());
        this.wordings = asked.over(claim.terms, claim.wordings, all, lengths.ofWordings());
        this.both = asked.over(claim.terms, 0, all, lengths.ofStatement() + lengths.ofWordings());
        this.verdict = asked.within(claim.verdict, lengths.ofVerdict());
        this.meant = cosines.length > 0;
        this.cosine = meant ? cosines[0] : 0;
        this.cosineOfWordings = DoubleStream.of(cosines).skip(1).max().orElse(cosine);
        this.meantTwice = seconds.length > 0;
        this.second = meantTwice ? seconds[0] : 0;
        this.secondOfWordings = DoubleStream.of(seconds).skip(1).max().orElse(second);
        this.numerals = shareAsked(asked, claim.numerals);
        this.numeralsFound = shareFound(asked.text.numerals(), claim);
        this.trigrams = asked.trigrams.shareOf(claim.plain);
        this.names = shareAsked(asked, claim.names);
        this.claimants = claim.claimants.length == 0 ? 0 : 0.5 + shareAsked(asked, claim.claimants);
    }

    boolean isNear(double least) {
        return Math.max(cosine, cosineOfWordings) >= least;
    }

    /** Less a half, so that having none is neither much nor little. */
    private static double shareAsked(Asked asked, int[] terms) {
        return terms.length == 0
                ? 0
                : (double) IntStream.of(terms).filter(asked::has).count() / terms.length - 0.5;
    }

    private static double shareFound(int[] terms, IndexedClaim claim) {
        return terms.length == 0
                ? 0
                : (double) IntStream.of(terms).filter(claim::has).count() / terms.length - 0.5;
    }
}
