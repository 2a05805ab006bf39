package org.onrecord.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kustomize renders of a directory, read strictly as the Kubernetes objects it claims to be. */
final class Manifests {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper STRICT = strict();
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Stream.of(
                    ConfigMap.class,
                    Deployment.class,
                    HorizontalPodAutoscaler.class,
                    Job.class,
                    Namespace.class,
                    NetworkPolicy.class,
                    PodDisruptionBudget.class,
                    Secret.class,
                    Service.class,
                    StatefulSet.class)
            .collect(Collectors.toMap(
                    type -> HasMetadata.getApiVersion(type) + " " + HasMetadata.getKind(type), Function.identity()));

    private final List<JsonNode> objects;

    private Manifests(List<JsonNode> objects) {
        this.objects = objects;
    }

    static Manifests overlay(String name) throws IOException, InterruptedException {
        return rendered(Path.of("deploy/overlays", name));
    }

    /** Renders a kustomization; skips the test when kubectl is not installed, unless everything must be (ONRECORD_CI). */
    static Manifests rendered(Path directory) throws IOException, InterruptedException {
        boolean installed = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
        assumeTrue(
                installed || "true".equals(System.getenv("ONRECORD_CI")),
                "kubectl is not installed (Debian: kubernetes-client), so deploy/ is not checked");
        Path output = Files.createTempFile("kustomize", ".yaml");
        try {
            return new Manifests(documents(kustomize(directory, output)));
        } finally {
            Files.delete(output);
        }
    }

    private static String kustomize(Path directory, Path output) throws IOException, InterruptedException {
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(kubectl.waitFor(60, TimeUnit.SECONDS), "kubectl kustomize has not ended");
        String text = Files.readString(output);
        assertEquals(0, kubectl.exitValue(), text);
        return text;
    }

    private static List<JsonNode> documents(String yaml) throws IOException {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return documents.readAll();
        }
    }

    /** Objects of kinds that Kubernetes itself does not know are left out. */
    List<JsonNode> objects() {
        return objects.stream()
                .filter(object -> !object.path("apiVersion").asText().startsWith("monitoring.coreos.com/"))
                .toList();
    }

    JsonNode custom(String kind) {
        return objects.stream()
                .filter(object -> kind.equals(object.path("kind").asText()))
                .findFirst()
                .orElseThrow();
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects().stream()
                .map(Manifests::typed)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    <T extends HasMetadata> T the(Class<T> type, String name) {
        return all(type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type.getSimpleName() + " " + name + " is missing"));
    }

    Stream<PodTemplateSpec> pods() {
        return Stream.of(
                        all(Deployment.class).stream().map(it -> it.getSpec().getTemplate()),
                        all(Job.class).stream().map(it -> it.getSpec().getTemplate()),
                        all(StatefulSet.class).stream().map(it -> it.getSpec().getTemplate()))
                .flatMap(templates -> templates);
    }

    Deployment service() {
        return the(Deployment.class, "onrecord");
    }

    Container serviceContainer() {
        return service().getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    Container migrationContainer() {
        List<Job> jobs = all(Job.class);
        assertEquals(1, jobs.size());
        return jobs.get(0).getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    /** What both containers are told through the generated config map. */
    Map<String, String> settings() {
        String name = serviceContainer().getEnvFrom().get(0).getConfigMapRef().getName();
        assertEquals(
                name, migrationContainer().getEnvFrom().get(0).getConfigMapRef().getName());
        return the(ConfigMap.class, name).getData();
    }

    /** @throws AssertionError when the kind is unknown, a field does not exist in it, or a value has another type */
    static HasMetadata typed(JsonNode object) {
        String kind =
                object.path("apiVersion").asText() + " " + object.path("kind").asText();
        assertTrue(KINDS.containsKey(kind), () -> "unknown kind: " + kind);
        try {
            return STRICT.treeToValue(object, KINDS.get(kind));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static ObjectMapper strict() {
        return JsonMapper.builder()
                .annotationIntrospector(new JacksonAnnotationIntrospector() {
                    // The models keep fields they do not know in additionalProperties; here those are mistakes.
                    @Override
                    public Boolean hasAnySetter(Annotated annotated) {
                        return false;
                    }
                })
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> Stream.of(
                                        CoercionInputShape.Boolean,
                                        CoercionInputShape.Integer,
                                        CoercionInputShape.Float)
                                .forEach(shape -> config.setCoercion(shape, CoercionAction.Fail)))
                .build();
    }
}
