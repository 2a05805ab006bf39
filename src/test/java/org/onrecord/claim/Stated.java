package org.onrecord.claim;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onrecord.Newsroom;
import org.onrecord.Person;

/** Claims and documents that nobody else in the suite has, and rows in numbers that would take long over HTTP. */
final class Stated {
    static final String CLAIMS = "/api/v1/claims";
    static final String CLAIM = CLAIMS + "/{id}";

    private Stated() {}

    /** @param fields names and values, in turn */
    static Map<String, Object> body(Object... fields) {
        var body = new HashMap<String, Object>();
        body.put("statement", Newsroom.unique("The pact means automatic involvement in war"));
        body.put("language", "en");
        body.put("checkability", "FACTUAL");
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return body;
    }

    static UUID claim(Person by, Object... fields) {
        return Newsroom.idOf(by.posts(body(fields), CLAIMS));
    }

    static Map<String, Object> article(Object... fields) {
        var body = new HashMap<String, Object>();
        body.put("kind", "NEWS_ARTICLE");
        body.put("title", Newsroom.unique("What the pact says"));
        body.put("language", "en");
        body.put("publishedOn", "2024-06-20");
        body.put("outlet", Map.of("name", "The Example", "domain", "example.org"));
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return body;
    }

    static UUID document(Person by, Object... fields) {
        return Newsroom.idOf(by.posts(article(fields), "/api/v1/documents"));
    }

    /** What accepting and proposing links keeps up to date. */
    static void tally(UUID claim, String stance, String status, int links, int sources) {
        run("""
                insert into claim_tally (claim_id, stance, status, links, sources, changes)
                values ('%s', '%s', '%s', %d, %d, 1)
                on conflict (claim_id, stance, status) do update
                set links = excluded.links, sources = excluded.sources, changes = claim_tally.changes + 1""".formatted(claim, stance, status, links, sources));
    }

    static void run(String sql) {
        var config = ConfigProvider.getConfig();
        var url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        var user = config.getValue("quarkus.datasource.username", String.class);
        var password = config.getValue("quarkus.datasource.password", String.class);
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
