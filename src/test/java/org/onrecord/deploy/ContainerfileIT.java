package org.onrecord.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The image is made from what the build has just packaged. */
class ContainerfileIT {
    private static final Path BUILT = Path.of("target/quarkus-app");

    @Test
    void everythingThatTheBuildMadeIsCopiedToWhereItWas() throws Exception {
        Set<String> copied = ContainerfileTest.arguments("COPY").stream()
                .map(ContainerfileIT::copied)
                .collect(Collectors.toSet());
        try (var built = Files.list(BUILT)) {
            assertEquals(
                    built.filter(path -> !path.endsWith("quarkus-app-dependencies.txt"))
                            .map(path -> path.getFileName().toString())
                            .collect(Collectors.toSet()),
                    copied);
        }
    }

    private static String copied(String arguments) {
        List<String> paths = List.of(arguments.split(" "));
        Path source = Path.of(paths.get(0));
        assertTrue(source.startsWith(BUILT), arguments);
        Path target = Files.isDirectory(source)
                ? Path.of(paths.get(1))
                : Path.of(paths.get(1), source.toFile().getName());
        assertEquals(Path.of("/app").resolve(BUILT.relativize(source)), target);
        return source.getFileName().toString();
    }
}
