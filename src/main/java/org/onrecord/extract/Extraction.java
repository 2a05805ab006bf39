package org.onrecord.extract;

import java.util.List;

/**
 * What {@link Extractor} found in one text.
 *
 * @param language ISO 639-1 code, or {@code und} when it could not be told
 */
public record Extraction(List<Candidate> candidates, List<NoComment> noComments, String language) {}
