package org.onrecord;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * One empty database for the whole suite: the one that {@code ONRECORD_TEST_DATABASE_URL} names ({@code
 * postgresql://user@host:port/name}), whose schema {@code public} is dropped.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        var given = System.getenv("ONRECORD_TEST_DATABASE_URL");
        if (given == null) {
            throw new IllegalStateException(
                    "Set ONRECORD_TEST_DATABASE_URL=postgresql://user@host:port/name to a database that may be emptied");
        }
        var url = URI.create(given);
        var address = "postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath();
        empty("jdbc:" + address, url.getUserInfo());
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.reactive.url", address);
        settings.put("quarkus.datasource.jdbc.url", "jdbc:" + address);
        settings.put("quarkus.datasource.username", url.getUserInfo());
        settings.put("quarkus.datasource.password", "none");
        settings.put("onrecord.first-key", Newsroom.FIRST_KEY);
        settings.put("onrecord.public-read", "true");
        return settings;
    }

    @Override
    public void stop() {}

    private static void empty(String jdbc, String user) {
        try (var connection = DriverManager.getConnection(jdbc, user, "none");
                var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
        } catch (SQLException failure) {
            throw new IllegalStateException("The test database cannot be emptied", failure);
        }
    }
}
