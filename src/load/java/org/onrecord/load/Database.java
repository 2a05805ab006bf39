package org.onrecord.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.kit.postgres.DatabaseUrl;
import org.onrecord.kit.postgres.EmbeddedPostgres;

/** The database that is measured: an embedded one with a data directory of its own, or the one that was named. */
record Database(DatabaseUrl url, EmbeddedPostgres embedded, Cpu cpu) implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "load");

    /** @param record what it is filled with; an embedded one has a folder under target/load for each kind and size */
    static Database open(Settings settings, String record) throws IOException, SQLException {
        if (settings.database() != null) {
            var url = DatabaseUrl.parse(settings.database(), null, null);
            return new Database(url, null, Cpu.ofTree(postmasterOf(url)));
        }
        var data = FOLDER.resolve(record + "-" + settings.quotes());
        Files.createDirectories(data);
        var embedded = EmbeddedPostgres.start(data.toAbsolutePath());
        return new Database(embedded.url(), embedded, Cpu.ofTree(postmasterOf(embedded.url())));
    }

    Connection connect() throws SQLException {
        return connect(url);
    }

    <T> List<T> rows(String sql, Reader<T> reader) throws SQLException {
        var items = new ArrayList<T>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                items.add(reader.read(rows));
            }
        }
        return items;
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static Connection connect(DatabaseUrl url) throws SQLException {
        return DriverManager.getConnection(url.jdbc(), url.user(), url.password());
    }

    /** The parent of the process that serves a connection; on another machine 0, which has no CPU time. */
    private static long postmasterOf(DatabaseUrl url) throws SQLException {
        try (var connection = connect(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return Cpu.parentOf(row.getLong(1), "postgres");
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
