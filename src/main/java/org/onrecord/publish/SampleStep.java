package org.onrecord.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One request of the sample record, in the order in which they are made.
 *
 * @param make the noun that it makes
 * @param as the name by which later steps refer to what it made; with a {@code @} before it in a body
 * @param of the claim to which the step adds something, in the same way; else null
 * @param body what a client would send, with references for ids
 * @param accept why the quote's link to a claim of that name is accepted
 */
record SampleStep(Noun make, String as, String of, JsonNode body, Map<String, String> accept) {
    private static final String FILE = "/org/onrecord/publish/sample-record.json";
    private static final char REFERENCE = '@';

    enum Noun {
        SPEAKER,
        DOCUMENT,
        CLAIM,
        WORDING,
        RELATION,
        CLAIM_APPEARANCE,
        QUOTE
    }

    SampleStep {
        accept = accept == null ? Map.of() : accept;
    }

    static List<SampleStep> all(ObjectMapper json) {
        try (var file = SampleStep.class.getResourceAsStream(FILE)) {
            return List.of(json.readValue(file, SampleStep[].class));
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }

    /** The body with ids for its references. */
    JsonNode body(Map<String, UUID> made) {
        return resolved(body, made);
    }

    /** The claim to which the step adds something. */
    UUID of(Map<String, UUID> made) {
        return referred(of, made);
    }

    private static JsonNode resolved(JsonNode node, Map<String, UUID> made) {
        if (node.isTextual() && node.textValue().indexOf(REFERENCE) == 0) {
            return JsonNodeFactory.instance.textNode(
                    referred(node.textValue(), made).toString());
        }
        if (node.isArray()) {
            var items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(resolved(item, made)));
            return items;
        }
        if (node.isObject()) {
            var fields = new LinkedHashMap<String, JsonNode>();
            node.properties().forEach(field -> fields.put(field.getKey(), resolved(field.getValue(), made)));
            return JsonNodeFactory.instance.objectNode().setAll(fields);
        }
        return node;
    }

    private static UUID referred(String reference, Map<String, UUID> made) {
        var id = made.get(reference.substring(1));
        if (id == null) {
            throw new IllegalStateException("No earlier step of the sample record makes " + reference);
        }
        return id;
    }
}
