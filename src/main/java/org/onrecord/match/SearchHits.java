package org.onrecord.match;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onrecord.claim.ClaimSql;
import org.onrecord.kit.Db;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.SearchWords;

/** Reads what was found as it is on record now, which also decides whether the caller may see it. */
@ApplicationScoped
class SearchHits {
    /** Marks that no text on record has. */
    private static final String HEADLINE =
            "ts_headline(%s, search_plain(%s), looked.words, E'HighlightAll=true,StartSel=\\u0001,StopSel=\\u0002')";

    private static final String MARKED = HEADLINE.formatted("search_config(%1$s)", "%2$s") + " as marked, "
            + HEADLINE.formatted("'search_simple'", "%2$s") + " as literal";

    private static final String READ = """
            with looked as (select %1$s as words), picked as (select id, at from unnest($1::uuid[]) with ordinality p(id, at))
            select p.at, 'QUOTE' as type, q.id, w.wording as text, w.language, %3$s, json_strip_nulls(json_build_object('kind', q.kind, 'status', q.status, 'speakers', s.items, 'saidOn', q.said_on,
                   'outlet', w.outlet, 'authenticity', q.authenticity, 'challenged', q.challenges > 0))::text as facts
            from picked p join quote q on q.id = p.id cross join looked
            cross join lateral (
                select a.wording, a.language, coalesce(d.outlet_name, d.outlet_domain, d.origin_agency) as outlet
                from appearance a join document d on d.id = a.document_id where a.quote_id = q.id
                order by ts_rank(search_vector(array[a.language], array[a.wording]), looked.words) desc, a.id limit 1) w
            cross join lateral (
                select coalesce(json_agg(json_build_object('speakerId', w.id, 'name', w.name, 'kind', w.kind, 'role', qs.role)
                           order by qs.position), '[]') as items
                from quote_speaker qs join speaker o on o.id = qs.speaker_id join speaker w on w.id = coalesce(o.merged_into, o.id)
                where qs.quote_id = q.id) s
            where q.status = 'RECORDED' or ($2 and q.status = 'DRAFT')
            union all
            select p.at, 'CLAIM', c.id, c.statement, c.language, %4$s, json_strip_nulls(json_build_object('checkability', c.checkability, 'topics', c.topics, 'verdict', c.verdict,
                   'contested', %2$s))::text
            from picked p join claim c on c.id = p.id cross join looked
            where c.merged_into is null
            order by at""";

    private final Db db;

    SearchHits(Db db) {
        this.db = db;
    }

    Uni<List<SearchHit>> read(List<SearchPick> picks, SearchRequest request) {
        if (picks.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var values = new ArrayList<Object>();
        values.add(picks.stream().map(SearchPick::id).toArray(UUID[]::new));
        values.add(request.staff());
        var sql = READ.formatted(
                looked(request, values),
                ClaimSql.CONTESTED,
                MARKED.formatted("w.language", "w.wording"),
                MARKED.formatted("c.language", "c.statement"));
        return db.search(sql, Tuple.tuple(values), row -> hit(row, request));
    }

    /** Any of the words that may be there. */
    private static String looked(SearchRequest request, List<Object> values) {
        var query = request.query();
        if (query == null) {
            return "null::tsquery";
        }
        var words = new SearchWords(query, request.filter().language(), value -> {
            values.add(value);
            return "$" + values.size();
        });
        return query.wanted()
                .map(words::sql)
                .reduce((one, other) -> one + " || " + other)
                .orElse("null::tsquery");
    }

    private static SearchHit hit(Row row, SearchRequest request) {
        var type = SearchType.valueOf(row.getString("type"));
        var text = row.getString("text");
        var facts = row.getString("facts");
        var highlights = new Highlights(text);
        highlights.marked(row.getString("marked"));
        highlights.marked(row.getString("literal"));
        if (request.query() != null) {
            request.query().wanted().forEach(term -> highlights.unspaced(term.text()));
        }
        return new SearchHit(
                type,
                row.getUUID("id"),
                text,
                row.getString("language"),
                highlights.spans(),
                type == SearchType.QUOTE ? JsonColumn.read(facts, new TypeReference<>() {}) : null,
                type == SearchType.CLAIM ? JsonColumn.read(facts, new TypeReference<>() {}) : null);
    }
}
