package org.onrecord.match;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Db;
import org.onrecord.kit.SearchWords;

/** The statements that look for quotes and claims in the tables of V30, with their values. */
final class SearchSql {
    static final UUID END = new UUID(-1L, -1L);

    /** Newest quotes that are looked at one by one when no index finds what is asked for in time. */
    static final int LOOKED_AT = 100_000;

    /** Newest matches that are ranked among themselves. */
    static final int RANKED = 1_000;

    private static final String NOBODY = "'00000000-0000-0000-0000-000000000000'::uuid";

    private final SearchRequest request;
    private final boolean bounded;
    private final List<Object> values = new ArrayList<>();
    private final SearchWords words;
    private final String query;
    private String rank;
    private String top;

    /** @param bounded whether only the newest quotes are looked at */
    SearchSql(SearchRequest request, boolean bounded) {
        this.request = request;
        this.bounded = bounded;
        this.words = request.query() == null
                ? null
                : new SearchWords(request.query(), request.filter().language(), this::value);
        this.query = words == null ? null : words.sql(request.query(), this::named);
    }

    Tuple args() {
        return Tuple.tuple(values);
    }

    /** A page by age. @param below the id that the page begins below */
    String newest(UUID below, int rows) {
        top = value(below);
        return start("<") + "p as (" + both("<", "0", rows) + ")"
                + " select p.type, p.id, p.score, null::uuid as newest, null::uuid as oldest, 0 as size, b.id as bound"
                + " from b left join p on true order by p.id desc";
    }

    /** A page of the newest matches by rank. @param upTo the newest id that may be among them */
    String best(UUID upTo, int score, UUID below, int rows) {
        top = value(upTo);
        var after = "(score, id) < (" + value(score) + ", " + value(below) + ")";
        return start("<=") + "w as materialized (" + both("<=", null, RANKED) + """
                ), i as (select (select id from w order by id desc limit 1) as newest,
                               (select id from w order by id limit 1) as oldest, (select count(*)::int from w) as size),
                p as (select * from w where %s order by score desc, id desc limit %d)
                select p.type, p.id, p.score, i.newest, i.oldest, i.size, b.id as bound
                from b cross join i left join p on true order by p.score desc, p.id desc""".formatted(after, rows);
    }

    /** What the newest matches have in common: rows of facet, value, label, count. */
    String facets() {
        top = value(END);
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
        var where = new ArrayList<String>();
        where.add("s.quote_id " + until + " " + top);
        if (!request.staff()) {
            where.add("s.recorded");
        }
        matching(where, quoteTags());
        if (request.filter().from() != null) {
            where.add("s.said_on >= " + value(request.filter().from()));
        }
        if (request.filter().to() != null) {
            where.add("s.said_on <= " + value(request.filter().to()));
        }
        linked(where);
        return "select 'QUOTE' as type, s.quote_id as id, %s as score from %s s where %s order by s.quote_id desc limit %d"
                .formatted(scored(score), from, String.join(" and ", where), rows);
    }

    private List<String> quoteTags() {
        var filter = request.filter();
        var tags = new ArrayList<String>();
        tag(tags, "s", filter.speaker() == null ? null : request.names().filtered());
        tag(tags, "o", filter.outlet());
        tag(tags, "k", filter.kind());
        tag(tags, "a", filter.authenticity());
        tag(tags, "l", filter.language());
        tag(tags, "y", filter.year());
        return tags;
    }

    private String claims(String until, String score, int rows) {
        var where = new ArrayList<String>();
        where.add("s.claim_id " + until + " " + top);
        if (bounded) {
            where.add("s.claim_id >= coalesce((select id from b), " + NOBODY + ")");
        }
        var tags = new ArrayList<String>();
        tag(tags, "l", request.filter().language());
        tag(tags, "v", request.filter().verdict());
        tag(tags, "t", request.filter().topic());
        matching(where, tags);
        return "select 'CLAIM' as type, s.claim_id as id, %s as score from claim_search s where %s order by s.claim_id desc limit %d"
                .formatted(scored(score), String.join(" and ", where), rows);
    }

    private void linked(List<String> where) {
        var filter = request.filter();
        if (filter.stance() == null && filter.verdict() == null && filter.topic() == null) {
            return;
        }
        var link = new StringBuilder("exists (select from link l join claim c on c.id = l.claim_id"
                + " where l.quote_id = s.quote_id and l.status = 'ACCEPTED'");
        if (filter.stance() != null) {
            link.append(" and l.stance = ").append(value(filter.stance().name()));
        }
        if (filter.verdict() != null) {
            link.append(" and c.verdict ->> 'value' = ")
                    .append(value(filter.verdict()))
                    .append(" and c.verdict ->> 'retracted' = 'false'");
        }
        if (filter.topic() != null) {
            link.append(" and c.topics @> jsonb_build_array(")
                    .append(value(filter.topic()))
                    .append("::text)");
        }
        where.add(link.append(")").toString());
    }

    private void matching(List<String> where, List<String> tags) {
        var all = new ArrayList<String>(tags);
        if (query != null) {
            all.add(0, query);
        }
        if (!all.isEmpty()) {
            where.add("s.words @@ (" + String.join(" && ", all) + ")");
        }
    }

    private String scored(String score) {
        if (score != null || query == null) {
            return score == null ? "0" : score;
        }
        if (rank == null) {
            rank = ranking();
        }
        return rank;
    }

    /** By how often any of the words stands there, in short texts rather than long ones: {@code ts_rank} knows no exclusion. */
    private String ranking() {
        return request.query()
                .wanted()
                .map(words::sql)
                .reduce((one, other) -> one + " || " + other)
                .map(any -> "(1e6 * ts_rank(s.words, " + any + ", 1))::int")
                .orElse("0");
    }

    private void tag(List<String> tags, String kind, Object wanted) {
        if (wanted != null) {
            var these = wanted instanceof String[] several ? several : new String[] {String.valueOf(wanted)};
            tags.add("search_tags('" + kind + "', " + value(these) + "::text[])");
        }
    }

    private String named(String term, int number) {
        var meant = request.names().meant(number);
        return meant.length == 0 ? term : "search_named(" + term + ", search_tags('s', " + value(meant) + "::text[]))";
    }

    private String value(Object value) {
        values.add(value);
        return "$" + values.size();
    }
}
