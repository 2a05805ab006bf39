package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the walks of the documents as a newcomer would, and checks that they show what the documents say. */
@QuarkusTest
class ReadmeTest {
    private static final String EXPECTED = "# → ";

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/docs/verification.md"})
    void theWalkShowsWhatItSays(String document) throws Exception {
        assumeTrue(
                canRun("bash", "curl", "grep", "sed") || isRequired(), "bash, curl, grep and sed are needed to walk");
        var blocks = blocks(walks(Files.readString(Path.of(document))));
        assertFalse(blocks.isEmpty());

        var shown = run(String.join("\n", blocks));

        int from = 0;
        for (var expected : expected(blocks)) {
            int at = shown.indexOf(expected, from);
            assertTrue(at >= 0, () -> "The walk does not show " + expected + " where it should:\n" + shown);
            from = at + expected.length();
        }
    }

    private static List<String> expected(List<String> blocks) {
        return blocks.stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(EXPECTED))
                .map(line -> line.substring(EXPECTED.length()))
                .toList();
    }

    private static String run(String script) throws IOException, InterruptedException {
        var file = Files.createTempFile("walk", ".sh");
        var shown = Files.createTempFile("walk", ".out");
        Files.writeString(file, "set -eu\n" + script);
        var bash = new ProcessBuilder("bash", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(shown.toFile());
        bash.environment().put("API", RestAssured.baseURI + ":" + RestAssured.port + "/api/v1");
        bash.environment().put("KEY", Newsroom.FIRST_KEY);
        var process = bash.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "The walk does not end");
        assertEquals(0, process.exitValue(), () -> read(shown));
        return read(shown);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** All walks of a document, which are one for who takes it. */
    private static String walks(String text) {
        return Arrays.stream(text.split("<!-- walk -->"))
                .skip(1)
                .map(walk -> walk.split("<!-- /walk -->")[0])
                .collect(Collectors.joining("\n"));
    }

    private static List<String> blocks(String text) {
        var blocks = new ArrayList<String>();
        for (int at = text.indexOf("```sh\n"); at >= 0; at = text.indexOf("```sh\n", at)) {
            int end = text.indexOf("\n```", at);
            blocks.add(text.substring(at + 6, end + 1));
            at = end + 4;
        }
        return blocks;
    }

    private static boolean canRun(String... programs) {
        for (var program : programs) {
            var found = List.of(System.getenv("PATH").split(":")).stream()
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRequired() {
        return "true".equals(System.getenv("ONRECORD_CI"));
    }
}
