package org.onrecord.deploy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reaches the pods, how many there are, and what a release changes. */
class ReleaseTest {
    private static final Map<String, String> LABELS =
            Map.of("app.kubernetes.io/name", "onrecord", "app.kubernetes.io/component", "service");

    @Test
    void productionBringsNoSecretOfItsOwn() throws Exception {
        Manifests manifests = Manifests.overlay("production");
        assertEquals(List.of(), manifests.all(Secret.class));
        assertEquals("true", manifests.settings().get("QUARKUS_LOG_CONSOLE_JSON_ENABLED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void theServiceShowsHttpAndNothingElse(String overlay) throws Exception {
        Manifests manifests = Manifests.overlay(overlay);
        Service service = manifests.the(Service.class, "onrecord");
        assertEquals(
                List.of("http:8080"),
                service.getSpec().getPorts().stream()
                        .map(port -> port.getTargetPort().getStrVal() + ":" + port.getPort())
                        .toList());
        assertEquals(LABELS, service.getSpec().getSelector());
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void aNetworkPolicyHoldsEveryPod(String overlay) throws Exception {
        Manifests manifests = Manifests.overlay(overlay);
        Set<Map<String, String>> held = manifests.all(NetworkPolicy.class).stream()
                .filter(policy -> Set.copyOf(policy.getSpec().getPolicyTypes()).equals(Set.of("Ingress", "Egress")))
                .map(policy -> policy.getSpec().getPodSelector().getMatchLabels())
                .collect(Collectors.toSet());
        assertEquals(manifests.pods().map(pod -> pod.getMetadata().getLabels()).collect(Collectors.toSet()), held);
    }

    @Test
    void nobodyReachesThePodsWithoutALabel() throws Exception {
        NetworkPolicy policy = Manifests.overlay("production").the(NetworkPolicy.class, "onrecord");
        Map<String, Set<String>> allowed = policy.getSpec().getIngress().stream()
                .collect(Collectors.toMap(
                        rule -> rule.getPorts().get(0).getPort().getStrVal(),
                        rule -> rule.getFrom().stream()
                                .map(from -> from.getPodSelector() == null
                                        ? from.getNamespaceSelector()
                                        : from.getPodSelector())
                                .flatMap(selector -> selector.getMatchLabels().keySet().stream())
                                .collect(Collectors.toSet())));
        assertEquals(
                Map.of("http", Set.of("onrecord.org/client"), "management", Set.of("onrecord.org/monitoring")),
                allowed);
    }

    @Test
    void productionScalesTheDeploymentAndKeepsItThroughDisruptions() throws Exception {
        Manifests manifests = Manifests.overlay("production");
        Deployment deployment = manifests.service();
        HorizontalPodAutoscaler autoscaler = manifests.the(HorizontalPodAutoscaler.class, "onrecord");
        PodDisruptionBudget budget = manifests.the(PodDisruptionBudget.class, "onrecord");
        assertEquals(null, deployment.getSpec().getReplicas(), "the autoscaler owns the number");
        assertEquals(3, autoscaler.getSpec().getMinReplicas());
        assertEquals(
                deployment.getKind() + " " + deployment.getMetadata().getName(),
                autoscaler.getSpec().getScaleTargetRef().getKind() + " "
                        + autoscaler.getSpec().getScaleTargetRef().getName());
        assertEquals(LABELS, budget.getSpec().getSelector().getMatchLabels());
        assertEquals(
                0,
                deployment
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal());
    }

    @Test
    void theMigrationJobIsNamedAfterTheRelease() throws Exception {
        Manifests manifests = Manifests.overlay("production");
        String image = manifests.serviceContainer().getImage();
        Job job = manifests.all(Job.class).get(0);
        assertEquals(
                "onrecord-migrate-" + image.substring(image.lastIndexOf(':') + 1),
                job.getMetadata().getName());
    }

    @Test
    void theOptionalPartsFitProduction() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/deploy"));
        Files.writeString(folder.resolve("kustomization.yaml"), """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources: [../../deploy/overlays/production]
                components: [../../deploy/components/oidc, ../../deploy/components/monitoring, ../../deploy/components/search-cluster]
                """);
        Manifests manifests = Manifests.rendered(folder);
        var endpoint = manifests.custom("PodMonitor").at("/spec/podMetricsEndpoints/0");
        assertTrue(manifests.settings().get("ONRECORD_OIDC_ISSUER").startsWith("https://"));
        assertEquals("onrecord", manifests.settings().get("ONRECORD_OIDC_AUDIENCE"));
        assertEquals("management", endpoint.path("port").asText());
        assertTrue(manifests.serviceContainer().getEnv().stream()
                .anyMatch(variable -> variable.getName().equals("ONRECORD_SEARCH_URL")
                        && variable.getValueFrom().getSecretKeyRef().getName().equals("onrecord-search")));
        assertEquals(Set.of("onrecord"), policiesThatLetOut(manifests, 9200));
        assertAll(manifests.objects().stream().map(object -> () -> Manifests.typed(object)));
    }

    private static Set<String> policiesThatLetOut(Manifests manifests, int port) {
        return manifests.all(NetworkPolicy.class).stream()
                .filter(policy -> policy.getSpec().getEgress().stream()
                        .flatMap(way -> way.getPorts().stream())
                        .anyMatch(each -> each.getPort().getIntVal() == port))
                .map(policy -> policy.getMetadata().getName())
                .collect(Collectors.toSet());
    }
}
