package org.onrecord.kit.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesTest {
    @Test
    void anUnpackingThatWasCutShortIsDoneAgain(@TempDir Path folder) throws Exception {
        Path half = Files.createDirectories(folder.resolve(".unfinished-1/bin"));
        Files.writeString(half.resolve("postgres"), "half of it");

        Programs programs = Binaries.in(folder);

        String version = programs.run(List.of("postgres", "--version"), null);
        assertEquals("postgres (PostgreSQL) " + Binaries.VERSION.replaceFirst("\\.0$", ""), version);
        assertFalse(Files.exists(half));
    }

    @Test
    void programsThatDoNotRunAreRefusedInWords(@TempDir Path folder) throws Exception {
        Path programs = Files.createDirectories(folder.resolve(Binaries.VERSION + "-" + Binaries.machine()));
        Files.createDirectory(programs.resolve("bin"));

        CannotStart refusal = assertThrows(CannotStart.class, () -> Binaries.in(folder));

        assertTrue(refusal.getMessage().contains("ONRECORD_DATABASE_URL"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X, aarch64", "Windows 11, amd64", "Linux, riscv64"})
    void aMachineWithoutProgramsIsToldWhatToSet(String system, String architecture) {
        CannotStart refusal = assertThrows(CannotStart.class, () -> Binaries.machine(system, architecture));

        assertTrue(refusal.getMessage().contains("ONRECORD_DATABASE_URL"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"amd64, postgres-linux-x86_64.txz", "aarch64, postgres-linux-arm_64.txz"})
    void theArchiveOfEachMachineTravelsInside(String architecture, String archive) {
        assertEquals(archive, "postgres-linux-" + Binaries.machine("Linux", architecture) + ".txz");
        assertTrue(getClass().getClassLoader().getResource(archive) != null);
    }
}
