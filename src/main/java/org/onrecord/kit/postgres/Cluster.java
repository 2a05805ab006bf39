package org.onrecord.kit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The database's files: made once, kept for ever, never touched when they are another version's. */
final class Cluster {
    /** Name of the database and of the role that owns it; it is no superuser, and the service signs in as no other. */
    static final String NAME = "onrecord";

    private final Path folder;

    private Cluster(Path folder) {
        this.folder = folder;
    }

    /** The cluster in {@code folder}, made if there is none. */
    static Cluster in(Path folder, Programs programs) {
        Cluster cluster = new Cluster(folder);
        try {
            if (Files.isDirectory(folder)) {
                cluster.checkVersion();
            } else {
                Folders.fill(folder, draft -> new Cluster(draft).make(programs));
            }
            return new Cluster(folder.toRealPath());
        } catch (IOException e) {
            throw new CannotStart(
                    "The database's folder " + folder + " cannot be used (" + DataDirectory.reason(e) + ").", e);
        }
    }

    /** PostgreSQL's own data directory. */
    Path data() {
        return folder.resolve("data");
    }

    String password() {
        Path file = folder.resolve("password");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "The database's password cannot be read from " + file + " (" + DataDirectory.reason(e)
                            + "). Put the file back from a backup of the data directory.",
                    e);
        }
    }

    private void make(Programs programs) throws IOException {
        Path password = write("password", newPassword());
        programs.run(
                List.of(
                        "initdb",
                        "--pgdata=" + data(),
                        "--username=postgres",
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions",
                        // The whole folder is synced before it is moved into place
                        "--no-sync",
                        "--set=shared_buffers=128MB",
                        "--set=max_connections=100",
                        "--set=random_page_cost=1.1"),
                null);
        Path statements = write(
                "statements",
                "create role %1$s login password '%2$s'%ncreate database %1$s owner %1$s%n"
                        .formatted(NAME, password()));
        programs.run(
                List.of("postgres", "--single", "-D", data().toString(), "-c", "exit_on_error=on", "postgres"),
                statements);
        Files.delete(statements);
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, content, StandardOpenOption.WRITE);
    }

    private void checkVersion() throws IOException {
        Path file = data().resolve("PG_VERSION");
        String version = Files.exists(file) ? Files.readString(file).strip() : "unknown";
        if (!version.equals(Binaries.MAJOR)) {
            throw new CannotStart(("The data in %s is of PostgreSQL version %s, and this release of On Record brings"
                            + " version %s, which cannot read it. Nothing has been touched. Start the release of On"
                            + " Record that wrote it; or run PostgreSQL %2$s on it, save the database with pg_dump,"
                            + " start this release with another ONRECORD_DATA_DIR and load it there with pg_restore;"
                            + " or set ONRECORD_DATABASE_URL to a PostgreSQL that holds the data.")
                    .formatted(data(), version, Binaries.MAJOR));
        }
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
