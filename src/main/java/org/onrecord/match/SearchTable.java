package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.TooSlow;

/**
 * Looks in the database itself, which knows at each moment all that is on record. What it cannot find within two
 * seconds is asked for in easier ways, and the answer says so.
 */
@ApplicationScoped
class SearchTable implements SearchIndex {
    private final Db db;

    SearchTable(Db db) {
        this.db = db;
    }

    @Override
    public Uni<SearchPicks> find(SearchRequest request) {
        return inTime(request, this::find);
    }

    @Override
    public Uni<SearchFacets> facets(SearchRequest request) {
        return inTime(request, this::facets);
    }

    private static <T> Uni<T> inTime(SearchRequest request, BiFunction<SearchRequest, List<SearchNote>, Uni<T>> look) {
        var first = look.apply(request, List.of());
        if (!request.hasPhrases()) {
            return first.onFailure(TooSlow.class)
                    .recoverWithUni(() -> look.apply(request, List.of(SearchNote.NEWEST_ONLY)));
        }
        return first.onFailure(TooSlow.class)
                .recoverWithUni(() -> look.apply(request.loosened(), List.of(SearchNote.PHRASES_AS_WORDS)))
                .onFailure(TooSlow.class)
                .recoverWithUni(() -> look.apply(request, List.of(SearchNote.NEWEST_ONLY)));
    }

    private Uni<SearchPicks> find(SearchRequest request, List<SearchNote> notes) {
        var sql = new SearchSql(request, notes.contains(SearchNote.NEWEST_ONLY));
        var rows = request.page().rows();
        return request.best() ? best(request, sql, rows, notes) : newest(request, sql, rows, notes);
    }

    private Uni<SearchPicks> newest(SearchRequest request, SearchSql sql, int rows, List<SearchNote> notes) {
        var below = request.cursor().map(cursor -> cursor.uuid(0)).orElse(SearchSql.END);
        var statement = sql.newest(below, rows);
        return db.search(statement, sql.args(), row -> row).map(found -> {
            var picks = picks(found);
            if (picks.size() == rows) {
                var page = picks.subList(0, rows - 1);
                return new SearchPicks(page, Cursor.of(page.get(rows - 2).id()), notes);
            }
            var bound = found.get(0).getUUID("bound");
            return new SearchPicks(picks, bound == null ? null : Cursor.of(bound), notes);
        });
    }

    /**
     * The keys of a cursor: the newest id that is ranked, then the rank and the id of the last item. A rank below zero is that
     * of a cluster ({@link SearchCluster}) and says nothing here: its window is gone through from the beginning.
     */
    private Uni<SearchPicks> best(SearchRequest request, SearchSql sql, int rows, List<SearchNote> notes) {
        var cursor = request.cursor()
                .map(keys -> keys.number(1) < 0 ? fromTheTop(keys.uuid(0)) : keys)
                .orElse(fromTheTop(SearchSql.END));
        var statement = sql.best(cursor.uuid(0), cursor.number(1), cursor.uuid(2), rows);
        return db.search(statement, sql.args(), row -> row).map(found -> {
            var picks = picks(found);
            var window = found.get(0);
            if (picks.size() == rows) {
                var page = picks.subList(0, rows - 1);
                var last = page.get(rows - 2);
                return new SearchPicks(page, Cursor.of(window.getUUID("newest"), last.score(), last.id()), notes);
            }
            var further =
                    window.getInteger("size") == SearchSql.RANKED ? window.getUUID("oldest") : window.getUUID("bound");
            return new SearchPicks(picks, further == null ? null : fromTheTop(before(further)), notes);
        });
    }

    static Cursor fromTheTop(UUID newest) {
        return Cursor.of(newest, Integer.MAX_VALUE, SearchSql.END);
    }

    /** The next greater id; null after the greatest. */
    static UUID after(UUID id) {
        var low = id.getLeastSignificantBits() + 1;
        return id.equals(SearchSql.END) ? null : new UUID(id.getMostSignificantBits() + (low == 0 ? 1 : 0), low);
    }

    /** The next smaller id. */
    static UUID before(UUID id) {
        var low = id.getLeastSignificantBits();
        return new UUID(id.getMostSignificantBits() - (low == 0 ? 1 : 0), low - 1);
    }

    private static List<SearchPick> picks(List<Row> found) {
        return found.stream()
                .filter(row -> row.getUUID("id") != null)
                .map(row -> new SearchPick(
                        SearchType.valueOf(row.getString("type")), row.getUUID("id"), row.getInteger("score")))
                .toList();
    }

    private Uni<SearchFacets> facets(SearchRequest request, List<SearchNote> notes) {
        var sql = new SearchSql(request, notes.contains(SearchNote.NEWEST_ONLY));
        return db.search(sql.facets(), sql.args(), row -> row).map(rows -> FacetRows.read(rows, !notes.isEmpty()));
    }
}
