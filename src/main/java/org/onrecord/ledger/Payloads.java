package org.onrecord.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Map;

/** Payloads in one canonical form: keys in code unit order and no white space, as RFC 8785 §3.2 has it. */
@Singleton
class Payloads {
    private final ObjectMapper json;
    private final ObjectMapper inOrder;

    Payloads(ObjectMapper json) {
        this.json = json.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.inOrder = inOrder(this.json.copy());
    }

    @SuppressWarnings("deprecation") // the only way to set mapper features on a mapper that was built elsewhere
    private static ObjectMapper inOrder(ObjectMapper json) {
        return json.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST);
    }

    /** What a change tells is made of records and of maps by text, so that it can be written in order in one go. */
    String of(Change change) {
        try {
            return inOrder.writeValueAsString(change);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalArgumentException(notOurs);
        }
    }

    String canonical(Object contents) {
        try {
            return canonical(json.<JsonNode>valueToTree(contents));
        } catch (JsonProcessingException notOurs) {
            throw new IllegalArgumentException(notOurs);
        }
    }

    /** The canonical form of what PostgreSQL gives back, whose jsonb orders keys its own way. */
    String canonical(String stored) {
        try {
            return canonical(json.readTree(stored));
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("A stored payload is no JSON", notJson);
        }
    }

    ObjectNode read(String stored) {
        try {
            return (ObjectNode) json.readTree(stored);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("A stored payload is no JSON", notJson);
        }
    }

    private String canonical(JsonNode node) throws JsonProcessingException {
        return json.writeValueAsString(json.treeToValue(node, Map.class));
    }
}
