package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onrecord.kit.Db;
import org.onrecord.kit.SearchQuery;

/** Whom the words of a query may name, however the name was brought into another script or another spelling. */
@ApplicationScoped
class Names {
    /** Of the speakers that one word may name, those that are looked for. */
    private static final int NAMED = 50;

    private static final int SUGGESTED = 5;

    private static final String FOUND = """
            with said as (select (nth - 1)::int as nth, string_to_array(name_sound(word), ' ') as tokens
                          from unnest($1::text[]) with ordinality w(word, nth)),
            word as (
                select nth, tokens from said
                union all
                select -1, string_to_array(name_sound(array_to_string($1::text[], ' ')), ' ')
                union all
                select -1, array[replace(name_sound(array_to_string($1::text[], ' ')), ' ', '')]),
            called as (
                select w.nth, n.speaker_id from word w
                cross join lateral (select speaker_id from speaker_called where tokens @> w.tokens limit 500) n
                where cardinality(w.tokens) > 0 and w.tokens <> array['']),
            one as (
                select w.id, w.name, array_agg(distinct c.nth) as words, min(c.nth) as best, count(distinct c.nth) as many
                from called c join speaker s on s.id = c.speaker_id
                join speaker w on w.id = coalesce(s.merged_into, s.id) group by w.id, w.name)
            (select id, name, words, array(select x.id from speaker x where x.id = one.id or x.merged_into = one.id) as ids
             from one order by best = -1 desc, many desc, id limit %d)
            union all
            select null, null, array[]::int[], array_agg(id) from speaker
            where $2::uuid is not null and (id = $2 or merged_into = $2)""".formatted(NAMED);

    private static final String LIKE = """
            select id, name from (
                select w.id, w.name, max(word_similarity(q.sound, n.sound)) as alike
                from (select name_sound($1) as sound) q
                join speaker_called n on q.sound <% n.sound
                join speaker s on s.id = n.speaker_id
                join speaker w on w.id = coalesce(s.merged_into, s.id)
                group by w.id, w.name) resembling
            order by alike desc, name, id limit $2""";

    private final Db db;

    Names(Db db) {
        this.db = db;
    }

    /** @param speaker whom to find with all that were merged into it, or null */
    Uni<NamesFound> of(SearchQuery query, UUID speaker) {
        if (query == null && speaker == null) {
            return Uni.createFrom().item(NamesFound.NONE);
        }
        var words = query == null ? List.<String>of() : query.names();
        return db.rows(FOUND, Tuple.of(words.toArray(String[]::new), speaker), row -> row)
                .map(rows -> new NamesFound(
                        rows.stream()
                                .filter(row -> row.getUUID("id") != null)
                                .map(Names::name)
                                .toList(),
                        filtered(rows, speaker)));
    }

    /** Speakers whose names look like what was typed, the likest first. */
    Uni<List<NameView>> like(SearchQuery query) {
        return db.rows(
                LIKE,
                Tuple.of(String.join(" ", query.names()), SUGGESTED),
                row -> new NameView(row.getUUID("id"), row.getString("name")));
    }

    private static NamesFound.Name name(Row row) {
        Set<Integer> words = Arrays.stream(row.getArrayOfIntegers("words")).collect(Collectors.toSet());
        return new NamesFound.Name(
                row.getUUID("id"), row.getString("name"), words, List.of(row.getArrayOfUUIDs("ids")));
    }

    /** A speaker that is not on record said nothing. */
    private static List<UUID> filtered(List<Row> rows, UUID speaker) {
        return rows.stream()
                .filter(row -> row.getUUID("id") == null && row.getArrayOfUUIDs("ids") != null)
                .findFirst()
                .map(row -> List.of(row.getArrayOfUUIDs("ids")))
                .orElse(speaker == null ? List.of() : List.of(speaker));
    }
}
