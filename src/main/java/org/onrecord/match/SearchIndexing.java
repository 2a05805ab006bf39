package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is done to the indexes of a search cluster. */
@ApplicationScoped
class SearchIndexing {
    /** Less than a lease lasts. */
    private static final int PATIENCE_MILLIS = 20_000;

    private static final int SHORT_PATIENCE_MILLIS = 2_500;

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final SearchClient client;
    private final String alias;

    SearchIndexing(
            SearchClient client,
            @ConfigProperty(name = "onrecord.search.alias", defaultValue = "onrecord-search") String alias) {
        this.client = client;
        this.alias = alias;
    }

    String alias() {
        return alias;
    }

    /** Which cluster this is: indexes are counted for each, so that another one begins empty. */
    Uni<String> cluster() {
        return client.send(HttpMethod.GET, "/?filter_path=cluster_uuid", null, SHORT_PATIENCE_MILLIS)
                .map(root -> root.getString("cluster_uuid"))
                .onItem()
                .ifNull()
                .failWith(() -> new IOException("The search cluster does not say which one it is"))
                .map(id -> id + "/" + alias);
    }

    /** Makes an index, unless a replica that was stopped half-way made it. */
    Uni<Void> make(String index) {
        return send(HttpMethod.PUT, "/" + index, SearchMapping.index(feed(index)))
                .onFailure(failure -> failure instanceof SearchRefusal refusal && refusal.isOfExistingIndex())
                .recoverWithNull()
                .replaceWithVoid();
    }

    Uni<Void> put(String index, List<SearchDoc> docs) {
        if (docs.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var lines = docs.stream().map(SearchDoc::lines).collect(Collectors.joining());
        var path = "/" + feed(index) + "/_bulk?require_alias=true&filter_path=items.*.error.type,items.*.status";
        return client.send(HttpMethod.POST, path, lines, PATIENCE_MILLIS).chain(SearchIndexing::mustBeDone);
    }

    /** From now on searches ask this index, in one moment. Those that were before go. */
    Uni<Void> show(String index, List<String> before) {
        return send(HttpMethod.POST, "/" + index + "/_refresh", null)
                .chain(this::shown)
                .call(shown -> send(HttpMethod.POST, "/_aliases", swap(index, shown)))
                .map(shown -> others(index, shown, before))
                .chain(others -> others.isEmpty()
                        ? Uni.createFrom().nullItem()
                        : send(HttpMethod.DELETE, "/" + String.join(",", others) + "?ignore_unavailable=true", null))
                .replaceWithVoid();
    }

    /** The index that searches ask, if there is one. */
    Uni<Set<String>> shown() {
        return send(HttpMethod.GET, "/_alias/" + alias, null)
                .map(JsonObject::fieldNames)
                .onFailure(failure -> failure instanceof SearchRefusal refusal && refusal.status() == NOT_FOUND)
                .recoverWithItem(Set.of());
    }

    /** For what has to be found at once. */
    Uni<Void> refresh() {
        return send(HttpMethod.POST, "/" + alias + "/_refresh", null).replaceWithVoid();
    }

    private JsonObject swap(String index, Set<String> shown) {
        var actions = new JsonArray();
        shown.stream().filter(name -> !name.equals(index)).forEach(name -> actions.add(action("remove", name)));
        return new JsonObject().put("actions", actions.add(action("add", index)));
    }

    private JsonObject action(String what, String index) {
        return new JsonObject().put(what, new JsonObject().put("index", index).put("alias", alias));
    }

    private static Set<String> others(String index, Set<String> shown, List<String> before) {
        var others = new LinkedHashSet<>(before);
        others.addAll(shown);
        others.remove(index);
        return others;
    }

    private static String feed(String index) {
        return index + "-feed";
    }

    /** What was written there later than this was read stays, and what is not there need not be deleted. */
    private static Uni<Void> mustBeDone(JsonObject answer) {
        return answer.getJsonArray("items", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .flatMap(item -> item.stream().map(each -> (JsonObject) each.getValue()))
                .filter(item -> item.containsKey("error") && item.getInteger("status") != CONFLICT)
                .findFirst()
                .map(item -> Uni.createFrom()
                        .<Void>failure(() -> new SearchRefusal(
                                item.getInteger("status"),
                                item.getJsonObject("error").getString("type"))))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<JsonObject> send(HttpMethod method, String path, JsonObject body) {
        return client.send(method, path, body == null ? null : body.encode(), PATIENCE_MILLIS);
    }
}
