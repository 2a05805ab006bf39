package org.onrecord.match;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.UUID;
import org.onrecord.kit.Db;

/** The statements that look for quotes and claims in the tables of V30, page by page. */
final class SearchSql {
    static final UUID END = new UUID(-1L, -1L);

    /** Newest quotes that are looked at one by one when no index finds what is asked for in time. */
    static final int LOOKED_AT = 100_000;

    /** Newest matches that are ranked among themselves. */
    static final int RANKED = 1_000;

    private static final String NOBODY = "'00000000-0000-0000-0000-000000000000'::uuid";

    private final SearchRequest request;
    private final boolean bounded;
    private final SearchWhere where;
    private String top;

    /** @param bounded whether only the newest quotes are looked at */
    SearchSql(SearchRequest request, boolean bounded) {
        this.request = request;
        this.bounded = bounded;
        this.where = new SearchWhere(request);
    }

    Tuple args() {
        return where.args();
    }

    /** A page by age. @param below the id that the page begins below */
    String newest(UUID below, int rows) {
        top = where.value(below);
        return start("<") + "p as (" + both("<", "0", rows) + ")"
                + " select p.type, p.id, p.score, null::uuid as newest, null::uuid as oldest, 0 as size, b.id as bound"
                + " from b left join p on true order by p.id desc";
    }

    /** A page of the newest matches by rank. @param upTo the newest id that may be among them */
    String best(UUID upTo, int score, UUID below, int rows) {
        top = where.value(upTo);
        var after = "(score, id) < (" + where.value(score) + ", " + where.value(below) + ")";
        return start("<=") + "w as materialized (" + both("<=", null, RANKED) + """
                ), i as (select (select id from w order by id desc limit 1) as newest,
                               (select id from w order by id limit 1) as oldest, (select count(*)::int from w) as size),
                p as (select * from w where %s order by score desc, id desc limit %d)
                select p.type, p.id, p.score, i.newest, i.oldest, i.size, b.id as bound
                from b cross join i left join p on true order by p.score desc, p.id desc""".formatted(after, rows);
    }

    /** What the newest matches have in common: rows of facet, value, label, count. */
    String facets() {
        top = where.value(END);
        return start("<") + "m as materialized (" + both("<", "0", SearchFacets.COUNTED + 1) + "), "
                + SearchFacetSql.COUNTS.formatted(SearchFacets.COUNTED, SearchFacets.VALUES);
    }

    private String start(String until) {
        var bound = bounded
                ? "(select quote_id from quote_search where quote_id " + until + " " + top
                        + " order by quote_id desc offset " + (LOOKED_AT - 1) + " limit 1)"
                : "null::uuid";
        return Db.PLANNED_ANEW + "with b as (select " + bound + " as id), ";
    }

    private String both(String until, String score, int rows) {
        var sides = new ArrayList<String>();
        if (request.filter().quotes()) {
            sides.add("(" + quotes(until, score, rows) + ")");
        }
        if (request.filter().claims()) {
            sides.add("(" + claims(until, score, rows) + ")");
        }
        if (sides.isEmpty()) {
            sides.add("(select 'CLAIM' as type, null::uuid as id, 0 as score where false)");
        }
        return "select * from (" + String.join(" union all ", sides) + ") found order by id desc limit " + rows;
    }

    private String quotes(String until, String score, int rows) {
        var from = bounded
                ? "(select * from quote_search where quote_id " + until + " " + top + " order by quote_id desc limit "
                        + LOOKED_AT + ")"
                : "quote_search";
        return "select 'QUOTE' as type, s.quote_id as id, %s as score from %s s where %s order by s.quote_id desc limit %d"
                .formatted(scored(score), from, where.quotes("s.quote_id " + until + " " + top), rows);
    }

    private String claims(String until, String score, int rows) {
        var placed = "s.claim_id " + until + " " + top
                + (bounded ? " and s.claim_id >= coalesce((select id from b), " + NOBODY + ")" : "");
        return "select 'CLAIM' as type, s.claim_id as id, %s as score from claim_search s where %s order by s.claim_id desc limit %d"
                .formatted(scored(score), where.claims(placed), rows);
    }

    /** @param score what counts for it, or null for how well it matches */
    private String scored(String score) {
        return score == null ? where.rank() : score;
    }
}
