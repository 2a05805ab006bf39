package org.onrecord.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Tagged;

/** A check of all chains, as far as it has come. */
@Schema(name = "LedgerCheck")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int revision,
        @Schema(required = true) CheckState state,

        @Schema(description = "The night that it is of; missing when somebody asked for it")
        Instant due,

        @Schema(required = true, description = "Account that asked for it; at night the service itself")
        UUID askedBy,

        @Schema(required = true) Instant startedAt,
        Instant endedAt,

        @Schema(required = true, description = "Entries checked so far")
        long entries,

        @Schema(required = true, description = "Those of them whose contents were erased; their place still verifies")
        long erased,

        @Schema(required = true, description = "Histories checked so far")
        long subjects,

        @Schema(required = true, description = "Those of them that do not hold")
        long broken,

        FaultView firstFault)
        implements Tagged {
    static final String COLUMNS = """
            select id, revision, state, due, asked_by, started_at, ended_at, entries, erased, subjects, broken,
                   first_fault::text
            from ledger_check""";

    static CheckView of(Row row) {
        var fault = row.getString("first_fault");
        return new CheckView(
                row.getUUID("id"),
                row.getInteger("revision"),
                CheckState.valueOf(row.getString("state")),
                instant(row, "due"),
                row.getUUID("asked_by"),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getLong("entries"),
                row.getLong("erased"),
                row.getLong("subjects"),
                row.getLong("broken"),
                fault == null ? null : JsonColumn.read(fault, new TypeReference<>() {}));
    }

    private static Instant instant(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    @Override
    @JsonIgnore
    public String tag() {
        return Integer.toString(revision);
    }
}
