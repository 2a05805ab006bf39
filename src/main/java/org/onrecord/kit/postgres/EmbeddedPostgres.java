package org.onrecord.kit.postgres;

import java.nio.file.Path;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL that travels inside the service: its own process, listening on 127.0.0.1 only, with its data in a
 * folder that outlives it. It is started again when it dies, and takes over after a service that was killed.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

    private final Path dataDirectory;
    private final Path programsFolder;
    private volatile DataDirectory held;
    private volatile Supervisor supervisor;
    private volatile boolean closed;
    private volatile String password;

    private EmbeddedPostgres(Path dataDirectory, Path programsFolder) {
        this.dataDirectory = dataDirectory;
        this.programsFolder = programsFolder;
    }

    /** The database of a data directory, not running yet. */
    public static EmbeddedPostgres in(Path dataDirectory) {
        return new EmbeddedPostgres(dataDirectory, null);
    }

    /**
     * Runs the database of a data directory, which is made where it is missing, and returns when it accepts connections.
     *
     * @throws CannotStart when it is in use, cannot be written, is another version's, or this machine cannot run it
     */
    public static EmbeddedPostgres start(Path dataDirectory) {
        return in(dataDirectory).start();
    }

    /** The same with the unpacked programs (75 MB) kept in a folder that many data directories may share. */
    public static EmbeddedPostgres start(Path dataDirectory, Path programsFolder) {
        return new EmbeddedPostgres(dataDirectory, programsFolder.toAbsolutePath()).start();
    }

    /** The folder that {@code ONRECORD_DATA_DIR} names, else the user's own data folder. */
    public static Path configuredDirectory() {
        return DataDirectory.configured();
    }

    /** Runs it, once; {@link #close()} may be called meanwhile, from a shutdown hook say. */
    public EmbeddedPostgres start() {
        Binaries.machine();
        try {
            held = DataDirectory.open(dataDirectory);
            Path home = held.home();
            Programs programs = Binaries.in(programsFolder == null ? home.resolve("programs") : programsFolder);
            Cluster cluster = Cluster.in(home.resolve("cluster"), programs);
            password = cluster.password();
            supervisor = new Supervisor(new Postmaster(programs, cluster.data(), home.resolve("postgresql.log")));
            if (closed) {
                throw new CannotStart("The service was stopped while its database was being prepared.");
            }
            supervisor.start();
            LOG.infof("PostgreSQL %s runs on %s:%d; its data are in %s", Binaries.VERSION, host(), port(), home);
            return this;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the database was starting.", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return supervisor.port();
    }

    public String database() {
        return Cluster.NAME;
    }

    /** The owner of the database; no superuser. */
    public String user() {
        return Cluster.NAME;
    }

    public String password() {
        return password;
    }

    /** Process id of the server; another one after it died and was started again. */
    public long pid() {
        return supervisor.pid();
    }

    public DatabaseUrl url() {
        return new DatabaseUrl(host(), port(), database(), user(), password(), Map.of());
    }

    /** Stops the database in order, at most about half a minute, and lets go of the data directory. */
    @Override
    public void close() {
        closed = true;
        if (supervisor != null) {
            supervisor.close();
        }
        if (held != null) {
            held.close();
        }
    }
}
