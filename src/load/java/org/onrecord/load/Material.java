package org.onrecord.load;

import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * What requests are made of, drawn from the record. Speakers and claims are drawn by how often they are quoted and
 * linked to.
 *
 * @param claims the most linked first, at even steps down to the least
 */
record Material(
        List<UUID> quotes,
        List<UUID> speakers,
        List<UUID> linkedClaims,
        List<UUID> claims,
        List<UUID> rareSpeakers,
        List<UUID> documents,
        List<JsonObject> places) {
    static final UUID RECORDER = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    static final UUID REVIEWER = UUID.fromString("00000000-0000-7000-8000-0000000000a2");
    static final String KEY = "onr_key-of-a-generated-record-that-is-measured";

    private static final int MANY = 20_000;

    static Material read(Settings settings, Database database) throws SQLException {
        var sample = new Sampler(database, settings.quotes());
        return new Material(
                sample.ids("select id from quote where status = 'RECORDED'"),
                sample.ids(
                        "select s.id from quote_speaker q join speaker s on s.id = q.speaker_id where merged_into is null"),
                sample.ids("select claim_id as id from link where status = 'ACCEPTED'"),
                inOrder(database),
                sample.ids("select speaker_id as id from quote_speaker group by 1 having count(*) <= 2"),
                sample.ids("select document_id as id from appearance"),
                places(database));
    }

    private static List<UUID> inOrder(Database database) throws SQLException {
        return database.rows("""
                select claim_id from (select claim_id, row_number() over (order by sum(links) desc) as rank
                from claim_tally group by claim_id) ranked where rank = 1 or rank % 100 = 0 order by rank""", row -> row.getObject(1, UUID.class));
    }

    private static List<JsonObject> places(Database database) throws SQLException {
        return database.rows("""
                select json_build_object('documentId', document_id, 'segments', segments)
                from appearance order by md5(id::text) limit 5000""", row -> new JsonObject(row.getString(1)));
    }

    private record Sampler(Database database, long quotes) {
        List<UUID> ids(String sql) throws SQLException {
            var wanted = "select id from (" + sql + ") all_of_them order by md5(id::text), id limit "
                    + Math.min(MANY, quotes);
            var ids = database.rows(wanted, row -> row.getObject(1, UUID.class));
            java.util.Collections.shuffle(ids, new java.util.Random(1));
            return ids;
        }
    }
}
