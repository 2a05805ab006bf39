package org.onrecord.match;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * A real OpenSearch in a process of its own, on the class path that the build resolved for it: its Lucene is another than
 * ours.
 */
public final class OpenSearchNode implements QuarkusTestResourceLifecycleManager {
    static final String CANNOT_RUN = "OpenSearch runs on JDK 21 or later: searches that ask a cluster are not tested";

    private static final Path CLASS_PATH = Path.of("target", "opensearch.classpath");
    private static final Pattern PORT = Pattern.compile("HTTP Port: +(\\d+)");
    private static final int JDK = 21;

    private Path folder;
    private Process process;
    private Thread hook;

    /** Where everything has to be tested it is not asked for: then the start fails. */
    static boolean canRun() {
        var can = Runtime.version().feature() >= JDK || "true".equals(System.getenv("ONRECORD_CI"));
        if (!can) {
            Logger.getLogger(OpenSearchNode.class).warn(CANNOT_RUN);
        }
        return can;
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory(Path.of("target"), "opensearch-").toAbsolutePath();
            process = new ProcessBuilder(List.of(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            Files.readString(CLASS_PATH).strip(),
                            "org.codelibs.opensearch.runner.OpenSearchRunner",
                            "-basePath",
                            folder.toString(),
                            "-numOfNode",
                            "1"))
                    .redirectErrorStream(true)
                    .start();
            hook = new Thread(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(hook);
            return Map.of("onrecord.search.url", "http://127.0.0.1:" + port(process.inputReader()));
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "OpenSearch cannot be started. It needs JDK 21 and what `./mvnw process-test-classes` resolves",
                    failure);
        }
    }

    /** Its output is read to the end, lest it waits for a reader. */
    private static String port(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (String line; (line = output.readLine()) != null; ) {
            said.append(line).append('\n');
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                var reader = new Thread(() -> readOn(output), "output of OpenSearch");
                reader.setDaemon(true);
                reader.start();
                return port.group(1);
            }
        }
        throw new IOException("It said: " + said);
    }

    private static void readOn(BufferedReader output) {
        try {
            output.lines().forEach(each -> {});
        } catch (UncheckedIOException stopped) {
            // it was told to
        }
    }

    @Override
    public void stop() {
        if (process == null) {
            return;
        }
        try {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Runtime.getRuntime().removeShutdownHook(hook);
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("OpenSearch cannot be stopped", failure);
        }
    }
}
