package org.onrecord.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code openapi.yaml} as it is checked in. */
final class Contracted {
    static final Path FILE = Path.of("openapi.yaml");
    static final Contracted API = new Contracted(read());

    private static final String BASE = "urn:onrecord:contract";

    private final JsonNode root;
    private final List<Operation> operations;
    private final SchemaRegistry schemas;

    /** An operation and where it stands in the document. */
    record Operation(String template, String method, JsonNode node) {
        String id() {
            return node.path("operationId").asText();
        }

        boolean isAt(String path) {
            return path.matches(template.replaceAll("\\{[^/]*}", "[^/]+"));
        }

        long parameters() {
            return template.chars().filter(c -> c == '{').count();
        }
    }

    private Contracted(JsonNode root) {
        this.root = root;
        this.operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> member.getValue().has("operationId"))
                        .forEach(member -> operations.add(
                                new Operation(path.getKey(), member.getKey().toUpperCase(), member.getValue()))));
        operations.sort(Comparator.comparing(Operation::parameters));
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemas(Map.of(BASE, definitions()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    List<Operation> operations() {
        return operations;
    }

    boolean hasSchema(String name) {
        return root.path("components").path("schemas").has(name);
    }

    Optional<Operation> operation(String method, String path) {
        var asked = method.equals("HEAD") ? "GET" : method;
        return operations.stream()
                .filter(each -> each.method().equals(asked) && each.isAt(path))
                .findFirst();
    }

    /** What a reference stands for; anything else stands for itself. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** A schema that is a reference to a component. */
    Schema schema(JsonNode reference) {
        var path = reference.path("$ref").asText();
        return schemaNamed(path.substring(path.lastIndexOf('/') + 1));
    }

    Schema schemaNamed(String name) {
        return schemas.getSchema(SchemaLocation.of(BASE + "#/$defs/" + name));
    }

    /** The schemas of the document as a document of JSON Schema. */
    private String definitions() {
        var definitions = root.at("/components/schemas").toString();
        return "{\"$defs\":" + definitions.replace("#/components/schemas/", "#/$defs/") + "}";
    }

    JsonNode component(String kind, String name) {
        return root.path("components").path(kind).path(name);
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Files.readString(FILE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
