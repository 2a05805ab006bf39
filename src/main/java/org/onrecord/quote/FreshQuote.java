package org.onrecord.quote;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.onrecord.kit.Act;

/** A quote that is going on record, with its speakers and where it stands. */
record FreshQuote(Quote quote, List<Attribution> attributions, List<Appearance> appearances) {
    static FreshQuote of(NewQuote wanted, List<Placed> placed, Act act) {
        var reportedOn = placed.stream()
                .map(Placed::publishedOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        var quote = new Quote(wanted, reportedOn, act);
        var appearances = placed.stream()
                .map(place -> new Appearance(quote.id, place, act))
                .toList();
        return new FreshQuote(quote, Quotes.attributions(quote.id, wanted.speakers()), appearances);
    }

    List<UUID> speakers() {
        return attributions.stream().map(attribution -> attribution.speakerId).toList();
    }

    QuoteFacts facts() {
        return QuoteFacts.of(quote, attributions, appearances);
    }
}
