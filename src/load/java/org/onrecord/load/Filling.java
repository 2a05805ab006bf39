package org.onrecord.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** Writes very many rows into an empty record. */
record Filling(Connection connection) {
    private static final int BUFFER = 1 << 16;

    /** What is written, in one transaction. */
    interface Rows {
        void write() throws SQLException, IOException;
    }

    /** Whether the database says that it was filled alike. @throws IllegalStateException when it holds another record */
    boolean isDone(String mark) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select coalesce(obj_description('public'::regnamespace), ''), exists (select from quote)")) {
            row.next();
            if (!row.getString(1).equals(mark) && row.getBoolean(2)) {
                throw new IllegalStateException("The database holds another record; empty it, or remove target/load");
            }
            return row.getString(1).equals(mark);
        }
    }

    /** No row is looked at twice: triggers are off meanwhile, and references are not checked, now and later. */
    void unchecked(Rows rows) throws SQLException, IOException {
        connection.setAutoCommit(false);
        execute("set local synchronous_commit = off; set local maintenance_work_mem = '512MB'");
        var references = statements("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                       format('alter table %s add constraint %I %s not valid', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and convalidated""");
        var triggers = statements("""
                select distinct format('alter table %s disable trigger user', tgrelid::regclass),
                       format('alter table %1$s enable trigger user', tgrelid::regclass)
                from pg_trigger where not tgisinternal""");
        for (var each : concat(triggers, references)) {
            execute(each[0]);
        }
        rows.write();
        for (var each : concat(references, triggers)) {
            execute(each[1]);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static List<String[]> concat(List<String[]> some, List<String[]> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private List<String[]> statements(String sql) throws SQLException {
        var all = new ArrayList<String[]>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return all;
    }

    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @param into a table with its columns @param row the text of the numbered one, of several, or of none */
    void copy(String into, int rows, IntFunction<String> row) throws SQLException, IOException {
        long begun = System.nanoTime();
        var copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
        var buffer = new StringBuilder();
        for (int n = 0; n < rows; n++) {
            buffer.append(row.apply(n));
            if (buffer.length() > BUFFER || n == rows - 1) {
                var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
                copying.writeToCopy(bytes, 0, bytes.length);
                buffer.setLength(0);
            }
        }
        copying.endCopy();
        System.out.printf("%s: %.0f s%n", into.split(" ")[0], (System.nanoTime() - begun) / 1e9);
    }

    static String row(Object... values) {
        var row = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            row.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
        }
        return row.append('\n').toString();
    }
}
