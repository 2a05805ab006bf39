package org.onrecord.claim;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.JsonColumn;

/** A claim as a front page has it: in few words, with what people are on record as doing to it. */
public record ClaimHeadline(
        UUID id,
        String headline,
        String language,
        boolean contested,
        List<EvidenceTally> evidence,
        ClaimVerdict verdict) {

    static ClaimHeadline of(Row row) {
        var shortStatement = row.getString("short_statement");
        return new ClaimHeadline(
                row.getUUID("id"),
                shortStatement == null ? row.getString("statement") : shortStatement,
                row.getString("language"),
                row.getBoolean("contested"),
                JsonColumn.read(row.getString("evidence"), new TypeReference<>() {}),
                ClaimVerdict.of(row));
    }
}
