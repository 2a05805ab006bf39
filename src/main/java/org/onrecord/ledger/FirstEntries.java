package org.onrecord.ledger;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.onrecord.kit.Act;

/** First entries of their subjects, as one statement puts them on record: one array a column, in their order. */
record FirstEntries(List<Entry> entries) {
    static final String SQL = """
            insert into ledger_entry (happened_at, actor, position, previous_hash, id, type, subject_kind, subject, payload, salt,
                commitment, hash)
            select $1::timestamptz, $2::uuid, 1, $3::bytea, e.id, e.type, e.kind, e.subject, e.payload::jsonb, e.salt, e.commitment,
                e.hash
            from unnest($4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::bytea[], $10::bytea[], $11::bytea[])
                e (id, type, kind, subject, payload, salt, commitment, hash)""";

    Object[] args(Act act) {
        return new Object[] {
            act.atUtc(),
            act.actor().id(),
            Buffer.buffer(Tip.NONE.hash()),
            column(entry -> entry.id, UUID[]::new),
            column(entry -> entry.type.name(), String[]::new),
            column(entry -> entry.subjectKind.name(), String[]::new),
            column(entry -> entry.subject, UUID[]::new),
            column(entry -> entry.payload, String[]::new),
            column(entry -> Buffer.buffer(entry.salt), Buffer[]::new),
            column(entry -> Buffer.buffer(entry.commitment), Buffer[]::new),
            column(entry -> Buffer.buffer(entry.hash), Buffer[]::new)
        };
    }

    private <T> T[] column(Function<Entry, T> value, IntFunction<T[]> array) {
        var column = array.apply(entries.size());
        for (int row = 0; row < column.length; row++) {
            column[row] = value.apply(entries.get(row));
        }
        return column;
    }
}
