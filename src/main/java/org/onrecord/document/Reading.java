package org.onrecord.document;

import org.onrecord.document.page.Facts;

/**
 * What was read of a version that is to be captured, before it is weighed.
 *
 * @param version with its text, or withheld
 * @param facts what its page says of the document
 */
public record Reading(NewVersion version, Facts facts) {}
