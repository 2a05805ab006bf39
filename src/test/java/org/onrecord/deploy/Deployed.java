package org.onrecord.deploy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.onrecord.kit.postgres.DatabaseUrl;

/** The packaged service as a process of its own, started as the image starts it, with the settings of a container in production. */
final class Deployed implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;
    private final int http;
    private final int management;

    private Deployed(Process process, Path log, int http, int management) {
        this.process = process;
        this.log = log;
        this.http = http;
        this.management = management;
    }

    static Deployed start(Manifests manifests, Container container, DatabaseUrl database) throws IOException {
        int http = freePort();
        int management = freePort();
        Path log = Files.createTempFile(Path.of("target"), "deployed", ".log");
        ProcessBuilder builder = new ProcessBuilder(ContainerfileTest.command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("ONRECORD_") || name.startsWith("QUARKUS_"));
        environment.putAll(manifests.settings());
        container.getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .forEach(variable -> environment.put(variable.getName(), variable.getValue()));
        environment.put("ONRECORD_DATABASE_URL", database.reactive());
        environment.put("ONRECORD_DATABASE_USER", database.user());
        environment.put("ONRECORD_DATABASE_PASSWORD", database.password());
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(http));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
        return new Deployed(builder.start(), log, http, management);
    }

    /** Waits until it has ended by itself. */
    int ended() throws InterruptedException {
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still running");
        return process.exitValue();
    }

    void tellToStop() {
        process.destroy();
    }

    /** Asks the management port until the answer is the one awaited or the process has ended. */
    boolean comesTo(String path, int status) throws InterruptedException {
        for (int waited = 0; waited < PATIENCE_SECONDS * 10 && process.isAlive(); waited++) {
            if (status(management, path) == status) {
                return true;
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    int answers(String path) throws InterruptedException {
        return status(http, path);
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.delete(log);
    }

    private static int status(int port, String path) throws InterruptedException {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + path);
            return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
