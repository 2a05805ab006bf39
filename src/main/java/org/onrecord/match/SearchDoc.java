package org.onrecord.match;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/**
 * A record as a search cluster has it.
 *
 * @param version grows with the transactions that could be seen when it was read: what was read earlier replaces nothing
 * @param json null when there is nothing to be found any more
 */
record SearchDoc(UUID id, String version, String json) {
    static SearchDoc of(Row row) {
        return new SearchDoc(row.getUUID("id"), row.getString("version"), row.getString("doc"));
    }

    /** Lines for the cluster's bulk interface. */
    String lines() {
        var what = new JsonObject()
                .put("_id", id.toString())
                .put("version", Long.parseLong(version))
                .put("version_type", "external_gte");
        return new JsonObject().put(json == null ? "delete" : "index", what).encode() + "\n"
                + (json == null ? "" : json.replace('\n', ' ') + "\n");
    }
}
