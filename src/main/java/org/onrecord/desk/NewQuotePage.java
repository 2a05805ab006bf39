package org.onrecord.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onrecord.document.DocumentView;
import org.onrecord.document.VersionView;
import org.onrecord.quote.Segment;
import org.onrecord.speaker.SpeakerView;

/**
 * The page on which a quote of a document is recorded by hand.
 *
 * @param speakers those who were ticked, then those whose names were searched for
 */
public record NewQuotePage(
        DocumentView document, VersionView version, List<SpeakerView> speakers, Tried tried, String once) {
    static final String FORM = "quote";

    public boolean ticked(SpeakerView speaker) {
        return tried.entered()
                .fields()
                .getOrDefault("speaker", List.of())
                .contains(speaker.id().toString());
    }

    public String role(SpeakerView speaker) {
        return tried.entered().get(QuoteForm.role(speaker.id()));
    }

    /** Where the words stand, when they are not split and stand in several places; the first of them. */
    public List<Segment> places() {
        return tried.problem() != null
                        && tried.entered().second("exact").isBlank()
                        && tried.problem().members().get("places") instanceof List<?> places
                ? places.stream().flatMap(NewQuotePage::segment).toList()
                : List.of();
    }

    /** What in the text is most like words that are not in it; null when nothing is. */
    public String nearest() {
        return tried.problem() != null && tried.problem().members().get("nearest") instanceof Map<?, ?> nearest
                ? String.valueOf(nearest.get("text"))
                : null;
    }

    private static Stream<Segment> segment(Object place) {
        return place instanceof Segment segment ? Stream.of(segment) : Stream.empty();
    }
}
