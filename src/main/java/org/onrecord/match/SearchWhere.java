package org.onrecord.match;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.kit.SearchWords;

/** What a search asks of the rows {@code s} of the tables of V30, as conditions with their values. */
final class SearchWhere {
    private final SearchRequest request;
    private final List<Object> values = new ArrayList<>();
    private final SearchWords words;
    private final String query;
    private String rank;

    SearchWhere(SearchRequest request) {
        this.request = request;
        this.words = request.query() == null
                ? null
                : new SearchWords(request.query(), request.filter().language(), this::value);
        this.query = words == null ? null : words.sql(request.query(), this::named);
    }

    Tuple args() {
        return Tuple.tuple(values);
    }

    /** @param placed the condition that says among which quotes is looked */
    String quotes(String placed) {
        var where = new ArrayList<>(List.of(placed));
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
        return String.join(" and ", where);
    }

    /** @param placed the condition that says among which claims is looked */
    String claims(String placed) {
        var where = new ArrayList<>(List.of(placed));
        var tags = new ArrayList<String>();
        tag(tags, "l", request.filter().language());
        tag(tags, "v", request.filter().verdict());
        tag(tags, "t", request.filter().topic());
        matching(where, tags);
        return String.join(" and ", where);
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

    /** How well what stands there matches, as SQL; 0 where no words are asked for. */
    String rank() {
        if (query == null) {
            return "0";
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

    /** Takes a value and gives the parameter that stands for it. */
    String value(Object value) {
        values.add(value);
        return "$" + values.size();
    }
}
