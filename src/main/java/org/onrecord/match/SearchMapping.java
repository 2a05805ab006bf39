package org.onrecord.match;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * What an index of the cluster looks like. Its words were made by the database ({@code search_lexemes}), so the cluster needs
 * to know no language.
 */
final class SearchMapping {
    /**
     * Grows with each change here, and with each of what the feed writes: every release builds an index of its own mapping
     * beside the one that is asked. Until it is built, the older one is asked: a field is written a release before it is
     * asked for.
     */
    static final int VERSION = 1;

    private static final String GAP = "/";

    private SearchMapping() {}

    /** @param feed the alias under which alone it is written, so that nobody writes to an index that is gone */
    static JsonObject index(String feed) {
        return new JsonObject()
                .put("aliases", new JsonObject().put(feed, new JsonObject()))
                .put(
                        "settings",
                        new JsonObject()
                                .put(
                                        "index",
                                        new JsonObject().put("sort", sort()).put("analysis", analysis())))
                .put("mappings", new JsonObject().put("dynamic", false).put("properties", properties()));
    }

    /** Kept newest first: a search for the newest stops when it has enough. */
    private static JsonObject sort() {
        return new JsonObject().put("field", "id").put("order", "desc");
    }

    private static JsonObject analysis() {
        return new JsonObject()
                .put(
                        "filter",
                        new JsonObject()
                                .put(
                                        "gaps",
                                        new JsonObject()
                                                .put("type", "stop")
                                                .put("stopwords", new JsonArray().add(GAP))))
                .put(
                        "analyzer",
                        new JsonObject()
                                .put(
                                        "lexemes",
                                        new JsonObject()
                                                .put("type", "custom")
                                                .put("tokenizer", "whitespace")
                                                .put("filter", new JsonArray().add("gaps"))));
    }

    private static JsonObject properties() {
        var properties = new JsonObject()
                .put("words", type("text").put("analyzer", "lexemes"))
                .put("recorded", type("boolean"))
                .put("saidOn", type("date"));
        List.of("id", "type", "tags", "links").forEach(name -> properties.put(name, type("keyword")));
        return properties;
    }

    private static JsonObject type(String type) {
        return new JsonObject().put("type", type);
    }
}
