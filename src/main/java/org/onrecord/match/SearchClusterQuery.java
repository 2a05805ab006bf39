package org.onrecord.match;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.SearchClause;
import org.onrecord.kit.SearchTerm;

/** A request in the cluster's own words. */
final class SearchClusterQuery {
    /** Words that a beginning may stand for when it ends a phrase. */
    private static final int BEGINNINGS = 1_000;

    private static final String WORDS = "words";
    private static final String TAGS = "tags";

    private final SearchRequest request;
    private final SearchLexemes lexemes;
    private final boolean silent;
    private final JsonArray wanted = new JsonArray();
    private final JsonArray excluded = new JsonArray();
    private int term;
    private int name;

    private SearchClusterQuery(SearchRequest request, SearchLexemes lexemes) {
        this.request = request;
        this.lexemes = lexemes;
        this.silent = isSilent();
    }

    /** The newest matches. @param below an id, or null from the newest on. @param scored whether they are to be ranked */
    static JsonObject newest(SearchRequest request, SearchLexemes lexemes, UUID below, boolean scored, int rows) {
        var search = new JsonObject()
                .put("size", rows)
                .put("_source", false)
                .put("docvalue_fields", new JsonArray().add("type"))
                .put("track_total_hits", false)
                .put("track_scores", scored)
                .put("timeout", "2s")
                .put("sort", new JsonArray().add(new JsonObject().put("id", "desc")))
                .put("query", new SearchClusterQuery(request, lexemes).query());
        return below == null ? search : search.put("search_after", new JsonArray().add(below.toString()));
    }

    private JsonObject query() {
        var sides = new SearchClusterFilter(request, lexemes).sides();
        if (request.query() != null) {
            request.query().clauses().forEach(this::add);
            if (wanted.isEmpty() && excluded.isEmpty()) {
                return new JsonObject().put("match_none", new JsonObject());
            }
        }
        return bool(
                new JsonObject().put("filter", any(sides)).put("must", wanted).put("must_not", excluded));
    }

    /** Whether none of the words says anything: then they count as they are. */
    private boolean isSilent() {
        if (request.query() == null) {
            return false;
        }
        var kinds = request.query().clauses().stream()
                .flatMap(clause -> clause.terms().stream())
                .map(SearchTerm::kind)
                .toList();
        for (int i = 0; i < kinds.size(); i++) {
            if (!lexemes.terms().get(i).isSilent(kinds.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void add(SearchClause clause) {
        var ways = new JsonArray();
        for (var each : clause.terms()) {
            var lexed = lexemes.terms().get(term++);
            var meant = clause.excluded() ? new String[0] : request.names().meant(name++);
            if (silent) {
                literally(lexed, ways);
            } else if (!lexed.isSilent(each.kind())) {
                ways(each.kind(), lexed, ways);
                if (meant.length > 0) {
                    ways.add(tagged(Arrays.stream(meant).map(id -> "s/" + id).toList()));
                }
            }
        }
        if (!ways.isEmpty()) {
            (clause.excluded() ? excluded : wanted).add(any(ways));
        }
    }

    private static void literally(SearchLexemes.Term lexed, JsonArray ways) {
        if (lexed.words() != null) {
            ways.add(phrase(lexed.words()));
        }
    }

    private static void ways(SearchTerm.Kind kind, SearchLexemes.Term lexed, JsonArray ways) {
        switch (kind) {
            case PHRASE -> ways.add(phrase(lexed.words()));
            case PREFIX -> ways.add(beginning(lexed.words()));
            case WORD -> {
                ways.add(phrase(lexed.stems()));
                if (!lexed.stems().equals(lexed.words())) {
                    literally(lexed, ways);
                }
            }
        }
    }

    private static JsonObject phrase(String lexemes) {
        return match("match_phrase", new JsonObject().put("query", lexemes));
    }

    private static JsonObject beginning(String lexemes) {
        return lexemes.contains(" ")
                ? match(
                        "match_phrase_prefix",
                        new JsonObject().put("query", lexemes).put("max_expansions", BEGINNINGS))
                : match("prefix", new JsonObject().put("value", lexemes));
    }

    private static JsonObject match(String how, JsonObject what) {
        return new JsonObject().put(how, new JsonObject().put(WORDS, what));
    }

    static JsonObject tagged(List<String> tags) {
        return new JsonObject().put("terms", new JsonObject().put(TAGS, new JsonArray(tags)));
    }

    static JsonObject any(JsonArray ways) {
        return bool(new JsonObject().put("should", ways).put("minimum_should_match", 1));
    }

    static JsonObject bool(JsonObject clauses) {
        return new JsonObject().put("bool", clauses);
    }
}
