package org.onrecord.quote;

import java.sql.SQLException;
import java.util.UUID;
import org.onrecord.Database;

/**
 * More accepted links of a claim than a test could draw, each newer than any that was drawn, of quotes that nobody sees; gone
 * when closed.
 */
public final class ManyLinks implements AutoCloseable {
    /** Later than any id that is given today. */
    private static final String LATER = "('ffff' || substr(gen_random_uuid()::text, 5))::uuid";

    private static final String QUOTES = """
            insert into quote (id, kind, status, created_at, updated_at, revision)
            select %s, 'INDIRECT', 'DRAFT', now(), now(), 0 from generate_series(1, %d)""";
    private static final String LINKS = """
            insert into link (id, quote_id, claim_id, stance, asserts, rationale, origin, status, drawn_by, decided_by,
                decided_at, created_at, updated_at, revision)
            select %s, q.id, '%s', 'SUPPORTS', false, 'It says so.', 'PERSON', 'ACCEPTED', a.first, a.last,
                now(), now(), now() + interval '1 hour', 0
            from quote q cross join (select min(id::text)::uuid as first, max(id::text)::uuid as last from account) a
            where q.id >= 'ffff0000-0000-0000-0000-000000000000'
                and not exists (select from link l where l.quote_id = q.id)""";

    private final UUID claim;

    public ManyLinks(UUID claim) {
        this.claim = claim;
    }

    public void add(int links) throws SQLException {
        unindexed(QUOTES.formatted(LATER, links), LINKS.formatted(LATER, claim));
    }

    @Override
    public void close() throws SQLException {
        unindexed(
                "delete from link where claim_id = '%s' and quote_id >= 'ffff0000-0000-0000-0000-000000000000'"
                        .formatted(claim),
                "delete from quote where id >= 'ffff0000-0000-0000-0000-000000000000'");
    }

    /** Without the triggers that keep indexes of texts, which these have not. */
    private static void unindexed(String first, String second) throws SQLException {
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table quote disable trigger user");
            statement.execute(first);
            statement.execute(second);
            statement.execute("alter table quote enable trigger user");
            connection.commit();
        }
    }
}
