package org.onrecord.kit.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * What a PostgreSQL is like that somebody else runs.
 *
 * @param version as {@code server_version_num} has it, such as 140012
 */
public record ServerCheck(int version, boolean fsync, boolean fullPageWrites, boolean superuser) {
    private static final int OLDEST = 14;
    private static final int PER_MAJOR = 10_000;
    private static final String SECONDS_OF_PATIENCE = "5";
    private static final String ASK = """
            select current_setting('server_version_num')::int, current_setting('fsync')::bool,
                   current_setting('full_page_writes')::bool,
                   (select rolsuper from pg_roles where rolname = current_user)""";

    /**
     * Looks at a database before the service uses it. One that does not answer is not judged: readiness will tell.
     *
     * @return a warning, if there is something to warn of
     * @throws CannotStart when it is too old, or set so that a crash loses what was acknowledged
     */
    public static Optional<String> of(DatabaseUrl url) {
        var settings = new Properties();
        settings.put("user", url.user());
        if (url.password() != null) {
            settings.put("password", url.password());
        }
        settings.put("loginTimeout", SECONDS_OF_PATIENCE);
        settings.put("socketTimeout", SECONDS_OF_PATIENCE);
        try (var connection = DriverManager.getConnection(url.jdbc(), settings);
                var statement = connection.createStatement();
                var row = statement.executeQuery(ASK)) {
            row.next();
            return new ServerCheck(row.getInt(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4)).verdict();
        } catch (SQLException doesNotAnswer) {
            return Optional.empty();
        }
    }

    Optional<String> verdict() {
        if (version / PER_MAJOR < OLDEST) {
            throw new CannotStart("The database is PostgreSQL " + version / PER_MAJOR + "; On Record needs " + OLDEST
                    + " or newer. Upgrade it, or set ONRECORD_DATABASE_URL to another.");
        }
        if (!fsync || !fullPageWrites) {
            throw new CannotStart("The database has " + (fsync ? "full_page_writes" : "fsync") + " switched off: a"
                    + " crash would lose or break what was recorded. Switch it on in postgresql.conf.");
        }
        return superuser
                ? Optional.of("The service signs in to its database as a superuser. Give it a role of its own that owns"
                        + " its database and nothing else.")
                : Optional.empty();
    }
}
