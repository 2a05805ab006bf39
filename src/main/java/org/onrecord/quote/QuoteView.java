package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.claim.Stance;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.JsonList;
import org.onrecord.kit.Tagged;
import org.onrecord.speaker.SpeakerKind;

/** A quote with who said it, where it stands and what it does to claims. */
@Schema(name = "Quote")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuoteView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int revision,
        @JsonIgnore @Schema(hidden = true) String tag,
        @Schema(required = true) QuoteKind kind,
        @Schema(required = true) QuoteStatus status,
        @Schema(required = true) List<AttributionView> speakers,
        Occasion occasion,
        String originalWording,
        String originalLanguage,

        @Schema(description = "Day by which lists are filtered: that of the occasion, else of the first report")
        LocalDate saidOn,

        @Schema(required = true, description = "Independent sources: appearances with the same first source count once")
        int sources,

        @Schema(required = true) List<AppearanceView> appearances,

        @Schema(required = true, description = "Accepted links; staff see the others too")
        List<QuoteLink> links,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Tagged {

    static QuoteView of(Row row) {
        var occasion = row.getString("occasion");
        return new QuoteView(
                row.getUUID("id"),
                row.getInteger("revision"),
                row.getString("tag"),
                QuoteKind.valueOf(row.getString("kind")),
                QuoteStatus.valueOf(row.getString("status")),
                JsonList.of(row.getString("speakers"), new TypeReference<>() {}),
                occasion == null ? null : JsonColumn.read(occasion, new TypeReference<>() {}),
                row.getString("original_wording"),
                row.getString("original_language"),
                row.getLocalDate("said_on"),
                row.getInteger("sources"),
                JsonList.of(row.getString("appearances"), new TypeReference<>() {}),
                JsonList.of(row.getString("links"), new TypeReference<>() {}),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    /** Who said it. */
    @Schema(name = "Attribution")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AttributionView(
            @Schema(required = true) UUID speakerId,
            @Schema(required = true) String name,
            @Schema(required = true) SpeakerKind kind,
            @Schema(description = "As reported at the time") String role) {}

    /** A link, from the side of the quote. */
    @Schema(name = "QuoteLink")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuoteLink(
            @Schema(required = true) UUID id,
            @Schema(required = true) int revision,
            @Schema(required = true) UUID claimId,

            @Schema(required = true, description = "The claim as it is worded now")
            String statement,

            @Schema(required = true) Stance stance,
            @Schema(required = true) boolean asserts,
            @Schema(required = true) String rationale,
            @Schema(required = true) LinkStatus status,

            @Schema(required = true, description = "Whether somebody finds it wrong, which nobody has settled yet")
            boolean challenged) {}
}
