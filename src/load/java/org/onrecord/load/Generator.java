package org.onrecord.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;

/**
 * Fills an empty record, once: a database that says it was filled alike is left as it is.
 *
 * @param what which record: {@code record} whole, or {@code search} with no more than searches touch, which no trigger
 *     and no reference looks at
 */
record Generator(Settings settings, Database database, String what) {
    /** Quotes of a record for searches that are unlike those before; any further repeat them. */
    private static final long ORIGINAL = 1_000_000;

    void run() throws SQLException, IOException {
        var mark = (what.equals("record") ? "load" : what) + " " + settings.quotes() + " " + settings.seed();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            var filling = new Filling(connection);
            if (filling.isDone(mark)) {
                return;
            }
            System.out.println("Generating " + settings.quotes() + " quotes");
            if (what.equals("search")) {
                filling.unchecked(() -> statement.execute(script()));
            } else {
                connection.setAutoCommit(false);
                statement.execute("set local synchronous_commit = off");
                statement.execute(script());
                connection.commit();
                connection.setAutoCommit(true);
            }
            statement.execute("vacuum analyze");
        }
    }

    private String script() throws IOException {
        try (var stream = Generator.class.getResourceAsStream("/load/" + what + ".sql")) {
            var sql = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var values = Map.of(
                    "quotes", settings.quotes(),
                    "base", Math.min(settings.quotes(), ORIGINAL),
                    "seed", settings.seed(),
                    "speakers", settings.speakers(),
                    "claims", settings.claims(),
                    "documents", settings.documents(),
                    "recorder", Material.RECORDER,
                    "reviewer", Material.REVIEWER,
                    "key", Material.KEY);
            for (var each : values.entrySet()) {
                sql = sql.replace("${" + each.getKey() + "}", each.getValue().toString());
            }
            return sql;
        }
    }
}
