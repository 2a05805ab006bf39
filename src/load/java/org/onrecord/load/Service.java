package org.onrecord.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.onrecord.kit.postgres.DatabaseUrl;

/** A server process that is measured, on the loopback interface. */
record Service(Process process, int port, Cpu cpu) implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path LOGS = Path.of("target", "load");
    private static final List<String> OUR_SETTINGS = List.of(
            "-Dquarkus.profile=prod",
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + Settings.SERVICE_PORT,
            "-Dquarkus.management.host=127.0.0.1",
            "-Dquarkus.management.port=" + Settings.MANAGEMENT_PORT,
            "-Donrecord.first-key=onr_the-first-key-of-a-record-that-is-measured",
            "-Donrecord.sample-record=false",
            "-Donrecord.rate.anonymous.per-minute=0",
            "-Donrecord.rate.keyed.per-minute=0");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LOOK_SECONDS = 6; // longer than from one look for news of claims to the next
    private static final int RESTING = 20;

    /** Brings the schema up to date, and ends. */
    static void migrate(DatabaseUrl database) throws IOException, InterruptedException {
        var process = launch("migrate", database, ours("-Dquarkus.init-and-exit=true"));
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("The schema could not be made: see " + LOGS.resolve("migrate.log"));
        }
    }

    /** The packaged service in its production profile, without rate limits. */
    static Service start(DatabaseUrl database, String... settings) throws IOException, InterruptedException {
        return answering(launch("service", database, ours(settings)), Settings.SERVICE_PORT, "/api/v1/claims?limit=1");
    }

    static Service startBare(DatabaseUrl database) throws IOException, InterruptedException {
        var command = Stream.of("-cp", System.getProperty("java.class.path"), BareServer.class.getName());
        return answering(launch("bare", database, command.toList()), Settings.BARE_PORT, "/");
    }

    private static List<String> ours(String... further) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing: package the service first");
        }
        return Stream.of(OUR_SETTINGS, List.of(further), List.of("-jar", JAR.toString()))
                .flatMap(List::stream)
                .toList();
    }

    private static Process launch(String name, DatabaseUrl database, List<String> arguments) throws IOException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx1g"));
        Stream.of(System.getProperty("load.jvm", "").split(" "))
                .filter(flag -> !flag.isBlank())
                .forEach(command::add);
        command.addAll(arguments);
        Files.createDirectories(LOGS);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(LOGS.resolve(name + ".log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "ONRECORD_DATABASE_URL", database.reactive(),
                        "ONRECORD_DATABASE_USER", database.user(),
                        "ONRECORD_DATABASE_PASSWORD", database.password() == null ? "none" : database.password()));
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    private static Service answering(Process process, int port, String path) throws InterruptedException, IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        for (var until = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < until && process.isAlive(); ) {
            try {
                HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
                return new Service(process, port, Cpu.of(process.pid()));
            } catch (ConnectException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("No server came up on port " + port + ": see " + LOGS);
    }

    /** Waits until it does nothing of its own accord any more: what claims mean is found out after its start. */
    void mustRest() throws InterruptedException {
        System.out.println("Waiting for the service to have embedded all claims");
        for (var until = System.nanoTime() + 3 * PATIENCE.toNanos(); System.nanoTime() < until; ) {
            var before = cpu.micros();
            TimeUnit.SECONDS.sleep(LOOK_SECONDS);
            if (cpu.micros() - before < TimeUnit.SECONDS.toMicros(LOOK_SECONDS) / RESTING) {
                return;
            }
        }
        throw new IllegalStateException("The service does not come to rest: see " + LOGS);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(null, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
