package org.onrecord.load;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/** JSON by hand: what PostgreSQL made of nested lists goes through as it is. */
final class BareJson {
    private final StringBuilder json = new StringBuilder(1024);

    private BareJson() {}

    static String quote(RowSet<Row> rows) {
        return new BareJson().quote(rows.iterator().next()).json.toString();
    }

    static String page(RowSet<Row> rows, int limit) {
        var page = new BareJson();
        page.json.append("{\"items\":[");
        var left = limit;
        Row last = null;
        for (var row : rows) {
            if (left-- == 0) {
                page.json.append("],\"next\":\"").append(last.getUUID("id")).append("\"}");
                return page.json.toString();
            }
            if (last != null) {
                page.json.append(',');
            }
            page.quote(row);
            last = row;
        }
        return page.json.append("]}").toString();
    }

    static String claim(RowSet<Row> rows) {
        var row = rows.iterator().next();
        var claim = new BareJson().begin(row.getUUID("id"), row.getInteger("revision"));
        claim.text("statement", row.getString("statement")).text("shortStatement", row.getString("short_statement"));
        claim.text("language", row.getString("language")).text("checkability", row.getString("checkability"));
        claim.raw("topics", row.getString("topics")).raw("wordings", row.getString("wordings"));
        claim.raw("relations", row.getString("relations")).raw("appearances", row.getString("appearances"));
        claim.raw("contested", row.getBoolean("contested")).raw("evidence", row.getString("evidence"));
        return claim.end(row).toString();
    }

    static String board(RowSet<Row> rows) {
        var board = new BareJson();
        var separator = "";
        for (var row : rows) {
            if (separator.isEmpty()) {
                board.json.append("{\"claimId\":\"").append(row.getUUID("id")).append('"');
                board.text("statement", row.getString("statement")).raw("contested", row.getBoolean("contested"));
                board.json.append(",\"groups\":[");
            }
            board.json
                    .append(separator)
                    .append("{\"stance\":\"")
                    .append(row.getString("stance"))
                    .append('"');
            board.raw("accepted", row.getInteger("accepted")).raw("sources", row.getInteger("sources"));
            board.raw("links", row.getString("items")).json.append('}');
            separator = ",";
        }
        return board.json.append("]}").toString();
    }

    private BareJson quote(Row row) {
        begin(row.getUUID("id"), row.getInteger("revision"));
        text("kind", row.getString("kind")).text("status", row.getString("status"));
        raw("speakers", row.getString("speakers")).raw("occasion", row.getString("occasion"));
        text("originalWording", row.getString("original_wording"));
        text("originalLanguage", row.getString("original_language"));
        text("saidOn", row.getLocalDate("said_on")).raw("sources", row.getInteger("sources"));
        raw("appearances", row.getString("appearances")).raw("links", row.getString("links"));
        end(row);
        return this;
    }

    private BareJson begin(Object id, int revision) {
        json.append("{\"id\":\"").append(id).append("\",\"revision\":").append(revision);
        return this;
    }

    private StringBuilder end(Row row) {
        text("createdAt", row.getOffsetDateTime("created_at").toInstant());
        text("updatedAt", row.getOffsetDateTime("updated_at").toInstant());
        return json.append('}');
    }

    private BareJson raw(String name, Object value) {
        if (value != null) {
            json.append(",\"").append(name).append("\":").append(value);
        }
        return this;
    }

    private BareJson text(String name, Object value) {
        if (value == null) {
            return this;
        }
        json.append(",\"").append(name).append("\":\"");
        var text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u00").append((char) ('0' + c / 16)).append("0123456789abcdef".charAt(c % 16));
            } else {
                json.append(c);
            }
        }
        json.append('"');
        return this;
    }
}
