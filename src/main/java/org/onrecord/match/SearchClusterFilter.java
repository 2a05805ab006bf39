package org.onrecord.match;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The filters of a request in the cluster's own words: those of quotes, and those of claims. */
final class SearchClusterFilter {
    private final SearchRequest request;
    private final SearchFilter filter;
    private final SearchLexemes lexemes;

    SearchClusterFilter(SearchRequest request, SearchLexemes lexemes) {
        this.request = request;
        this.filter = request.filter();
        this.lexemes = lexemes;
    }

    /** One of these has to be met; none can be where there are none. */
    JsonArray sides() {
        var sides = new JsonArray();
        if (filter.quotes()) {
            sides.add(all(quotes()));
        }
        if (filter.claims()) {
            sides.add(all(claims()));
        }
        return sides.isEmpty() ? sides.add(new JsonObject().put("match_none", new JsonObject())) : sides;
    }

    private JsonArray quotes() {
        var all = new JsonArray().add(term("type", SearchType.QUOTE.name()));
        if (!request.staff()) {
            all.add(term("recorded", true));
        }
        if (filter.speaker() != null) {
            all.add(SearchClusterQuery.tagged(Arrays.stream(request.names().filtered())
                    .map(id -> "s/" + id)
                    .toList()));
        }
        tag(all, lexemes.outlet());
        tag(all, "k", filter.kind());
        tag(all, "a", filter.authenticity());
        tag(all, "l", filter.language());
        tag(all, "y", filter.year());
        if (filter.from() != null || filter.to() != null) {
            all.add(new JsonObject().put("range", new JsonObject().put("saidOn", range())));
        }
        if (filter.stance() != null || filter.verdict() != null || filter.topic() != null) {
            all.add(term("links", link()));
        }
        return all;
    }

    private JsonArray claims() {
        var all = new JsonArray().add(term("type", SearchType.CLAIM.name()));
        tag(all, "l", filter.language());
        tag(all, "v", filter.verdict());
        tag(all, lexemes.topic());
        return all;
    }

    /** As {@link SearchDocs} writes them: nothing stands for anything. */
    private String link() {
        return String.join(
                "/",
                filter.stance() == null ? "" : filter.stance().name(),
                filter.verdict() == null ? "" : filter.verdict(),
                filter.topic() == null ? "" : filter.topic());
    }

    private JsonObject range() {
        var range = new JsonObject();
        if (filter.from() != null) {
            range.put("gte", filter.from().toString());
        }
        if (filter.to() != null) {
            range.put("lte", filter.to().toString());
        }
        return range;
    }

    private static void tag(JsonArray all, String kind, Object value) {
        if (value != null) {
            tag(all, kind + "/" + String.valueOf(value).toLowerCase(Locale.ROOT));
        }
    }

    private static void tag(JsonArray all, String tag) {
        if (tag != null) {
            all.add(SearchClusterQuery.tagged(List.of(tag)));
        }
    }

    private static JsonObject term(String field, Object value) {
        return new JsonObject().put("term", new JsonObject().put(field, value));
    }

    private static JsonObject all(JsonArray conditions) {
        return SearchClusterQuery.bool(new JsonObject().put("filter", conditions));
    }
}
