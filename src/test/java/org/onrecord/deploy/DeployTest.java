package org.onrecord.deploy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every pod may do, and how it starts and stops. */
class DeployTest {
    /** None is optional: a pod without its database must not start. */
    private static final Map<String, String> CONNECTION = Map.of(
            "ONRECORD_DATABASE_URL", "onrecord-database/url",
            "ONRECORD_DATABASE_USER", "onrecord-database/user",
            "ONRECORD_DATABASE_PASSWORD", "onrecord-database/password");

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everyObjectIsOneThatKubernetesKnows(String overlay) throws Exception {
        Manifests manifests = Manifests.overlay(overlay);
        assertAll(manifests.objects().stream().map(object -> () -> Manifests.typed(object)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everyPodIsConfinedAndSaysWhatItNeeds(String overlay) throws Exception {
        Manifests manifests = Manifests.overlay(overlay);
        assertAll(manifests.pods().map(pod -> () -> assertConfined(pod.getSpec())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everyPodOfTheServiceIsAskedWhetherItIsWellOnTheManagementPort(String overlay) throws Exception {
        Container container = Manifests.overlay(overlay).serviceContainer();
        assertProbe("/q/health/started", container.getStartupProbe());
        assertProbe("/q/health/ready", container.getReadinessProbe());
        assertProbe("/q/health/live", container.getLivenessProbe());
        assertEquals(
                Map.of("http", 8080, "management", 9000),
                container.getPorts().stream().collect(Collectors.toMap(p -> p.getName(), p -> p.getContainerPort())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void aPodThatIsToldToStopHasTimeToFinish(String overlay) throws Exception {
        Manifests manifests = Manifests.overlay(overlay);
        PodSpec pod = manifests.service().getSpec().getTemplate().getSpec();
        Map<String, String> settings = manifests.settings();
        Duration drain = Duration.parse("PT" + settings.get("QUARKUS_SHUTDOWN_DELAY"))
                .plus(Duration.parse("PT" + settings.get("QUARKUS_SHUTDOWN_TIMEOUT")));
        assertTrue(pod.getTerminationGracePeriodSeconds() >= drain.toSeconds() + 10, () -> "drains for " + drain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void oneJobMigratesAndThePodsOnlyCheck(String overlay) throws Exception {
        Manifests manifests = Manifests.overlay(overlay);
        Container migrate = manifests.migrationContainer();
        Container service = manifests.serviceContainer();
        assertEquals("true", values(migrate).get("QUARKUS_FLYWAY_MIGRATE_AT_START"));
        assertEquals("true", values(migrate).get("QUARKUS_INIT_AND_EXIT"));
        assertEquals("false", values(service).get("QUARKUS_FLYWAY_MIGRATE_AT_START"));
        assertEquals("true", values(service).get("QUARKUS_FLYWAY_VALIDATE_AT_START"));
        assertEquals(service.getImage(), migrate.getImage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void aPodOfTheReleaseBeforeStartsOnANewerSchema(String overlay) throws Exception {
        Manifests manifests = Manifests.overlay(overlay);
        assertEquals("*:future", manifests.settings().get("QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void aPodNeverStartsADatabaseOfItsOwn(String overlay) throws Exception {
        Manifests manifests = Manifests.overlay(overlay);
        for (Container container : List.of(manifests.serviceContainer(), manifests.migrationContainer())) {
            assertTrue(
                    container.getVolumeMounts().stream()
                            .anyMatch(mount -> mount.getMountPath().equals("/data") && mount.getReadOnly()),
                    container.getName());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void whatIsSecretComesFromSecrets(String overlay) throws Exception {
        Manifests manifests = Manifests.overlay(overlay);
        Map<String, String> service = secrets(manifests.serviceContainer());
        assertEquals("onrecord-first-key/key (optional)", service.remove("ONRECORD_FIRST_KEY"));
        assertEquals(CONNECTION, service);
        assertEquals(CONNECTION, secrets(manifests.migrationContainer()));
    }

    private static void assertConfined(PodSpec pod) {
        assertFalse(pod.getAutomountServiceAccountToken(), "service account token");
        assertFalse(pod.getEnableServiceLinks(), "service links");
        assertTrue(pod.getSecurityContext().getRunAsNonRoot(), "non-root");
        assertTrue(pod.getSecurityContext().getRunAsUser() > 0, "user");
        assertEquals(
                "RuntimeDefault", pod.getSecurityContext().getSeccompProfile().getType());
        assertAll(pod.getContainers().stream().map(container -> () -> assertConfined(container)));
    }

    private static void assertConfined(Container container) {
        assertTrue(container.getSecurityContext().getReadOnlyRootFilesystem(), "read-only root file system");
        assertFalse(container.getSecurityContext().getAllowPrivilegeEscalation(), "privilege escalation");
        assertEquals(
                List.of("ALL"), container.getSecurityContext().getCapabilities().getDrop());
        assertEquals(List.of(), container.getSecurityContext().getCapabilities().getAdd());
        assertTrue(container.getResources().getRequests().keySet().containsAll(Set.of("cpu", "memory")), "requests");
        assertTrue(container.getResources().getLimits().containsKey("memory"), "memory limit");
        assertTrue(
                container.getVolumeMounts().stream()
                        .anyMatch(mount -> mount.getMountPath().equals("/tmp")),
                "somewhere to write");
    }

    private static void assertProbe(String path, Probe probe) {
        assertNotNull(probe, path);
        assertEquals(path, probe.getHttpGet().getPath());
        assertEquals("management", probe.getHttpGet().getPort().getStrVal());
    }

    private static Map<String, String> secrets(Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getValueFrom() != null)
                .collect(Collectors.toMap(EnvVar::getName, DeployTest::secret));
    }

    private static String secret(EnvVar variable) {
        var reference = variable.getValueFrom().getSecretKeyRef();
        boolean optional = Boolean.TRUE.equals(reference.getOptional());
        return reference.getName() + "/" + reference.getKey() + (optional ? " (optional)" : "");
    }

    private static Map<String, String> values(Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
    }
}
