package org.onrecord.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.onrecord.Database;

/** What the owner of the ledger's table could do, who takes its locks off first. */
final class Tampering {
    static final String TRIGGERS_OFF = "alter table ledger_entry disable trigger user";
    static final String TRIGGERS_ON = "alter table ledger_entry enable trigger user";
    static final String PRIVILEGES_ON = "grant update, delete, truncate on ledger_entry to current_user";
    private static final String PRIVILEGES_OFF = "revoke update, delete, truncate on ledger_entry from current_user";
    private static final String ERASURE = "grant update (payload, salt) on ledger_entry to current_user";

    private Tampering() {}

    /** Runs statements with both locks off, and puts them on again; nobody else ever sees them off. */
    static void with(String... statements) throws SQLException {
        try (var connection = Database.connect()) {
            connection.setAutoCommit(false);
            run(connection, PRIVILEGES_ON, TRIGGERS_OFF);
            run(connection, statements);
            run(connection, TRIGGERS_ON, PRIVILEGES_OFF, ERASURE);
            connection.commit();
        }
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
