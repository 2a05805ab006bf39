package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.document.Span;

/** What went on record of a candidate, beside what was proposed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What went on record of the candidate: as it was proposed, or as a person changed it")
public record Recorded(
        @Schema(description = "Missing after a merge: the quote keeps its own")
        QuoteKind kind,

        @Schema(description = "Missing after a merge: the quote keeps its own")
        List<Said> speakers,

        @Schema(required = true, minimum = "1", description = "Number of the version whose text was quoted")
        int version,

        @Schema(required = true) String wording,
        @Schema(required = true) List<Segment> segments,

        @Schema(required = true, description = "Whether a person changed what was proposed")
        boolean edited) {

    /** What an accepted candidate is on record as. */
    static Recorded of(CandidateView proposed, NewQuote quote, Placed placed) {
        var speakers = quote.speakers().stream()
                .map(one -> new Said(one.speakerId(), one.role()))
                .toList();
        var edited = quote.kind() != proposed.kind()
                || isElsewhere(proposed, placed)
                || !speakers.equals(proposed.speakers().stream()
                        .map(voice -> new Said(voice.only(), Part.fitting(voice.role())))
                        .toList());
        return new Recorded(quote.kind(), speakers, proposed.version(), placed.wording(), placed.segments(), edited);
    }

    /** What a merged candidate is on record as. */
    static Recorded of(CandidateView proposed, Placed placed) {
        return new Recorded(
                null, null, proposed.version(), placed.wording(), placed.segments(), isElsewhere(proposed, placed));
    }

    private static boolean isElsewhere(CandidateView proposed, Placed placed) {
        return !spans(proposed.segments()).equals(spans(placed.segments()));
    }

    private static List<Span> spans(List<Segment> segments) {
        return segments.stream().map(one -> new Span(one.start(), one.end())).toList();
    }

    /** Who is on record, in which role. */
    @Schema(name = "RecordedSpeaker")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Said(@Schema(required = true) UUID speakerId, String role) {}
}
