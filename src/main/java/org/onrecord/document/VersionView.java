package org.onrecord.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Tagged;

/** A version as it is on record. */
@Schema(name = "Version")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID documentId,

        @Schema(required = true, minimum = "1", description = "1 for the first version of its document")
        int number,

        @Schema(required = true, pattern = "^[0-9a-f]{64}$", description = "SHA-256 of the text in UTF-8")
        String sha256,

        @Schema(required = true, minimum = "1", description = "Unicode code points of the text")
        int length,

        @Schema(required = true) Instant capturedAt,
        String archiveUrl,

        @Schema(required = true, description = "Whether the text is not kept, so that anchors cannot be checked")
        boolean withheld,

        @Schema(description = "The text; only in a version that is read by itself, and only for checkers and above")
        String text)
        implements Tagged {

    /** Without the text: what the ledger keeps of a version, too. */
    public static VersionView of(Version version) {
        return new VersionView(
                version.id,
                version.documentId,
                version.number,
                version.sha256(),
                version.length,
                version.capturedAt,
                version.archiveUrl,
                version.isWithheld(),
                null);
    }

    static VersionView of(Row row) {
        return new VersionView(
                row.getUUID("id"),
                row.getUUID("document_id"),
                row.getInteger("number"),
                HexFormat.of().formatHex(row.getBuffer("sha256").getBytes()),
                row.getInteger("length"),
                row.getOffsetDateTime("captured_at").toInstant(),
                row.getString("archive_url"),
                row.getBoolean("withheld"),
                row.getString("text"));
    }

    /** The hash of the text where it is shown; an answer without it is another representation and has another tag. */
    @Override
    @JsonIgnore
    public String tag() {
        return tag(sha256, withheld, text != null);
    }

    static String tag(String sha256, boolean withheld, boolean shown) {
        return sha256 + (shown ? "" : withheld ? "-withheld" : "-private");
    }
}
