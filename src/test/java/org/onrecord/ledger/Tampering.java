package org.onrecord.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.onrecord.Database;

/** What the owner of the ledger's table could do, who takes its locks off first; and the way back. */
final class Tampering implements AutoCloseable {
    /** First of all: the database's own analysis of the table, which holds it, would wait for what we changed before. */
    private static final String ALONE = "lock table ledger_entry in share row exclusive mode";

    static final String TRIGGERS_OFF = "alter table ledger_entry disable trigger user";
    static final String TRIGGERS_ON = "alter table ledger_entry enable trigger user";
    static final String PRIVILEGES_ON = "grant update, delete, truncate on ledger_entry to current_user";
    private static final String PRIVILEGES_OFF = "revoke update, delete, truncate on ledger_entry from current_user";
    private static final String ERASURE = "grant update (payload, salt) on ledger_entry to current_user";

    private final Connection connection;
    private final UUID subject;

    private Tampering(Connection connection, UUID subject) {
        this.connection = connection;
        this.subject = subject;
    }

    /** Keeps the history of a subject as it is now, and puts it back when closed: other tests check the whole ledger. */
    static Tampering keeping(UUID subject) throws SQLException {
        var connection = Database.connect();
        run(
                connection,
                "create temporary table kept as select * from ledger_entry where subject = '%s'".formatted(subject));
        return new Tampering(connection, subject);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            with(
                    connection,
                    "delete from ledger_head where subject = '%s'".formatted(subject),
                    "delete from ledger_entry where subject = '%s'".formatted(subject),
                    "insert into ledger_entry overriding system value select * from kept");
        }
    }

    /** Runs statements with both locks off, and puts them on again; nobody else ever sees them off. */
    static void with(String... statements) throws SQLException {
        try (var connection = Database.connect()) {
            with(connection, statements);
        }
    }

    private static void with(Connection connection, String... statements) throws SQLException {
        connection.setAutoCommit(false);
        run(connection, ALONE, PRIVILEGES_ON, TRIGGERS_OFF);
        run(connection, statements);
        run(connection, TRIGGERS_ON, PRIVILEGES_OFF, ERASURE);
        connection.commit();
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
