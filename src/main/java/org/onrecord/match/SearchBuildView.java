package org.onrecord.match;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Tagged;

/** An index of the search cluster, and how far it is. */
@Schema(name = "SearchBuild")
public record SearchBuildView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int revision,

        @Schema(required = true, description = "Name of the index in the cluster")
        String index,

        @Schema(
                required = true,
                description =
                        "QUOTES, CLAIMS: these are being copied into it. FOLLOWING: it catches up with what was recorded meanwhile. LIVE: searches ask it. REPLACED: another took its place, or somebody removed it")
        SearchBuildState state,

        @Schema(required = true, description = "Account that asked for it; the service itself where none was needed")
        UUID askedBy,

        @Schema(required = true) Instant createdAt)
        implements Tagged {
    static final String COLUMNS = "select id, revision, name, state, asked_by, created_at from search_build";

    static SearchBuildView of(Row row) {
        return new SearchBuildView(
                row.getUUID("id"),
                row.getInteger("revision"),
                row.getString("name"),
                SearchBuildState.valueOf(row.getString("state")),
                row.getUUID("asked_by"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    @Override
    @JsonIgnore
    public String tag() {
        return Integer.toString(revision);
    }
}
