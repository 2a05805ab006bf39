package org.onrecord.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes what a client may send by mistake or in malice, out of what it should send. */
record Malformed(Random random) {
    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "a\u0000b",
            "\ud800",
            "\u202egnaht",
            "é".repeat(3000),
            "\ud83d\ude00".repeat(700),
            "' or 1=1 --",
            "%",
            "\\",
            "../../etc/passwd",
            "9999999999999999999999",
            "-1",
            "1e400",
            "2024-02-30",
            "+999999999-12-31",
            "-4713-01-01",
            "2024-06-20T25:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "0190a3f2-7c20-7a11-8f52-0c6f1e2d3b4a",
            "0-0-0-0-0",
            "null",
            "true",
            "NaN",
            "[]",
            "SYSTEM",
            "MDA",
            "https://[");
    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "[]",
            "0",
            "\"\"",
            "{",
            "{}",
            "{}{}",
            "{\"a\":1,\"a\":1}",
            "{\"kind\":\"PERSON\",\"kind\":\"PERSON\"}",
            "[".repeat(60),
            "{\"a\":".repeat(60),
            "{\"name\":\"\\ud800\"}",
            "\ufeff{}",
            "<a/>",
            "{\"id\":\"0190a3f2-7c20-7a11-8f52-0c6f1e2d3b4a\",\"revision\":7,\"status\":\"ACCEPTED\"}",
            "{\"name\":" + "9".repeat(2000) + "}",
            "{\"length\":1.5}");

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** A body that is now and then what it should be, and mostly not. */
    String body(JsonNode example) {
        if (random.nextInt(4) == 0) {
            return BODIES.get(random.nextInt(BODIES.size()));
        }
        var body = example.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            spoil(body);
        }
        return body.toString();
    }

    private void spoil(JsonNode body) {
        var places = new ArrayList<JsonNode>();
        collect(body, places);
        var place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = names.isEmpty() || random.nextInt(8) == 0 ? "revision" : names.get(random.nextInt(names.size()));
            if (random.nextInt(5) == 0) {
                object.remove(name);
            } else {
                object.set(name, value());
            }
        } else if (place instanceof ArrayNode array) {
            for (int i = random.nextInt(3) == 0 ? 150 : 1; i > 0; i--) {
                array.add(
                        array.isEmpty() || random.nextBoolean()
                                ? value()
                                : array.get(0).deepCopy());
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(each -> collect(each, places));
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(8)) {
            case 0 -> NEW.nullNode();
            case 1 -> NEW.numberNode(random.nextInt());
            case 2 -> NEW.numberNode(random.nextDouble() * 1e300);
            case 3 -> NEW.booleanNode(random.nextBoolean());
            case 4 -> NEW.arrayNode().add(text());
            case 5 -> JSON.createObjectNode().put("a", text());
            default -> NEW.textNode(text());
        };
    }
}
