package org.onrecord;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onrecord.kit.Role;

/** The steps of the sample record as requests of a checker and a reviewer, on documents whose texts are given. */
final class Replay {
    private static final String STEPS = "/org/onrecord/publish/sample-record.json";
    private static final Map<Articles, Replay> MADE = new EnumMap<>(Articles.class);

    private final Articles articles;
    private final Person checker = Newsroom.person(Role.CHECKER);
    private final Person reviewer = Newsroom.person(Role.REVIEWER);
    private final Map<String, UUID> ids = new HashMap<>();

    private Replay(Articles articles) {
        this.articles = articles;
        steps().forEach(this::make);
    }

    /** The record with these articles, which all tests only read. */
    static synchronized Replay of(Articles articles) {
        assumeTrue(articles.areAtHand(), Articles.MISSING);
        return MADE.computeIfAbsent(articles, Replay::new);
    }

    static JsonNode steps() {
        try (var file = Replay.class.getResourceAsStream(STEPS)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    UUID id(String name) {
        return ids.get(name);
    }

    JsonPath quote(String name) {
        return read("/api/v1/quotes/{id}", id(name));
    }

    JsonPath claim(String name) {
        return read("/api/v1/claims/{id}", id(name));
    }

    JsonPath evidence(String claim) {
        return read("/api/v1/claims/{id}/evidence", id(claim));
    }

    /** Ids of the quotes that a filter finds. */
    List<UUID> quotes(String filter, String name) {
        return read("/api/v1/quotes?limit=200&" + filter + "={id}", id(name)).getList("items.id", UUID.class);
    }

    /** What everybody may read. */
    private static JsonPath read(String path, UUID id) {
        return Person.ANYBODY.gets(path, id).statusCode(200).extract().jsonPath();
    }

    private void make(JsonNode step) {
        var body = (ObjectNode) resolved(step.get("body"));
        var of = step.path("of").asText("@").substring(1);
        var id = switch (step.get("make").textValue()) {
            case "SPEAKER" -> posts(body, "/api/v1/speakers");
            case "DOCUMENT" -> posts(withText(body, step.get("as").textValue()), "/api/v1/documents");
            case "CLAIM" -> posts(body, "/api/v1/claims");
            case "WORDING" -> posts(body, "/api/v1/claims/{of}/wordings", id(of));
            case "RELATION" -> posts(body, "/api/v1/claims/{of}/relations", id(of));
            case "CLAIM_APPEARANCE" -> posts(body, "/api/v1/claims/{of}/appearances", id(of));
            case "QUOTE" -> posts(placed(body), "/api/v1/quotes");
            default -> throw new IllegalStateException(step.toString());
        };
        ids.put(step.get("as").textValue(), id);
        step.path("accept").properties().forEach(reason -> accept(id, reason.getKey(), reason.getValue()));
    }

    private UUID posts(JsonNode body, String path, Object... parameters) {
        return Newsroom.idOf(checker.posts(body.toString(), path, parameters));
    }

    private void accept(UUID quote, String claim, JsonNode reason) {
        var links = checker.gets("/api/v1/quotes/{id}", quote).extract().jsonPath();
        var link = links.getUUID("links.find { it.claimId == '" + id(claim) + "' }.id");
        var seen = reviewer.etagOf("/api/v1/links/{id}", link);
        reviewer.steps(seen, Map.of("reason", reason.textValue()), "/api/v1/links/{id}/accept", link)
                .statusCode(200);
    }

    private ObjectNode withText(ObjectNode document, String name) {
        return document.set("version", document.objectNode().put("text", articles.text(name)));
    }

    /** In our articles the same words stand elsewhere, and the service says where. */
    private ObjectNode placed(ObjectNode quote) {
        if (articles == Articles.OURS) {
            quote.findParents("start").forEach(place -> ((ObjectNode) place).remove(List.of("start", "end")));
        }
        return quote;
    }

    private JsonNode resolved(JsonNode node) {
        if (node.isTextual() && node.textValue().startsWith("@")) {
            return new ObjectMapper().valueToTree(id(node.textValue().substring(1)));
        }
        var copy = node.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(resolved(field.getValue())));
        } else if (copy instanceof com.fasterxml.jackson.databind.node.ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                array.set(index, resolved(array.get(index)));
            }
        }
        return copy;
    }
}
