package org.onrecord.kit.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder that the embedded database lives in, held by one service at a time. Everything is inside
 * {@code <data directory>/postgresql}, which only its owner may enter.
 */
final class DataDirectory implements AutoCloseable {
    /** Closing any channel on a file drops every lock this process has on it, so a second look must not even open it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** Programs 75, empty database 50, the journal's first growth. */
    private static final long FIRST_START_MEGABYTES = 250;

    private static final String OTHER_FOLDER =
            " Set ONRECORD_DATA_DIR to a folder on a local disk that the service may write to.";

    private final Path home;
    private final FileChannel lock;

    private DataDirectory(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /** {@code ONRECORD_DATA_DIR}, else {@code onrecord} in the user's data folder as the XDG base directories say. */
    static Path configured() {
        return Setting.DATA_DIR.value().map(Path::of).orElseGet(() -> {
            String xdg = System.getenv("XDG_DATA_HOME");
            Path data = xdg == null ? Path.of("") : Path.of(xdg);
            // A relative XDG_DATA_HOME is to be ignored, says the specification
            return (data.isAbsolute() ? data : Path.of(System.getProperty("user.home"), ".local", "share"))
                    .resolve("onrecord");
        });
    }

    /** Makes the folder where it is missing, and holds it until closed. */
    static DataDirectory open(Path directory) {
        Path wanted = directory.toAbsolutePath().normalize();
        try {
            Path home = made(wanted);
            if (!HELD.add(home)) {
                throw inUse(wanted, ProcessHandle.current().pid() + "");
            }
            try {
                return new DataDirectory(home, locked(wanted, home.resolve("lock")));
            } catch (IOException | RuntimeException e) {
                HELD.remove(home);
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart("The folder " + wanted + " cannot be used (" + reason(e) + ")." + OTHER_FOLDER, e);
        }
    }

    Path home() {
        return home;
    }

    @Override
    public synchronized void close() {
        if (!lock.isOpen()) {
            return;
        }
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(home);
        }
    }

    /** What an I/O failure was, in words: the class name of some of them is the only hint. */
    static String reason(IOException e) {
        String kind = e.getClass()
                .getSimpleName()
                .replaceAll("(Exception|FileSystem|IO)", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        return kind.isBlank() ? e.getMessage() : kind + ": " + e.getMessage();
    }

    private static Path made(Path wanted) throws IOException {
        var onlyOurs = PosixFilePermissions.fromString("rwx------");
        try {
            Files.createDirectories(wanted, PosixFilePermissions.asFileAttribute(onlyOurs));
        } catch (FileAlreadyExistsException e) {
            throw new IOException("it is a file, not a folder", e);
        }
        Path home = wanted.toRealPath().resolve("postgresql");
        if (Files.notExists(home, LinkOption.NOFOLLOW_LINKS)) {
            checkRoom(home.getParent());
            Files.createDirectory(home, PosixFilePermissions.asFileAttribute(onlyOurs));
        }
        if (!Files.getAttribute(home, "unix:uid").equals(Programs.ownUid())) {
            throw new CannotStart("The folder " + home + " belongs to the user " + Files.getOwner(home)
                    + ", and the service runs as " + System.getProperty("user.name")
                    + ". Start it as that user, or set ONRECORD_DATA_DIR to another folder.");
        }
        Files.setPosixFilePermissions(home, onlyOurs);
        return home.toRealPath();
    }

    private static void checkRoom(Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() >> 20;
        if (free < FIRST_START_MEGABYTES) {
            throw new CannotStart("The disk that holds " + folder + " has " + free
                    + " MB left, and a new database needs " + FIRST_START_MEGABYTES
                    + " MB. Make room, or set ONRECORD_DATA_DIR to a folder on another disk.");
        }
    }

    private static FileChannel locked(Path wanted, Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                Set.of(CREATE, READ, WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        FileLock lock = channel.tryLock();
        if (lock == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw inUse(wanted, holder);
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
        return channel;
    }

    private static CannotStart inUse(Path wanted, String holder) {
        return new CannotStart("Another On Record service (process " + holder + ") already uses the folder " + wanted
                + ". Stop it first, or set ONRECORD_DATA_DIR to another folder for this one.");
    }
}
