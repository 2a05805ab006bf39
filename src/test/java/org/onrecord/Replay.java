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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.onrecord.kit.Role;

/** The steps of the sample record as requests of a checker and a reviewer, on documents whose texts are given. */
final class Replay {
    private static final String STEPS = "/org/onrecord/publish/sample-record.json";
    private static final Map<Way, Map<Articles, Replay>> MADE = new EnumMap<>(Way.class);

    /** How the quotes came on record. */
    enum Way {
        /** Each as a request of its own. */
        RECORDED,
        /** From candidates: one article pasted as it was wrapped, the other as a page. */
        ACCEPTED
    }

    private final Articles articles;
    private final Way way;
    private final Person checker = Newsroom.person(Role.CHECKER);
    private final FromInbox inbox = new FromInbox(checker);
    private final Person reviewer = Newsroom.person(Role.REVIEWER);
    private final Map<String, UUID> ids = new HashMap<>();

    private Replay(Articles articles, Way way) {
        this.articles = articles;
        this.way = way;
        steps().forEach(this::make);
        if (way == Way.ACCEPTED) {
            inbox.dismissTheRest(id("reuters"));
            inbox.dismissTheRest(id("kyunghyang"));
        }
    }

    /** The record with these articles, which all tests only read. */
    static synchronized Replay of(Articles articles, Way way) {
        assumeTrue(articles.areAtHand(), Articles.MISSING);
        return MADE.computeIfAbsent(way, first -> new EnumMap<>(Articles.class))
                .computeIfAbsent(articles, first -> new Replay(articles, way));
    }

    FromInbox inbox() {
        return inbox;
    }

    /** What a document says in its only version. */
    String text(String document) {
        return checker.gets("/api/v1/documents/{id}/versions/1", id(document))
                .statusCode(200)
                .extract()
                .path("text");
    }

    JsonPath candidates(String document) {
        return checker.gets("/api/v1/documents/{id}/candidates?limit=200", id(document))
                .statusCode(200)
                .extract()
                .jsonPath();
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
            case "QUOTE" -> records(step.get("as").textValue(), placed(body));
            default -> throw new IllegalStateException(step.toString());
        };
        ids.put(step.get("as").textValue(), id);
        step.path("accept").properties().forEach(reason -> accept(id, reason.getKey(), reason.getValue()));
    }

    private UUID records(String name, ObjectNode quote) {
        return way == Way.ACCEPTED ? inbox.record(name, quote) : posts(quote, "/api/v1/quotes");
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
        var version = document.putObject("version");
        if (isPage(name)) {
            version.put("html", page(document.get("title").textValue(), articles.text(name)));
        } else {
            version.put("text", articles.text(name));
        }
        return document;
    }

    private boolean isPage(String document) {
        return way == Way.ACCEPTED && document.equals("kyunghyang");
    }

    /** The same words with what stands around them on a website. */
    private static String page(String title, String text) {
        var paragraphs = Stream.of(text.split("\n\\s*\n"))
                .map(Entities::escape)
                .map(paragraph -> "<p>" + paragraph + "</p>")
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1$s - A newspaper</title></head>
                <body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
                <main><article><h1>%1$s</h1><div class="share"><a href="#">Share</a> <a href="#">Print</a></div>
                %2$s
                </article></main>
                <aside><h2>Most read</h2><ul><li><a href="/1">“Nobody said this,” said Nobody Atall</a></li></ul></aside>
                <footer><p>About us · Terms</p></footer></body></html>
                """.formatted(Entities.escape(title), paragraphs);
    }

    /** In our articles, and on a page, the same words stand elsewhere, and the service says where. */
    private ObjectNode placed(ObjectNode quote) {
        if (articles == Articles.OURS || way == Way.ACCEPTED) {
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
