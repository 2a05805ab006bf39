package org.onrecord.kit.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One question to a database over one connection of its own. */
final class Ask {
    /** The unpacked programs, shared by all tests. */
    static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

    private Ask() {}

    /** The first column of the first row, if there is one. */
    static String once(EmbeddedPostgres postgres, String sql) throws SQLException {
        DatabaseUrl url = postgres.url();
        try (Connection connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            ResultSet rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** The same, again while the database is away. */
    static String untilAnswered(EmbeddedPostgres postgres, String sql) throws SQLException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                return once(postgres, sql);
            } catch (SQLException e) {
                boolean away = List.of("08", "57").contains(e.getSQLState().substring(0, 2));
                if (!away || System.nanoTime() > patience) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }
}
