package org.onrecord.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.onrecord.kit.KeyStatements;
import org.onrecord.ledger.LedgerStatements;
import org.onrecord.quote.HotStatements;

/**
 * A quote that is put on record with the statements that the service sends, in as many round trips, and with nothing around
 * them: it believes what it is sent, looks for no words in any text, and seals nothing.
 */
record BarePost(SqlClient reads, Pool writers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The quote as it is read afterwards. */
    Future<String> quote(Buffer body, String key) {
        JsonNode wanted = read(body);
        var document = BareRows.id(wanted.at("/appearances/0/documentId"));
        return reads.preparedQuery(HotStatements.SOURCE)
                .execute(Tuple.of(document, (Object) null))
                .map(source -> new BareRows(wanted, source.iterator().next()))
                .compose(rows -> writers.withTransaction(connection -> write(connection, rows, key))
                        .map(nothing -> rows))
                .compose(rows -> reads.preparedQuery(HotStatements.QUOTE).execute(Tuple.of(true, rows.quote())))
                .map(BareJson::quote);
    }

    private static Future<Void> write(SqlConnection connection, BareRows rows, String key) {
        return Future.all(
                        send(connection, KeyStatements.KEY, rows.key(key)),
                        send(connection, HotStatements.STANDING, rows.standing()))
                .compose(standing -> Future.all(
                        send(connection, LedgerStatements.OPEN, rows.entries()),
                        send(connection, HotStatements.FRESH, rows.fresh()),
                        send(connection, HotStatements.TALLIES, rows.tallies())))
                .mapEmpty();
    }

    private static Future<RowSet<Row>> send(SqlConnection connection, String sql, Tuple args) {
        return connection.preparedQuery(sql).execute(args);
    }

    private static JsonNode read(Buffer body) {
        try {
            return JSON.readTree(body.getBytes());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
