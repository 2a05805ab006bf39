package org.onrecord.match;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Quotes on record that may be the same utterance, the closest first. */
@Schema(name = "SameQuotes")
public record SameQuotes(
        @Schema(required = true, maxItems = MOST, description = "The closest first; at most " + MOST)
        List<SameQuote> items) {
    static final int MOST = 10;

    static SameQuotes of(List<EchoFind> finds) {
        return new SameQuotes(finds.stream().limit(MOST).map(SameQuote::of).toList());
    }
}
