package org.onrecord.kit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code postmaster.pid}: which process serves a data directory, and how far it has come. */
final class PidFile {
    private static final int STATUS_LINE = 7;

    private final Path data;
    private final Path file;

    PidFile(Path data) {
        this.data = data;
        this.file = data.resolve("postmaster.pid");
    }

    /** Whether the server with this process id accepts connections. */
    boolean saysReady(long pid) {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE
                && lines.get(0).strip().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /**
     * The server that a killed service has left behind. Process ids are given anew, so a process counts only when it is
     * a PostgreSQL that works in this very directory; any other one is none of our business.
     */
    Optional<ProcessHandle> leftover() {
        return lines().stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("[0-9]{1,10}"))
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(this::worksHere);
    }

    /** To be called when no server runs: PostgreSQL itself trusts the file as long as any process has its number. */
    void drop() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CannotStart(
                    "The stale file " + file + " cannot be removed (" + DataDirectory.reason(e) + ").", e);
        }
    }

    private boolean worksHere(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readString(proc.resolve("comm")).strip().equals("postgres")
                    && Files.readSymbolicLink(proc.resolve("cwd")).equals(data);
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
