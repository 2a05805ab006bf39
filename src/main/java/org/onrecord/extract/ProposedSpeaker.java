package org.onrecord.extract;

/**
 * Who is proposed as the speaker of a candidate.
 *
 * @param name the fullest name the text gives, or null when it gives none
 * @param mention the words that stand next to the quotation ("he", "the minister")
 * @param role affiliation or office as the text reports it, or null
 */
public record ProposedSpeaker(String name, Passage mention, String role) {}
