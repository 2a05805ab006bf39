package org.onrecord.kit.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL that travels inside the service, once for each version of it. */
final class Binaries {
    /** The release on the class path; the archive itself does not say. */
    static final String VERSION = "18.6.0";

    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private static final String YOUR_OWN = " Set ONRECORD_DATABASE_URL (and ONRECORD_DATABASE_USER,"
            + " ONRECORD_DATABASE_PASSWORD) to use a PostgreSQL 14 or newer of your own.";

    private Binaries() {}

    /**
     * The programs under {@code folder}, unpacked if they are not there.
     *
     * @throws CannotStart when this machine cannot run them
     */
    static Programs in(Path folder) {
        String machine = machine();
        Path target = folder.resolve(VERSION + "-" + machine);
        Programs programs = new Programs(target);
        try {
            if (!Files.isDirectory(target)) {
                Files.createDirectories(folder);
                Folders.fill(target, draft -> unpack("postgres-linux-" + machine + ".txz", draft));
            }
            programs.check();
            return programs;
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL cannot be unpacked into " + folder + " (" + DataDirectory.reason(e)
                            + "). It needs 80 MB of free space there; or set ONRECORD_DATA_DIR to another folder.",
                    e);
        }
    }

    /** The archive's name for this machine, refusing the machines that there is none for. */
    static String machine() {
        return machine(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static String machine(String system, String architecture) {
        if (!system.equals("Linux")) {
            throw new CannotStart("The embedded PostgreSQL runs on Linux only, and this is " + system + "." + YOUR_OWN);
        }
        return switch (architecture.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default ->
                throw new CannotStart("The embedded PostgreSQL runs on x86-64 and ARM64 processors only,"
                        + " and this is " + architecture + "." + YOUR_OWN);
        };
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (InputStream packed = Binaries.class.getClassLoader().getResourceAsStream(archive)) {
            if (packed == null) {
                throw new IOException(archive + " is not in the service's jar files");
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    place(tar, entry, target);
                }
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
