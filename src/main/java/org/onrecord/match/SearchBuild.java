package org.onrecord.match;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.onrecord.ledger.Tail;

/**
 * An index of a search cluster, from when it is begun until another takes its place.
 *
 * @param filledTo the last record that was copied into it, while they are
 * @param place how far it has read the ledger
 */
record SearchBuild(UUID id, String name, SearchBuildState state, UUID filledTo, Tail.Place place) {
    static SearchBuild of(Row row) {
        return new SearchBuild(
                row.getUUID("id"),
                row.getString("name"),
                SearchBuildState.valueOf(row.getString("state")),
                row.getUUID("filled_to"),
                new Tail.Place(row.getString("transaction"), row.getLong("seq")));
    }
}
