/** Is it true? The rating scale, the review of a claim from opening to publication, and its verdicts. */
package org.onrecord.review;
