package org.onrecord.match;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.match.Finder.asks;
import static org.onrecord.match.Finder.finds;
import static org.onrecord.match.Finder.of;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.onrecord.Database;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Db;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** The same searches with a real OpenSearch behind them. */
@QuarkusTest
@TestProfile(SearchClusterTest.WithCluster.class)
@EnabledIf(value = "org.onrecord.match.OpenSearchNode#canRun", disabledReason = OpenSearchNode.CANNOT_RUN)
class SearchClusterTest extends Searched {
    private static final String BUILDS = "/api/v1/search/builds";
    private static final String LIVE = "select name from search_build where state = 'LIVE'";

    public static final class WithCluster implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OpenSearchNode.class));
        }
    }

    @Inject
    SearchFeed feed;

    @Inject
    SearchIndexing indexing;

    @Inject
    SearchBuilds builds;

    @Inject
    SearchClient client;

    @Inject
    SearchDocs docs;

    @Inject
    Db db;

    private Person admin;

    @Override
    void settle() {
        does(feed::keepUp);
        does(indexing::refresh);
    }

    @BeforeEach
    void anAdministratorIsThere() {
        admin = Newsroom.person(Role.ADMIN);
    }

    @Test
    void itIsTheClusterThatAnswers() throws Exception {
        var quote = finder.says(word + " was said");
        settle();
        Database.run("delete from quote_search where quote_id = ?", quote);

        asks(Person.ANYBODY, "?q={q}", word)
                .body("items.id", equalTo(of(quote)))
                .body("degraded", empty());
    }

    @Test
    void theClusterHasWhatTheDatabaseHas() throws Exception {
        finder.says(word + " was said, and 懸念 of \"others\" \\ with\nmore");
        finder.claims("It rained " + word);
        settle();

        for (var type : SearchType.values()) {
            var kept = does(() -> docs.next(type, new UUID(0, 0), 10_000));
            var found = all(type);
            assertTrue(kept.size() > 0);
            for (var doc : kept) {
                assertEquals(new JsonObject(doc.json()), found.get(doc.id().toString()), doc::json);
            }
            assertEquals(kept.size(), found.size());
        }
    }

    @Test
    void whatWasWithdrawnIsNeitherShownNorCountedBeforeTheClusterKnows() {
        var quote = finder.says(word + " was said");
        settle();
        finder.withdraws(quote);

        for (var person : List.of(Person.ANYBODY, finder.checker)) {
            asks(person, "?facets=true&q={q}", word)
                    .body("items", empty())
                    .body("facets.counted", equalTo(0))
                    .body("degraded", empty());
        }
    }

    @Test
    void searchesFindAllWhileTheIndexIsBuiltAnew() throws Exception {
        var quote = finder.says(word + " was said");
        settle();
        var old = Database.ask(LIVE);
        var done = new AtomicBoolean();
        var asking = CompletableFuture.supplyAsync(() -> {
            var wrong = new ArrayList<String>();
            while (!done.get()) {
                var answer = asks(Person.ANYBODY, "?q={q}", word).extract();
                if (!answer.path("items.id").equals(of(quote))
                        || !answer.<List<?>>path("degraded").isEmpty()) {
                    wrong.add(answer.asString());
                }
            }
            return wrong;
        });

        for (int i = 0; i < 3; i++) {
            admin.asks().post(BUILDS).then().statusCode(201).body("state", equalTo("QUOTES"));
            var late = finder.says("late" + word + i + " was said meanwhile");
            settle();
            assertEquals(of(late), finds("?q={q}", "late" + word + i));
        }
        done.set(true);

        assertEquals(List.of(), asking.get());
        assertNotEquals(old, Database.ask(LIVE));
        assertEquals(Set.of(Database.ask(LIVE)), does(indexing::shown));
        assertEquals("1", Database.ask("select count(*) from search_build where state <> 'REPLACED'"));
    }

    @Test
    void oneIndexIsBuiltAtATimeAndItsStateCanBeRead() {
        settle();
        var build = admin.asks()
                .post(BUILDS)
                .then()
                .statusCode(201)
                .body("askedBy", equalTo(admin.id().toString()));
        var id = Newsroom.idOf(build);
        admin.asks().post(BUILDS).then().spec(refusal(ProblemType.WRONG_STATE));
        settle();

        admin.gets(BUILDS + "/{id}", id).statusCode(200).body("state", equalTo("LIVE"));
        admin.gets(BUILDS).statusCode(200).body("items[0].id", equalTo(id.toString()));
        admin.asks().post(BUILDS).then().statusCode(201);
        settle();
        admin.gets(BUILDS + "/{id}", id).statusCode(200).body("state", equalTo("REPLACED"));
    }

    @Test
    void anIndexThatSomebodyRemovedIsBuiltAnew() throws Exception {
        var quote = finder.says(word + " was said");
        settle();
        var name = Database.ask(LIVE);
        does(() -> client.send(HttpMethod.DELETE, "/" + name, null, 10_000));
        var other = finder.says(word + " was said again");
        asks(Person.ANYBODY, "?q={q}", word).body("items.id", equalTo(of(other, quote)));

        settle();

        assertNotEquals(name, Database.ask(LIVE));
        asks(Person.ANYBODY, "?q={q}", word)
                .body("items.id", equalTo(of(other, quote)))
                .body("degraded", empty());
    }

    @Test
    void anAliasThatSomebodyTookAwayIsGivenBack() {
        var quote = finder.says(word + " was said");
        settle();
        does(() -> client.send(HttpMethod.DELETE, "/" + live() + "/_alias/" + indexing.alias(), null, 10_000));

        settle();

        assertEquals(Set.of(live()), does(indexing::shown));
        assertEquals(of(quote), finds("?q={q}", word));
    }

    @Test
    void anIndexThatIsAheadOfTheDatabaseIsBuiltAnew() throws Exception {
        var quote = finder.says(word + " was said");
        settle();
        var name = Database.ask(LIVE);
        Database.run("update search_build set tx = '9000000000000' where state = 'LIVE'");
        finder.withdraws(quote);

        settle();

        assertNotEquals(name, Database.ask(LIVE));
        assertEquals(
                "NEWER",
                Database.ask("select 'NEWER' from search_build where state = 'LIVE' and tx < '9000000000000'"));
        asks(Person.ANYBODY, "?q={q}", word).body("items", empty()).body("degraded", empty());
    }

    @Test
    void whatAnotherReplicaFeedsIsItsOwnUntilItStops() throws Exception {
        settle();
        Database.run(
                "update search_build set leased_by = ?, leased_until = now() + interval '1 hour'", UUID.randomUUID());
        var quote = finder.says(word + " was said");
        settle();
        does(feed::run);
        assertEquals(of(), finds("?q={q}", word));
        assertTrue(feed.lag() > 0);

        Database.run("update search_build set leased_until = now()");
        settle();
        does(feed::run);

        assertEquals(of(quote), finds("?q={q}", word));
        assertEquals(0, feed.lag());
    }

    @Test
    void aReplicaThatWasTooSlowMovesNoPlace() throws Exception {
        settle();
        var cluster = does(indexing::cluster);
        var slow = does(() -> builds.mine(cluster, indexing.alias())).get(0);
        Database.run("update search_build set leased_until = now()");
        var other = new SearchBuilds(db);
        assertEquals(
                slow.id(),
                does(() -> other.mine(cluster, indexing.alias())).get(0).id());

        var failure = assertThrows(IllegalStateException.class, () -> does(() -> builds.read(slow, slow.place())));
        assertEquals("Another replica has taken over", failure.getCause().getMessage());

        Database.run("update search_build set leased_until = now()");
    }

    @Test
    void whatWasReadEarlierReplacesNothing() {
        var quote = finder.says(word + " was said");
        settle();
        var now = does(() -> docs.these(List.of(quote))).get(0);
        var older = new SearchDoc(quote, "5", now.json().replace(word, "outdated"));

        does(() -> indexing.put(live(), List.of(older)));
        does(indexing::refresh);

        assertEquals(of(quote), finds("?q={q}", word));
    }

    private static String live() {
        try {
            return Database.ask(LIVE);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Map<String, JsonObject> all(SearchType type) {
        var query = new JsonObject("{\"size\": 10000, \"query\": {\"term\": {\"type\": \"" + type + "\"}}}");
        var answer =
                does(() -> client.send(HttpMethod.POST, "/" + indexing.alias() + "/_search", query.encode(), 10_000));
        var all = new HashMap<String, JsonObject>();
        for (var hit : answer.getJsonObject("hits").getJsonArray("hits")) {
            all.put(((JsonObject) hit).getString("_id"), ((JsonObject) hit).getJsonObject("_source"));
        }
        return all;
    }

    private static <T> T does(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure instanceof CompletionException ? failure.getCause() : failure);
        }
    }
}
