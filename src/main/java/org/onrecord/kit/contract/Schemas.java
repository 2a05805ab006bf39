package org.onrecord.kit.contract;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Schemas as clients like to read them. */
final class Schemas {
    private static final String PREFIX = "#/components/schemas/";
    /** Formats that say more where they stand than behind a reference. */
    private static final Map<String, String> INLINED =
            Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date", "URI", "uri");

    private static final String ANY_OBJECT = "JsonNode";
    private static final String NOT_BLANK = "\\S";

    private Schemas() {}

    static Schema reference(String name) {
        return OASFactory.createSchema().ref(PREFIX + name);
    }

    static String nameOf(Schema schema) {
        var reference = schema == null ? null : schema.getRef();
        return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }

    static Schema tidied(Schema schema) {
        var name = nameOf(schema);
        if (name == null) {
            schema.setPattern(anchored(schema.getPattern()));
            return schema;
        }
        var format = INLINED.get(name);
        if (format != null || name.equals(ANY_OBJECT)) {
            schema.setRef(null);
            schema.setType(List.of(format == null ? Schema.SchemaType.OBJECT : Schema.SchemaType.STRING));
            schema.setFormat(format);
        } else {
            schema.setType(null);
        }
        return schema;
    }

    /** Bean Validation matches whole texts, JSON Schema looks for a match anywhere, in ECMAScript's dialect. */
    private static String anchored(String pattern) {
        if (pattern == null || pattern.startsWith("^") || pattern.equals(NOT_BLANK)) {
            return pattern;
        }
        return pattern.equals("(?s).*\\S.*") ? NOT_BLANK : "^(?:" + pattern + ")$";
    }

    static void removeInlined(Components components) {
        INLINED.keySet().forEach(components::removeSchema);
        components.removeSchema(ANY_OBJECT);
        components.removeSchema(ANY_OBJECT + "Type");
    }

    /** Says of what stands in requests that unknown fields are refused. */
    static void closeRequests(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        var open = new ArrayDeque<Schema>();
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(media -> open.add(media.getSchema()));
        var seen = new HashSet<String>();
        while (!open.isEmpty()) {
            var next = open.poll();
            var named = next.getRef() == null || !seen.add(nameOf(next)) ? next : schemas.get(nameOf(next));
            if (named.getProperties() != null) {
                named.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
                open.addAll(named.getProperties().values());
            }
            if (Objects.nonNull(named.getItems())) {
                open.add(named.getItems());
            }
        }
    }
}
