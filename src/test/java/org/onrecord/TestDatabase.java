package org.onrecord;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.onrecord.kit.postgres.DatabaseUrl;
import org.onrecord.kit.postgres.EmbeddedPostgres;

/**
 * One empty database for the whole suite, whose schema {@code public} is dropped: the one that {@code
 * ONRECORD_TEST_DATABASE_URL} names ({@code postgresql://user@host:port/name}), else an embedded one.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres embedded;

    @Override
    public Map<String, String> start() {
        var given = System.getenv("ONRECORD_TEST_DATABASE_URL");
        var url = given == null ? embedded() : DatabaseUrl.parse(given, null, null);
        empty(url);
        var settings = new HashMap<>(url.properties());
        settings.putIfAbsent("quarkus.datasource.password", "none");
        settings.put("onrecord.first-key", Newsroom.FIRST_KEY);
        settings.put("onrecord.public-read", "true");
        return settings;
    }

    @Override
    public void stop() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private DatabaseUrl embedded() {
        embedded = EmbeddedPostgres.start(Path.of("target", "test-database"), Path.of("target", "postgres-programs"));
        return embedded.url();
    }

    private static void empty(DatabaseUrl url) {
        try (var connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
                var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
        } catch (SQLException failure) {
            throw new IllegalStateException("The test database cannot be emptied", failure);
        }
    }
}
