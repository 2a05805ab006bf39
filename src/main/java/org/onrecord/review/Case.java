package org.onrecord.review;

import org.onrecord.claim.Claim;

/**
 * What a step in a review is taken on, held until its unit of work ends.
 *
 * @param report the last one, or null
 */
record Case(Claim claim, Review review, Report report) {}
