package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path folders;

    @TempDir
    Path processes;

    @BeforeEach
    void aProcessOfOurs() throws IOException {
        Files.createDirectories(processes.resolve("self"));
        Files.createDirectories(processes.resolve("4711"));
        Files.createDirectories(processes.resolve("4712")); // has just ended: no maps
        Files.createDirectories(processes.resolve("sys"));
        Files.writeString(
                processes.resolve("4711/maps"),
                "7f00-7f01 r-xp 00000000 08:01 42   /tmp/onnxruntime-java2/libonnxruntime.so\n7f02-7f03 rw-p 0 00:00 0\n");
    }

    @Test
    void whatKilledProcessesLeftIsTakenAway() throws IOException {
        left("onnxruntime-java1", "libonnxruntime.so", "libonnxruntime4j_jni.so");
        left("onnxruntime-java3");
        left("com_aayushatharva_brotli4j_4", "libbrotli.so");

        assertEquals(3, Unpacked.remove(folders, processes, NOW));

        assertEquals(List.of(), here());
    }

    @Test
    void whatALivingProcessHasMappedStays() throws IOException {
        left("onnxruntime-java2", "libonnxruntime.so");

        assertEquals(0, Unpacked.remove(folders, processes, NOW));

        assertEquals(List.of("onnxruntime-java2"), here());
    }

    @Test
    void whatIsBeingFilledStaysForAMinute() throws IOException {
        aged(left("onnxruntime-java1", "libonnxruntime.so"), 60);
        aged(left("onnxruntime-java3", "libonnxruntime.so"), 61);

        assertEquals(1, Unpacked.remove(folders, processes, NOW));

        assertEquals(List.of("onnxruntime-java1"), here());
    }

    @Test
    void whatIsNotAFolderOfLibrariesAloneStays() throws IOException {
        left("onnxruntime-java1", "libonnxruntime.so", "notes.txt");
        left("onnxruntime-javaX", "libonnxruntime.so");
        left("another1", "libonnxruntime.so");
        var target = left("kept", "libonnxruntime.so");
        Files.createSymbolicLink(folders.resolve("onnxruntime-java5"), target);

        assertEquals(0, Unpacked.remove(folders, processes, NOW));

        assertEquals(
                List.of("another1", "kept", "onnxruntime-java1", "onnxruntime-java5", "onnxruntime-javaX"), here());
        assertEquals(List.of("libonnxruntime.so"), List.of(target.toFile().list()));
    }

    private Path left(String folder, String... files) throws IOException {
        var path = Files.createDirectory(folders.resolve(folder));
        for (var file : files) {
            Files.writeString(path.resolve(file), "ELF");
        }
        aged(path, 3_600);
        return path;
    }

    private static void aged(Path path, int seconds) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(NOW.minus(seconds, ChronoUnit.SECONDS)));
    }

    private List<String> here() {
        return List.copyOf(new TreeSet<>(List.of(folders.toFile().list())));
    }
}
