package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns reports into proposals with kind, confidence and reasons. */
final class Candidates {
    private final Story story;
    private final Speakers speakers;
    private final Documents documents;

    Candidates(Story story, Speakers speakers, Documents documents) {
        this.story = story;
        this.speakers = speakers;
        this.documents = documents;
    }

    List<Candidate> of(List<Report> reports) {
        List<Candidate> candidates = new ArrayList<>();
        Map<Report, List<ProposedSpeaker>> resolved = speakers.of(reports);
        for (Report report : reports) {
            List<ProposedSpeaker> who = resolved.getOrDefault(report, List.of());
            List<Passage> segments = new ArrayList<>();
            for (Range range : report.content()) {
                Range trimmed = story.page.trimmed(range.from(), range.to());
                if (!trimmed.empty()) segments.add(story.page.passage(trimmed));
            }
            if (segments.isEmpty()) continue;
            Passage cue = report.cue() == null
                    ? null
                    : story.page.passage(report.cue().from(), report.cue().to());
            Candidate.Kind kind = kind(report);
            double confidence = Confidence.of(report, kind, who);
            candidates.add(new Candidate(kind, segments, who, cue, confidence, Reasons.of(report, cue, who)));
        }
        return candidates;
    }

    List<NoComment> silences(List<NoComments.Silence> silences) {
        List<NoComment> events = new ArrayList<>();
        for (NoComments.Silence silence : silences) {
            Range range = silence.range();
            Sentence sentence = silence.clause().sentence();
            Passage whole = story.page.passage(sentence.start(), sentence.end());
            events.add(new NoComment(
                    speakers.of(silence.speaker(), List.of()), story.page.passage(range.from(), range.to()), whole));
        }
        return events;
    }

    private Candidate.Kind kind(Report report) {
        double inside = 0;
        double all = 0;
        for (Range range : report.content()) {
            int letters = story.page.letters(range.from(), range.to());
            all += letters;
            inside += letters * story.share(range);
        }
        if (all > 0 && inside / all >= 0.95)
            return documents.speaks(report.speaker()) ? Candidate.Kind.DOCUMENT_TEXT : Candidate.Kind.DIRECT;
        return inside > 0 ? Candidate.Kind.MIXED : Candidate.Kind.INDIRECT;
    }
}
