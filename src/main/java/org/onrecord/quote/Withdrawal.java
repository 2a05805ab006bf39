package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Tagged;

/** That a quote was withdrawn. */
@Schema(
        name = "Withdrawal",
        description = "What a withdrawn quote leaves, and what reading it tells from then on (410)")
public record Withdrawal(
        @Schema(required = true) UUID quoteId,
        @Schema(required = true) int revision,
        @Schema(required = true) Instant withdrawnAt,
        @Schema(required = true) String reason)
        implements Tagged {

    static Withdrawal of(Quote quote) {
        return new Withdrawal(quote.id, quote.revision, quote.tombstone.withdrawnAt(), quote.tombstone.reason());
    }

    @Override
    @JsonIgnore
    public String tag() {
        return Integer.toString(revision);
    }
}
