package org.onrecord.load;

import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Asks the service whether the histories of the record hold; pgbench, which has no SHA-256 to chain with, made none. */
record Chains(Driver driver, Database database) {
    private static final int SOME = 25;
    private static final Map<String, String> NOUNS = Map.of(
            "QUOTE", "quotes", "LINK", "links", "CLAIM", "claims", "DOCUMENT", "documents", "SPEAKER", "speakers");
    private static final String OF_ITS_OWN = """
            select subject from ledger_entry
            where subject_kind = '%s' and position = 1 and commitment <> hash and seq %% 7 = 1 limit %d""";

    void mustVerify() throws Exception {
        for (var noun : NOUNS.entrySet()) {
            check(noun.getKey(), noun.getValue());
        }
    }

    private void check(String kind, String noun) throws Exception {
        for (var id : ids(kind)) {
            var path = "/api/v1/" + noun + "/" + id + "/history/verify";
            var answer =
                    driver.answer(Settings.SERVICE_PORT, Ask.get(path, "Authorization", "Bearer " + Material.KEY, 200));
            if (answer.status() != 200 || !new JsonObject(answer.body()).getBoolean("intact")) {
                throw new IllegalStateException(path + ": " + answer.body());
            }
        }
    }

    private Iterable<UUID> ids(String kind) throws SQLException {
        return database.rows(OF_ITS_OWN.formatted(kind, SOME), row -> row.getObject(1, UUID.class));
    }
}
