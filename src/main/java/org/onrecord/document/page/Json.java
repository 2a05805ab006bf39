package org.onrecord.document.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON as it stands in pages: read as far as it can be. */
final class Json {
    private static final int MAX_DEPTH = 64;
    private static final JsonMapper LENIENT = lenient();

    private Json() {}

    /** Missing when it is not JSON, or nests too deep. */
    static JsonNode read(String text) {
        try {
            return LENIENT.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    static JsonNode of(Object map) {
        return LENIENT.valueToTree(map);
    }

    /** The items of an array, or the one thing that stands where an array could. */
    static Stream<JsonNode> each(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                : node.isMissingNode() || node.isNull() ? Stream.empty() : Stream.of(node);
    }

    /** The first text of several fields that is one. */
    static String text(JsonNode node, String... fields) {
        return Stream.of(fields)
                .flatMap(field -> each(node.path(field)))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    static List<String> texts(JsonNode node) {
        return each(node).filter(JsonNode::isTextual).map(JsonNode::textValue).toList();
    }

    private static JsonMapper lenient() {
        var mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
        return mapper;
    }
}
