package org.onrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Puts the quotes of the record on record as a checker does: from the candidates of their documents, edited where the
 * record wants it otherwise, and what is left over dismissed.
 */
final class FromInbox {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CANDIDATE = "/api/v1/candidates/{id}";

    private final Person checker;
    private final List<String> missed = new ArrayList<>();
    private int edited;

    FromInbox(Person checker) {
        this.checker = checker;
    }

    /** Records a quote with all its appearances and gives its id. */
    UUID record(String name, ObjectNode quote) {
        var places = quote.get("appearances");
        var first = candidate(places.get(0));
        if (first == null) {
            missed.add(name);
            return Newsroom.idOf(checker.posts(quote.toString(), "/api/v1/quotes"));
        }
        var id = accepted(first, quote, places.get(0));
        for (int at = 1; at < places.size(); at++) {
            merge(name, id, places.get(at));
        }
        return id;
    }

    /** Quotes that no candidate led to. */
    List<String> missed() {
        return missed;
    }

    int edited() {
        return edited;
    }

    /** Dismisses what is open of a document, all in one call. */
    void dismissTheRest(UUID document) {
        var decisions = candidates(document).stream()
                .filter(one -> one.get("state").textValue().equals("OPEN"))
                .map(one -> Map.of(
                        "candidateId", one.get("id").textValue(),
                        "revision", one.get("revision").intValue(),
                        "dismiss", Map.of("code", "NOT_NEWSWORTHY")))
                .toList();
        if (!decisions.isEmpty()) {
            checker.posts(Map.of("mode", "ONE", "decisions", decisions), "/api/v1/candidates/decisions")
                    .log()
                    .ifValidationFails()
                    .statusCode(200);
        }
    }

    private UUID accepted(JsonNode candidate, ObjectNode quote, JsonNode place) {
        var acceptance = JSON.createObjectNode();
        for (var field : List.of("kind", "speakers", "occasion", "links")) {
            if (quote.has(field)) {
                acceptance.set(field, quote.get(field));
            }
        }
        return UUID.fromString(decide(candidate, with(acceptance, place), "accept")
                .get("quoteId")
                .textValue());
    }

    private void merge(String name, UUID quote, JsonNode place) {
        var candidate = candidate(place);
        if (candidate == null) {
            missed.add(name);
            checker.posts(place.toString(), "/api/v1/quotes/{id}/appearances", quote)
                    .statusCode(201);
        } else {
            decide(candidate, with(JSON.createObjectNode().put("quoteId", quote.toString()), place), "merge");
        }
    }

    /** What the record wants otherwise than it is proposed. */
    private static ObjectNode with(ObjectNode decision, JsonNode place) {
        for (var field : List.of("wording", "language", "segments", "independence")) {
            if (place.has(field)) {
                decision.set(field, place.get(field));
            }
        }
        return decision;
    }

    private JsonNode decide(JsonNode candidate, ObjectNode decision, String step) {
        var id = candidate.get("id").textValue();
        var done =
                read(checker.steps(checker.etagOf(CANDIDATE, id), decision.toString(), CANDIDATE + "/{step}", id, step)
                        .log()
                        .ifValidationFails()
                        .statusCode(200)
                        .extract()
                        .asString());
        edited += done.get("recorded").get("edited").booleanValue() ? 1 : 0;
        return done;
    }

    /** The candidate with most of the words of a place, or null when none has two in a row. */
    private JsonNode candidate(JsonNode place) {
        var wanted = pairs(place.get("segments"));
        JsonNode best = null;
        var most = 0L;
        for (var one : candidates(UUID.fromString(place.get("documentId").textValue()))) {
            var shared =
                    pairs(one.get("segments")).stream().filter(wanted::contains).count();
            if (shared > most && one.get("state").textValue().equals("OPEN")) {
                best = one;
                most = shared;
            }
        }
        return best;
    }

    private List<JsonNode> candidates(UUID document) {
        var page = read(checker.gets("/api/v1/documents/{id}/candidates?limit=200", document)
                .statusCode(200)
                .extract()
                .asString());
        return StreamSupport.stream(page.get("items").spliterator(), false).toList();
    }

    private static Set<String> pairs(JsonNode segments) {
        var words = StreamSupport.stream(segments.spliterator(), false)
                .map(segment -> segment.get("exact").textValue())
                .collect(Collectors.joining(" "))
                .split("\\s+");
        var pairs = new HashSet<String>();
        for (int at = 1; at < words.length; at++) {
            pairs.add(words[at - 1] + " " + words[at]);
        }
        return pairs;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
