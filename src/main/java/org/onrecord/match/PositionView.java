package org.onrecord.match;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.claim.Stance;
import org.onrecord.quote.Authenticity;
import org.onrecord.quote.QuoteKind;

/** What a speaker did to a claim at one time, by one quote. */
@Schema(name = "Position")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PositionView(
        @Schema(required = true) UUID claimId,
        @Schema(required = true) String statement,

        @Schema(required = true, description = "Of the statement")
        String statementLanguage,

        @Schema(required = true) Stance stance,

        @Schema(
                description =
                        "The stance before, when it was another: here it changed. Mentions are no stance that anything changes from or to")
        Stance changedFrom,

        @Schema(required = true, description = "The speaker makes the claim")
        boolean asserts,

        @Schema(required = true) String rationale,
        @Schema(required = true) UUID linkId,
        @Schema(required = true) UUID quoteId,
        @Schema(required = true) QuoteKind kind,

        @Schema(required = true, description = "As first recorded")
        String wording,

        @Schema(required = true, description = "Of the wording")
        String language,

        String outlet,
        @Schema(description = "As reported at the time") String role,
        @Schema(description = "Missing when nobody knows") LocalDate saidOn,
        @JsonIgnore @Schema(hidden = true) LocalDate day,
        Authenticity authenticity,

        @Schema(
                required = true,
                description = "Whether something calls the quote into question that no assessment takes into account")
        boolean challenged) {

    static PositionView of(Row row) {
        var stance = Stance.valueOf(row.getString("stance"));
        var before = row.getString("before");
        return new PositionView(
                row.getUUID("claim_id"),
                row.getString("statement"),
                row.getString("claim_language"),
                stance,
                before == null || before.equals(stance.name()) ? null : Stance.valueOf(before),
                row.getBoolean("asserts"),
                row.getString("rationale"),
                row.getUUID("link_id"),
                row.getUUID("quote_id"),
                QuoteKind.valueOf(row.getString("kind")),
                row.getString("wording"),
                row.getString("language"),
                row.getString("outlet"),
                row.getString("role"),
                row.getLocalDate("said_on"),
                row.getLocalDate("day"),
                SpeakerPositionView.authenticity(row),
                row.getBoolean("challenged"));
    }
}
