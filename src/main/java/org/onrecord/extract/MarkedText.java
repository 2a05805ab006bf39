package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Texts in languages that are not analysed: what stands between quotation marks, speaker open. */
final class MarkedText {
    private static final double CONFIDENCE = 0.2;
    private static final int SHORTEST = 8;
    /** In scripts that write a word with one or two characters. */
    private static final int SHORTEST_DENSE = 4;

    private static final Set<String> DENSE = Set.of("zh", "ja", "ko");

    private final Page page;
    private final String language;

    MarkedText(Page page, String language) {
        this.page = page;
        this.language = language;
    }

    List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (Range paragraph : new Lines(page, null).paragraphs()) {
            for (Quoted quoted : new QuoteMarks(page).in(paragraph.from(), paragraph.to(), false)) {
                if (quoted.inside().size() < (DENSE.contains(language) ? SHORTEST_DENSE : SHORTEST) || !quoted.closed())
                    continue;
                candidates.add(candidate(quoted));
            }
        }
        return candidates;
    }

    private Candidate candidate(Quoted quoted) {
        String why = "Only the quotation marks were read: texts in this language (" + language + ") are not analysed.";
        List<Passage> segments = List.of(page.passage(quoted.range()));
        return new Candidate(Candidate.Kind.DIRECT, segments, List.of(), null, CONFIDENCE, why);
    }
}
