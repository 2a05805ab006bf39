package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.claim.Stance;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Hash;
import org.onrecord.kit.JsonList;
import org.onrecord.kit.Tagged;

/** What people are on record as saying that bears on a claim. */
@Schema(name = "EvidenceBoard")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceView(
        @Schema(required = true) UUID claimId,
        @Schema(required = true) String statement,

        @Schema(required = true, description = "Whether accepted evidence stands on both sides; computed, never stored")
        boolean contested,

        @Schema(required = true) List<Group> groups,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Tagged {

    private static final int TAG_BYTES = 8;
    private static final TypeReference<List<Item>> ITEMS = new TypeReference<>() {};

    static EvidenceView of(List<Row> rows, boolean staff) {
        var first = rows.get(0);
        return new EvidenceView(
                first.getUUID("id"),
                first.getString("statement"),
                first.getBoolean("contested"),
                rows.stream().map(row -> Group.of(row, staff)).toList(),
                tag(rows, staff));
    }

    /**
     * Of everything that is shown: a board has parts of many records, each with changes of its own. The stamp stands for all
     * that is told of the links.
     */
    static String tag(List<Row> rows, boolean staff) {
        var first = rows.get(0);
        var shown = new StringBuilder()
                .append(first.getString("statement"))
                .append('\0')
                .append(first.getBoolean("contested"))
                .append(staff);
        for (var row : rows) {
            shown.append('\0')
                    .append(row.getString("stance"))
                    .append(row.getInteger("accepted"))
                    .append(',')
                    .append(staff ? row.getInteger("proposed") : null)
                    .append(',')
                    .append(row.getInteger("sources"))
                    .append(row.getString("stamp"))
                    .append(row.getUUID("next"));
        }
        return first.getInteger("revision") + "."
                + HexFormat.of().formatHex(Hash.sha256(shown.toString()), 0, TAG_BYTES);
    }

    /** The links of one stance. */
    @Schema(name = "EvidenceGroup")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(
            @Schema(required = true) Stance stance,

            @Schema(required = true, description = "Accepted links in all")
            int accepted,

            @Schema(description = "Proposed links in all; staff only")
            Integer proposed,

            @Schema(
                    required = true,
                    description = "Independent sources that the accepted links rest on: wire copies count once")
            int sources,

            @Schema(required = true, description = "The last drawn first")
            List<Item> links,

            @Schema(
                    description =
                            "Cursor of this stance's next page, for `stance` and `after`; missing on the last page")
            String next) {
        static Group of(Row row, boolean staff) {
            var next = row.getUUID("next");
            return new Group(
                    Stance.valueOf(row.getString("stance")),
                    row.getInteger("accepted"),
                    staff ? row.getInteger("proposed") : null,
                    row.getInteger("sources"),
                    JsonList.of(row.getString("items"), ITEMS),
                    next == null ? null : Cursor.of(next).encoded());
        }
    }

    /** One link with the quote that it is drawn from. */
    @Schema(name = "EvidenceItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Schema(required = true) UUID linkId,
            @Schema(required = true) int revision,
            @Schema(required = true) LinkStatus status,

            @Schema(
                    required = true,
                    description = "Whether somebody finds the link wrong, which nobody has settled yet")
            boolean challenged,

            @Schema(required = true) boolean asserts,
            @Schema(required = true) String rationale,
            @Schema(required = true) UUID quoteId,
            @Schema(required = true) QuoteKind kind,
            @Schema(required = true) List<QuoteView.AttributionView> speakers,

            @Schema(required = true, description = "As first recorded")
            String wording,

            @Schema(required = true) String language,
            LocalDate saidOn,

            @Schema(description = "Outlet of the first appearance, or the agency when the outlet is not known")
            String outlet,

            @Schema(required = true) UUID documentId,
            LocalDate publishedOn,

            @Schema(required = true, description = "Independent sources of this quote")
            int sources) {}
}
