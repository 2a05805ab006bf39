package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;

/** Looks in OpenSearch or Elasticsearch, which lag behind the record by what {@link SearchFeed} has not read yet. */
@ApplicationScoped
class SearchCluster implements SearchIndex {
    /** Above the two seconds that the cluster gives itself. */
    private static final int PATIENCE_MILLIS = 2_500;

    private static final String ASK = "/_search?allow_partial_search_results=false"
            + "&filter_path=timed_out,hits.hits._id,hits.hits._score,hits.hits.fields";

    private static final Comparator<SearchPick> BEST_FIRST = Comparator.comparing(SearchPick::score)
            .thenComparing(pick -> pick.id().toString())
            .reversed();

    /** What the database would not find is not counted: the cluster may not know yet what was withdrawn or merged. */
    private static final String COUNT =
            """
            with m as materialized (
                select f.type, f.id from unnest($1::text[], $2::uuid[]) f (type, id)
                left join quote_search s on s.quote_id = f.id left join claim_search c on c.claim_id = f.id
                where c.claim_id is not null or s.recorded or (s.quote_id is not null and $3)),\s""" + SearchFacetSql.COUNTS.formatted(SearchFacets.COUNTED, SearchFacets.VALUES);

    private final SearchClient client;
    private final SearchIndexing indexing;
    private final Db db;

    SearchCluster(SearchClient client, SearchIndexing indexing, Db db) {
        this.client = client;
        this.indexing = indexing;
        this.db = db;
    }

    @Override
    public Uni<SearchPicks> find(SearchRequest request) {
        return request.best() ? best(request) : newest(request);
    }

    @Override
    public Uni<SearchFacets> facets(SearchRequest request) {
        return look(request, null, false, SearchFacets.COUNTED + 1)
                .chain(found -> db.search(COUNT, counted(found, request.staff()), row -> row))
                .map(rows -> FacetRows.read(rows, false));
    }

    private static Tuple counted(List<SearchPick> found, boolean staff) {
        return Tuple.of(
                found.stream().map(pick -> pick.type().name()).toArray(String[]::new),
                found.stream().map(SearchPick::id).toArray(UUID[]::new),
                staff);
    }

    private Uni<SearchPicks> newest(SearchRequest request) {
        var rows = request.page().rows();
        var below = request.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return look(request, below, false, rows).map(found -> {
            if (found.size() < rows) {
                return new SearchPicks(found, null, List.of());
            }
            var page = found.subList(0, rows - 1);
            return new SearchPicks(page, Cursor.of(page.get(rows - 2).id()), List.of());
        });
    }

    /**
     * The keys of a cursor: the newest id that is ranked, then what tells the rank and the id of the last item. Ranks move
     * with the index, so that a page goes on after that item wherever it stands now.
     */
    private Uni<SearchPicks> best(SearchRequest request) {
        var cursor = request.cursor();
        var below = cursor.map(keys -> SearchTable.after(keys.uuid(0))).orElse(null);
        return look(request, below, true, SearchSql.RANKED).map(found -> {
            var ranked = found.stream().sorted(BEST_FIRST).toList();
            var from = cursor.map(keys -> after(keys, ranked)).orElse(0);
            var to = Math.min(ranked.size(), from + request.page().limit());
            return new SearchPicks(ranked.subList(from, to), next(found, ranked, to), List.of());
        });
    }

    /** A cursor that the database gave names a rank of its own: its window is gone through from the beginning. */
    private static int after(Cursor cursor, List<SearchPick> ranked) {
        if (cursor.number(1) >= 0) {
            return 0;
        }
        var last = new SearchPick(SearchType.QUOTE, cursor.uuid(2), told(cursor.number(1)));
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).id().equals(last.id())) {
                return i + 1;
            }
        }
        return (int) ranked.stream()
                .filter(pick -> BEST_FIRST.compare(pick, last) < 0)
                .count();
    }

    private static Cursor next(List<SearchPick> found, List<SearchPick> ranked, int to) {
        if (to < ranked.size()) {
            var last = ranked.get(to - 1);
            return Cursor.of(found.get(0).id(), told(last.score()), last.id());
        }
        return found.size() < SearchSql.RANKED
                ? null
                : SearchTable.fromTheTop(
                        SearchTable.before(found.get(found.size() - 1).id()));
    }

    /** Scores of the cluster are told as negative numbers, which no rank of the database is; and back. */
    private static int told(int score) {
        return -1 - score;
    }

    private Uni<List<SearchPick>> look(SearchRequest request, UUID below, boolean scored, int rows) {
        return SearchLexemes.of(request, db)
                .map(lexemes -> SearchClusterQuery.newest(request, lexemes, below, scored, rows))
                .chain(search ->
                        client.send(HttpMethod.POST, "/" + indexing.alias() + ASK, search.encode(), PATIENCE_MILLIS))
                .chain(answer -> answer.getBoolean("timed_out", false)
                        ? Uni.createFrom().failure(() -> new SearchRefusal(200, "timed out"))
                        : Uni.createFrom().item(picks(answer)));
    }

    private static List<SearchPick> picks(JsonObject answer) {
        var picks = new ArrayList<SearchPick>();
        var hits = answer.getJsonObject("hits", new JsonObject()).getJsonArray("hits", new JsonArray());
        hits.stream().map(JsonObject.class::cast).map(SearchCluster::pick).forEach(picks::add);
        return picks;
    }

    private static SearchPick pick(JsonObject hit) {
        var type = hit.getJsonObject("fields").getJsonArray("type").getString(0);
        var score = hit.getDouble("_score");
        return new SearchPick(
                SearchType.valueOf(type),
                UUID.fromString(hit.getString("_id")),
                score == null ? 0 : (int) Math.round(score * 1_000));
    }
}
