package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.extract.Candidate;
import org.onrecord.extract.Extraction;
import org.onrecord.extract.NoComment;
import org.onrecord.extract.ProposedSpeaker;

/** The quotations that a text seems to contain: proposals, for a person to accept. */
@Schema(name = "Extraction")
public record ExtractionView(
        @Schema(required = true, description = "In the order of the text")
        List<QuotationView> candidates,

        @Schema(required = true, description = "Who was asked and did not comment; never a quotation")
        List<NoCommentView> noComments,

        @Schema(
                required = true,
                description = "ISO 639-1 code of the text's language; `und` when it cannot be told",
                examples = "en")
        String language) {

    /** @param known ids of speakers on record, by the names that candidates give */
    static ExtractionView of(Extraction found, Map<String, UUID> known) {
        return new ExtractionView(
                found.candidates().stream()
                        .map(candidate -> QuotationView.of(candidate, known))
                        .toList(),
                found.noComments().stream()
                        .map(silence -> NoCommentView.of(silence, known))
                        .toList(),
                found.language());
    }

    /** One proposed quotation. */
    @Schema(name = "Quotation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuotationView(
            @Schema(required = true) QuoteKind kind,
            @Schema(required = true) List<Segment> segments,

            @Schema(required = true, description = "Empty when the text does not tell")
            List<SpeakerView> speakers,

            @Schema(description = "The words that report") Part cue,

            @Schema(required = true, minimum = "0", maximum = "1", description = "Orders a list; is no probability")
            double confidence,

            @Schema(required = true, description = "In words, how cue and speaker were found")
            String why) {
        static QuotationView of(Candidate candidate, Map<String, UUID> known) {
            return new QuotationView(
                    QuoteKind.valueOf(candidate.kind().name()),
                    candidate.segments().stream()
                            .map(one -> new Segment(one.exact(), null, null, one.start(), one.end()))
                            .toList(),
                    candidate.speakers().stream()
                            .map(one -> SpeakerView.of(one, known))
                            .toList(),
                    Part.of(candidate.cue()),
                    candidate.confidence(),
                    candidate.why());
        }
    }

    /** Who seems to speak. */
    @Schema(name = "ProposedSpeaker")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SpeakerView(
            @Schema(description = "The fullest name that the text gives")
            String name,

            @Schema(description = "The words beside the quotation that name the speaker")
            Part mention,

            @Schema(description = "Office or affiliation as the text reports it")
            String role,

            @Schema(description = "The one speaker on record that has this name or alias")
            UUID speakerId) {
        static SpeakerView of(ProposedSpeaker speaker, Map<String, UUID> known) {
            var id = speaker.name() == null ? null : known.get(speaker.name());
            return new SpeakerView(speaker.name(), Part.of(speaker.mention()), speaker.role(), id);
        }
    }

    /** Somebody who was asked and did not answer. */
    @Schema(name = "NoComment")
    public record NoCommentView(
            @Schema(required = true) List<SpeakerView> speakers,

            @Schema(required = true, description = "The words that say so")
            Part cue,

            @Schema(required = true) Part sentence) {
        static NoCommentView of(NoComment silence, Map<String, UUID> known) {
            return new NoCommentView(
                    silence.speakers().stream()
                            .map(one -> SpeakerView.of(one, known))
                            .toList(),
                    Part.of(silence.cue()),
                    Part.of(silence.sentence()));
        }
    }
}
