package org.onrecord.quote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a later version does to the candidates of a document.
 *
 * @param kept candidates whose words and speakers are proposed again, each with its new place
 * @param fresh what was not proposed before
 * @param gone open candidates that are not proposed any more
 */
record Reconciliation(List<Kept> kept, List<Proposal> fresh, List<Candidate> gone) {
    record Kept(Candidate candidate, Proposal proposal) {}

    /** Those that still stand come first; of several alike each follows in the order of the text. */
    private static final Comparator<Candidate> ORDER = Comparator.comparing(
                    (Candidate candidate) -> candidate.state == CandidateState.GONE)
            .thenComparing(candidate -> candidate.startAt)
            .thenComparing(candidate -> candidate.id);

    static Reconciliation of(List<Candidate> former, List<Proposal> proposals) {
        Map<String, Deque<Candidate>> waiting = new HashMap<>();
        former.stream()
                .sorted(ORDER)
                .forEach(candidate -> waiting.computeIfAbsent(candidate.sameness, key -> new ArrayDeque<>())
                        .add(candidate));
        var kept = new ArrayList<Kept>();
        var fresh = new ArrayList<Proposal>();
        for (var proposal : proposals) {
            var alike = waiting.getOrDefault(proposal.sameness(), new ArrayDeque<>());
            if (alike.isEmpty()) {
                fresh.add(proposal);
            } else {
                kept.add(new Kept(alike.poll(), proposal));
            }
        }
        var gone = waiting.values().stream()
                .flatMap(Deque::stream)
                .filter(candidate -> candidate.state == CandidateState.OPEN)
                .toList();
        return new Reconciliation(kept, fresh, gone);
    }
}
