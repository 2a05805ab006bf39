package org.onrecord.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The checks of the manifests can fail. */
class ManifestsTest {
    /** Fields whose keys are the user's own. */
    private static final Set<String> MAPS =
            Set.of("annotations", "data", "labels", "limits", "matchLabels", "requests", "selector", "stringData");

    @Test
    void aMisspeltFieldIsFoundWhereverItStands() throws Exception {
        Set<String> unnoticed = new TreeSet<>();
        int places = 0;
        for (JsonNode object :
                Manifests.rendered(Path.of("deploy/overlays/local")).objects()) {
            for (Place place : places(object, "")) {
                places++;
                place.node().set("mispelt", TextNode.valueOf("x"));
                if (isAccepted(object)) {
                    unnoticed.add(place.name());
                }
                place.node().remove("mispelt");
            }
        }
        assertTrue(places > 100, "only " + places + " places");
        assertTrue(MAPS.containsAll(unnoticed), () -> "not noticed in: " + unnoticed);
    }

    @Test
    void aNumberWhereTextBelongsIsFound() throws Exception {
        ObjectNode config = object("ConfigMap");
        ((ObjectNode) config.get("data")).put("QUARKUS_HTTP_PORT", 8080);
        assertThrows(AssertionError.class, () -> Manifests.typed(config));
    }

    @Test
    void anApiVersionThatIsGoneIsFound() throws Exception {
        ObjectNode job = object("Job").put("apiVersion", "batch/v1beta1");
        AssertionError error = assertThrows(AssertionError.class, () -> Manifests.typed(job));
        assertEquals("unknown kind: batch/v1beta1 Job", error.getMessage().split(" ==>")[0]);
    }

    private static ObjectNode object(String kind) throws Exception {
        return Manifests.rendered(Path.of("deploy/overlays/local")).objects().stream()
                .filter(object -> kind.equals(object.path("kind").asText()))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAccepted(JsonNode object) {
        try {
            Manifests.typed(object);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    private static List<Place> places(JsonNode node, String name) {
        List<Place> places = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            places.add(new Place(object, name));
            object.properties().forEach(field -> places.addAll(places(field.getValue(), field.getKey())));
        }
        if (node.isArray()) {
            node.forEach(item -> places.addAll(places(item, name)));
        }
        return places;
    }

    private record Place(ObjectNode node, String name) {}
}
