package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the ledger keeps of a quote. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record QuoteFacts(
        QuoteKind kind,
        QuoteStatus status,
        List<SpeakerFact> speakers,
        Occasion occasion,
        String originalWording,
        String originalLanguage,
        LocalDate saidOn,
        List<PlaceFact> appearances) {

    static QuoteFacts of(Quote quote, List<Attribution> attributions, List<Appearance> appearances) {
        return new QuoteFacts(
                quote.kind,
                quote.status,
                attributions.stream()
                        .map(attribution -> new SpeakerFact(attribution.speakerId, attribution.role))
                        .toList(),
                quote.occasion,
                quote.originalWording,
                quote.originalLanguage,
                quote.saidOn,
                appearances.stream().map(PlaceFact::of).toList());
    }

    /** Whether these are its speakers, whatever their roles. */
    boolean isSaidBy(List<NewAttribution> wanted) {
        return speakers.stream()
                .map(SpeakerFact::speakerId)
                .toList()
                .equals(wanted.stream().map(NewAttribution::speakerId).toList());
    }

    record SpeakerFact(UUID speakerId, String role) {}

    record PlaceFact(
            UUID id,
            UUID documentId,
            UUID versionId,
            String wording,
            String language,
            List<Segment> segments,
            Part cue,
            Part mention,
            AnchorState anchor,
            LatestPlace latest,
            List<String> independence) {
        static PlaceFact of(Appearance appearance) {
            return new PlaceFact(
                    appearance.id,
                    appearance.documentId,
                    appearance.versionId,
                    appearance.wording,
                    appearance.language,
                    appearance.segments,
                    appearance.cue,
                    appearance.mention,
                    appearance.anchor,
                    appearance.latest,
                    appearance.independence);
        }
    }
}
