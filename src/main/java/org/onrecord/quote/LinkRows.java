package org.onrecord.quote;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;

/** The SQL that reads a link. */
final class LinkRows {
    static final String ONE = """
            select id, revision, quote_id, claim_id, stance, asserts, rationale, origin, suggestion::text as suggestion,
                   status, challenge_open, drawn_by, decided_by, decided_at, reason_code, reason, override,
                   challenge_code, challenge_reason, challenged_by, challenged_at, created_at, updated_at
            from link where id = $1""";

    static final String TAG = "select revision, status from link where id = $1";

    private LinkRows() {}

    static Instant instant(Row row, String column) {
        var at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    static LinkFault fault(Row row, String column) {
        var code = row.getString(column);
        return code == null ? null : LinkFault.valueOf(code);
    }
}
