package org.onrecord.kit.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidFileTest {
    @TempDir
    Path temp;

    private Path data;
    private Process process;

    @BeforeEach
    void resolveTheFolder() throws Exception {
        data = Files.createDirectory(temp.toRealPath().resolve("data"));
    }

    @AfterEach
    void endTheProcess() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void aPostgresThatWorksInTheFolderIsOurs() throws Exception {
        run("postgres", data);

        assertEquals(Optional.of(process.toHandle()), new PidFile(data).leftover());
    }

    @Test
    void aPostgresThatWorksElsewhereIsNotOurs() throws Exception {
        run("postgres", temp);

        assertEquals(Optional.empty(), new PidFile(data).leftover());
    }

    @Test
    void anotherProgramInTheFolderIsNotOurs() throws Exception {
        run("psql", data);

        assertEquals(Optional.empty(), new PidFile(data).leftover());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "-1\n", "0\n", "99999999999999999999\n", "4194305\n", "postgres\n"})
    void aFileThatNamesNoProcessNamesNobody(String content) throws Exception {
        Files.writeString(data.resolve("postmaster.pid"), content);

        assertEquals(Optional.empty(), new PidFile(data).leftover());
    }

    /** A process that is called {@code name}, works in {@code folder}, and whose number is in the file. */
    private void run(String name, Path folder) throws Exception {
        Path program = Files.copy(Path.of("/bin/sleep").toRealPath(), temp.resolve(name));
        assertTrue(program.toFile().setExecutable(true));
        process = new ProcessBuilder(program.toString(), "600")
                .directory(folder.toFile())
                .start();
        Files.writeString(data.resolve("postmaster.pid"), process.pid() + "\n");
    }
}
