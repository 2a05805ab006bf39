package org.onrecord.deploy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContainerfileTest {
    private static final Pattern SECRET = Pattern.compile("(?i)password|secret|token|onr_");

    @Test
    void theImageDoesNotRunAsRoot() throws Exception {
        String user = only("USER");
        assertTrue(user.matches("[1-9][0-9]*:0"), user);
    }

    @Test
    void theUserHasANameBecausePostgresAsksForIt() throws Exception {
        assertTrue(only("RUN").startsWith("useradd --uid " + only("USER").split(":")[0] + " "), only("RUN"));
    }

    @Test
    void theImageRunsAsTheUserThatTheDeploymentNames() throws Exception {
        Deployment deployment = Manifests.overlay("production").service();
        assertEquals(
                only("USER").split(":")[0],
                deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getSecurityContext()
                        .getRunAsUser()
                        .toString());
    }

    @Test
    void theBaseIsAJavaRuntimeOfANamedVersion() throws Exception {
        String base = arguments("ARG").get(0);
        assertTrue(base.matches("BASE=\\S+:25-jre-[a-z]+"), base);
        assertEquals("${BASE}", only("FROM"));
    }

    @Test
    void theSignalToStopReachesTheJvm() throws Exception {
        String entry = only("ENTRYPOINT");
        assertTrue(entry.startsWith("[\"java\","), entry);
        assertTrue(entry.endsWith("\"-jar\", \"/app/quarkus-run.jar\"]"), entry);
    }

    @Test
    void whatIsWrittenGoesToVolumes() throws Exception {
        assertEquals("[\"/data\", \"/tmp\"]", only("VOLUME"));
        assertTrue(only("ENV").contains("ONRECORD_DATA_DIR=/data"));
    }

    @Test
    void theServiceListensBeyondItsOwnContainer() throws Exception {
        assertTrue(only("ENV").contains("QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_MANAGEMENT_HOST=0.0.0.0"), only("ENV"));
    }

    @Test
    void noSecretIsBakedIn() throws Exception {
        assertAll(instructions().stream()
                .filter(line -> line.matches("(ENV|ARG|LABEL|COPY|RUN) .*"))
                .map(line -> () -> assertFalse(SECRET.matcher(line).find(), line)));
    }

    @Test
    void theLabelsSayWhatTheImageIs() throws Exception {
        assertAll(List.of("title", "description", "licenses", "version", "revision").stream()
                .map(label ->
                        () -> assertTrue(only("LABEL").contains("org.opencontainers.image." + label + "="), label)));
    }

    private static String only(String instruction) throws IOException {
        List<String> arguments = arguments(instruction);
        assertEquals(1, arguments.size(), instruction);
        return arguments.get(0);
    }

    /** What the image runs, with this machine's Java and the application where the build has put it. */
    static List<String> command() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Pattern.compile("\"([^\"]+)\"")
                .matcher(only("ENTRYPOINT"))
                .results()
                .map(word -> word.group(1))
                .map(word -> word.equals("java") ? java : word.replaceFirst("^/app/", "target/quarkus-app/"))
                .toList();
    }

    static List<String> arguments(String instruction) throws IOException {
        return instructions().stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1))
                .toList();
    }

    private static List<String> instructions() throws IOException {
        return Files.readString(Path.of("deploy/Containerfile"))
                .replaceAll("(?m)^#.*\n", "")
                .replaceAll("\\\\\n\\s*", "")
                .lines()
                .toList();
    }
}
