package org.onrecord.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.JsonColumn;

/** A claim in a list: without its wordings, relations and appearances, of which there may be a thousand. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ClaimSummary")
public record ClaimSummary(
        @Schema(required = true) UUID id,
        @Schema(required = true) int revision,
        @Schema(required = true) String statement,
        String shortStatement,
        @Schema(required = true) String language,
        @Schema(required = true) Checkability checkability,
        @Schema(required = true) List<String> topics,

        @Schema(
                required = true,
                description =
                        "Computed: an accepted quote disputes it, and another supports it or an outlet asserts it")
        boolean contested,

        @Schema(description = "Its last verdict; missing while it has none")
        ClaimVerdict verdict,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    static ClaimSummary of(Row row) {
        return new ClaimSummary(
                row.getUUID("id"),
                row.getInteger("revision"),
                row.getString("statement"),
                row.getString("short_statement"),
                row.getString("language"),
                Checkability.valueOf(row.getString("checkability")),
                JsonColumn.read(row.getString("topics"), new TypeReference<>() {}),
                row.getBoolean("contested"),
                ClaimVerdict.of(row),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }
}
