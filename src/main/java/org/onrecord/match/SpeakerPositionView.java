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
import org.onrecord.speaker.SpeakerKind;

/** How a speaker last stood towards a claim. */
@Schema(name = "SpeakerPosition")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpeakerPositionView(
        @Schema(required = true) UUID speakerId,
        @Schema(required = true) String name,
        @Schema(required = true) SpeakerKind speakerKind,
        @Schema(description = "As reported at the time") String role,
        @Schema(required = true) Stance stance,

        @Schema(description = "The last other stance that they had before, if any")
        Stance changedFrom,

        @Schema(required = true, minimum = "1", description = "Quotes that show where they stand, or stood")
        int quotes,

        @Schema(required = true, description = "The speaker makes the claim")
        boolean asserts,

        @Schema(required = true) UUID linkId,
        @Schema(required = true) UUID quoteId,
        @Schema(required = true) QuoteKind kind,

        @Schema(required = true, description = "As first recorded")
        String wording,

        @Schema(required = true, description = "Of the wording")
        String language,

        String outlet,
        @Schema(description = "Missing when nobody knows") LocalDate saidOn,
        @JsonIgnore @Schema(hidden = true) LocalDate day,
        @JsonIgnore @Schema(hidden = true) UUID key,
        Authenticity authenticity,

        @Schema(
                required = true,
                description = "Whether something calls the quote into question that no assessment takes into account")
        boolean challenged) {

    static SpeakerPositionView of(Row row) {
        var before = row.getString("before");
        return new SpeakerPositionView(
                row.getUUID("speaker_id"),
                row.getString("name"),
                SpeakerKind.valueOf(row.getString("speaker_kind")),
                row.getString("role"),
                Stance.valueOf(row.getString("stance")),
                before == null ? null : Stance.valueOf(before),
                row.getInteger("quotes"),
                row.getBoolean("asserts"),
                row.getUUID("link_id"),
                row.getUUID("quote_id"),
                QuoteKind.valueOf(row.getString("kind")),
                row.getString("wording"),
                row.getString("language"),
                row.getString("outlet"),
                row.getLocalDate("said_on"),
                row.getLocalDate("day"),
                row.getUUID("key"),
                authenticity(row),
                row.getBoolean("challenged"));
    }

    static Authenticity authenticity(Row row) {
        var label = row.getString("authenticity");
        return label == null ? null : Authenticity.valueOf(label);
    }
}
