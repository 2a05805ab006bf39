package org.onrecord.kit.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start finds in the folder, and makes of it. Each test has a copy of a database that holds one note. */
class RestartTest {
    @TempDir
    static Path model;

    @TempDir
    Path temp;

    private Path data;

    @BeforeAll
    static void makeTheModel() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(model, Ask.PROGRAMS)) {
            Ask.once(postgres, "create table note as select 'kept' as word");
        }
    }

    @BeforeEach
    void copyTheModel() throws Exception {
        data = temp.resolve("on record's data");
        Process copy = new ProcessBuilder("cp", "-a", model.toString(), data.toString()).start();
        assertEquals(0, copy.waitFor());
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            assertEquals("kept", Ask.once(postgres, "select word from note"));
        }
    }

    @Test
    void theServerOfAKilledServiceIsStoppedAndItsDataTakenOver() throws Exception {
        Process service = StandIn.run(data, Ask.PROGRAMS);
        ProcessHandle left =
                ProcessHandle.of(Long.parseLong(StandIn.answer(service, "pid"))).orElseThrow();
        service.destroyForcibly().waitFor();
        assertTrue(left.isAlive());

        try (EmbeddedPostgres postgres = start()) {
            assertFalse(left.isAlive());
            assertEquals("kept", Ask.once(postgres, "select word from note"));
        }
    }

    @Test
    void aForeignProcessThatHasTheOldNumberIsLeftInPeace() throws Exception {
        Process foreign = new ProcessBuilder("sleep", "600").start();
        Files.writeString(
                data.resolve("postgresql/cluster/data/postmaster.pid"), foreign.pid() + "\n" + data + "\n1\n1\n");

        try (EmbeddedPostgres postgres = start()) {
            assertEquals("kept", Ask.once(postgres, "select word from note"));
            assertTrue(foreign.isAlive());
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void aFirstStartThatWasCutShortIsDoneAgain() throws Exception {
        Path cluster = data.resolve("postgresql/cluster");
        Path half = data.resolve("postgresql/.unfinished-1");
        Files.move(cluster, half);

        try (EmbeddedPostgres postgres = start()) {
            assertEquals("1", Ask.once(postgres, "select 1"));
            assertFalse(Files.exists(half));
        }
    }

    @Test
    void dataOfAnotherVersionIsRefusedAndNotTouched() throws Exception {
        Files.writeString(data.resolve("postgresql/cluster/data/PG_VERSION"), "17\n");
        String before = listing();

        CannotStart refusal = assertThrows(CannotStart.class, this::start);

        assertTrue(refusal.getMessage().contains("version 17"), refusal.getMessage());
        assertEquals(before, listing());
    }

    @Test
    void aMissingPasswordIsNamedInTheRefusal() throws Exception {
        Path password = data.resolve("postgresql/cluster/password");
        Files.delete(password);

        CannotStart refusal = assertThrows(CannotStart.class, this::start);

        assertTrue(refusal.getMessage().contains(password.toString()), refusal.getMessage());
    }

    @Test
    void aServerThatCannotStartIsRefusedWithItsOwnLastWords() throws Exception {
        Files.writeString(data.resolve("postgresql/cluster/data/postgresql.conf"), "shared_buffers = 'plenty'\n");

        CannotStart refusal = assertThrows(CannotStart.class, this::start);

        assertTrue(refusal.getMessage().contains("shared_buffers"), refusal.getMessage());
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefusedInWords() throws Exception {
        Path file = Files.createFile(temp.resolve("file"));

        CannotStart refusal = assertThrows(CannotStart.class, () -> EmbeddedPostgres.start(file, Ask.PROGRAMS));

        assertTrue(refusal.getMessage().contains("a file, not a folder"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("ONRECORD_DATA_DIR"), refusal.getMessage());
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data, Ask.PROGRAMS);
    }

    /** Every file of the database with its size and its time of change. */
    private String listing() throws Exception {
        Process find = new ProcessBuilder(
                        "find", data.resolve("postgresql/cluster").toString(), "-printf", "%P %s %T@\\n")
                .start();
        return new String(find.getInputStream().readAllBytes());
    }
}
