package org.onrecord.kit.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Puts the examples of {@code META-INF/openapi.yaml} where their schemas are used. */
final class Examples {
    private static final String JSON = "application/json";

    private final Components components;
    private final Set<String> used = new HashSet<>();

    Examples(Components components) {
        this.components = components;
    }

    void addToRequest(Operation operation) {
        if (operation.getRequestBody() == null) {
            return;
        }
        var media = operation.getRequestBody().getContent().getMediaType(JSON);
        add(media, Schemas.nameOf(media.getSchema()));
    }

    Content content(Answer answer, String operationId) {
        answer.addPageTo(components);
        var media = OASFactory.createMediaType().schema(Schemas.reference(answer.schema()));
        if (answer.isPage()) {
            addPage(media, answer.item());
        } else {
            add(media, has(operationId) ? operationId : answer.schema());
        }
        var content = OASFactory.createContent().addMediaType(JSON, media);
        if (answer.html()) {
            var fragment = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
            content.addMediaType("text/html", OASFactory.createMediaType().schema(fragment));
        }
        return content;
    }

    /** Removes those that stand in pages only, where they cannot be referred to. */
    void removeUnused() {
        if (components.getExamples() != null) {
            List.copyOf(components.getExamples().keySet()).stream()
                    .filter(name -> !used.contains(name))
                    .forEach(components::removeExample);
        }
    }

    private void add(MediaType media, String name) {
        if (has(name)) {
            used.add(name);
            media.addExample(name, OASFactory.createExample().ref("#/components/examples/" + name));
        }
    }

    private void addPage(MediaType media, String item) {
        if (has(item)) {
            var page = Map.<String, Object>of("items", List.of(example(item).getValue()));
            media.addExample(item + "Page", OASFactory.createExample().value(page));
        }
    }

    private boolean has(String name) {
        return components.getExamples() != null && components.getExamples().containsKey(name);
    }

    private Example example(String name) {
        return components.getExamples().get(name);
    }
}
