package org.onrecord.quote;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.onrecord.extract.Extraction;
import org.onrecord.extract.Extractor;

/**
 * What reading a version gave, as much of it as is kept.
 *
 * @param proposals in the order of the text
 * @param leftOut proposals beyond {@value #MOST}, the least confident
 */
record Findings(
        String engine,
        String language,
        List<Proposal> proposals,
        int leftOut,
        List<ExtractionView.NoCommentView> noComments) {
    /** Candidates of one version. */
    static final int MOST = 1000;

    private static final int MOST_SILENCES = 200;

    static Findings of(Extraction found) {
        var proposals = Proposal.of(found);
        var kept = proposals.stream()
                .sorted(Comparator.comparingInt(Proposal::confidence).reversed())
                .limit(MOST)
                .sorted(Comparator.comparingInt(Proposal::start))
                .toList();
        return new Findings(
                Extractor.VERSION,
                found.language(),
                kept,
                proposals.size() - kept.size(),
                found.noComments().stream()
                        .limit(MOST_SILENCES)
                        .map(silence -> ExtractionView.NoCommentView.of(silence, Map.of()))
                        .toList());
    }
}
