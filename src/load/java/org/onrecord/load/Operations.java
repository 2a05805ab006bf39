package org.onrecord.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.onrecord.quote.HotStatements;

/** The hot reads and the hot write. */
final class Operations {
    private static final int READERS = 16;
    /** As many as the service has connections for writing. */
    private static final int WRITERS = 12;

    private static final int TAGGED = 2_000;

    private final Settings settings;
    private final Material material;
    private final Driver driver;
    private final Random random;

    Operations(Settings settings, Material material, Driver driver) {
        this.settings = settings;
        this.material = material;
        this.driver = driver;
        this.random = new Random(settings.seed());
    }

    List<Operation> all() throws Exception {
        var scripts = new Scripts(settings, material);
        var hot = material.claims().get(0);
        var cold = material.claims().get(material.claims().size() / 2);
        return List.of(
                read("quote by id", () -> "/quotes/" + any(material.quotes()), scripts.quote(HotStatements.QUOTE)),
                new Operation(
                        "304 on quote by id",
                        known("304 on quote by id", tagged()),
                        true,
                        scripts.quote(HotStatements.QUOTE_TAG),
                        READERS),
                read("page of quotes", () -> "/quotes", scripts.page()),
                read("page of a speaker", () -> "/quotes?speaker=" + any(material.speakers()), scripts.pageOfSpeaker()),
                read("claim", () -> "/claims/" + any(material.linkedClaims()), scripts.claim()),
                read("board of the hottest claim", () -> "/claims/" + hot + "/evidence", board(scripts, hot)),
                read("board of a cold claim", () -> "/claims/" + cold + "/evidence", board(scripts, cold)),
                new Operation(
                        "304 on the board of the hottest claim",
                        known("304 on the board of the hottest claim", List.of("/claims/" + hot + "/evidence")),
                        false,
                        scripts.board(HotStatements.BOARD_TAG, hot),
                        READERS),
                new Operation("POST of a quote with two links", this::post, true, scripts.post(), WRITERS));
    }

    private static Operation read(String name, Supplier<String> path, String script) {
        return new Operation(name, () -> Ask.get("/api/v1" + path.get()), true, script, READERS);
    }

    private static String board(Scripts scripts, UUID claim) {
        return scripts.board(HotStatements.BOARD, claim);
    }

    private List<String> tagged() {
        return material.quotes().subList(0, Math.min(TAGGED, material.quotes().size())).stream()
                .map(id -> "/quotes/" + id)
                .toList();
    }

    /** Requests of clients that have these already, with the tags that the service gave. */
    private Supplier<Ask> known(String operation, List<String> paths) throws Exception {
        if (!settings.wants(operation)) {
            return null;
        }
        var asks = new ArrayList<Ask>();
        for (var tagged : paths) {
            var path = "/api/v1" + tagged;
            var tag = driver.answer(Settings.SERVICE_PORT, Ask.get(path)).tag();
            asks.add(Ask.get(path, "If-None-Match", tag, 304));
        }
        return () -> any(asks);
    }

    private Ask post() {
        var place = any(material.places());
        var claim = any(material.linkedClaims());
        var other = any(material.linkedClaims());
        while (other.equals(claim)) {
            other = any(material.linkedClaims());
        }
        var quote = new JsonObject()
                .put("kind", "DIRECT")
                .put(
                        "speakers",
                        array(new JsonObject()
                                .put("speakerId", any(material.speakers()))
                                .put("role", "Spokesman")))
                .put("occasion", new JsonObject().put("kind", "STATEMENT").put("name", "Statement"))
                .put("appearances", array(place.copy().put("cue", new JsonObject().put("text", "said"))))
                .put("links", array(link(claim, "SUPPORTS"), link(other, "DISPUTES")));
        var headers = Map.of(
                "Authorization",
                "Bearer " + Material.KEY,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID()
                        .toString()); // whatever the seed: a record that is measured again has the keys of before
        return new Ask(HttpMethod.POST, "/api/v1/quotes", headers, Buffer.buffer(quote.encode()), 201);
    }

    private static JsonObject link(UUID claim, String stance) {
        return new JsonObject()
                .put("claimId", claim)
                .put("stance", stance)
                .put("asserts", true)
                .put("rationale", "What is said here bears on the claim as it is worded.");
    }

    private static JsonArray array(JsonObject... items) {
        return new JsonArray(List.of(items));
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
