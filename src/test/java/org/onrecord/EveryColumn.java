package org.onrecord;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All that the database keeps as text or JSON, whatever table it stands in. */
public final class EveryColumn {
    private static final String COLUMNS = """
            select format('select %L as place from %I.%I where %I::text ilike ''%%'' || ? || ''%%'' limit 1',
                          table_name || '.' || column_name, table_schema, table_name, column_name)
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema = 'public' and table_type = 'BASE TABLE'
              and data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'tsvector')""";

    private EveryColumn() {}

    /** The columns, as {@code table.column}, in which something holds these letters. */
    public static List<String> holding(String letters) throws SQLException {
        var places = new ArrayList<String>();
        try (var connection = Database.connect();
                var columns = connection.createStatement().executeQuery(COLUMNS)) {
            while (columns.next()) {
                try (var search = connection.prepareStatement(columns.getString(1))) {
                    search.setString(1, letters);
                    try (var found = search.executeQuery()) {
                        if (found.next()) {
                            places.add(found.getString(1));
                        }
                    }
                }
            }
        }
        return places;
    }
}
