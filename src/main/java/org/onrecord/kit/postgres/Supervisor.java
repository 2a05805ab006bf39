package org.onrecord.kit.postgres;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps one PostgreSQL running on one port until it is closed. */
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Supervisor.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final int FIRST_TRIES = 5;

    private final Postmaster postmaster;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Process process;
    private volatile int port;

    Supervisor(Postmaster postmaster) {
        this.postmaster = postmaster;
    }

    /** Starts the server and returns when it accepts connections. */
    void start() throws InterruptedException {
        postmaster.clearLeftover();
        for (int attempt = 1; ; attempt++) {
            port = FreePort.find();
            try {
                postmaster.awaitReady(launch());
                break;
            } catch (CannotStart e) {
                // Somebody took the port in between, or sessions of a killed server are still ending
                if (attempt == FIRST_TRIES || pause(attempt)) {
                    throw e;
                }
            }
        }
        Thread watch = new Thread(this::watch, "database-supervisor");
        watch.setDaemon(true);
        watch.start();
    }

    int port() {
        return port;
    }

    /** Process id of the server that runs now. */
    synchronized long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        Process last;
        synchronized (this) {
            closed.countDown();
            last = process;
        }
        if (last != null) {
            postmaster.stop(last.toHandle());
        }
    }

    private synchronized Process launch() {
        if (closed.getCount() == 0) {
            throw new CannotStart("The service was stopped while its database was starting.");
        }
        process = postmaster.launch(port);
        return process;
    }

    private void watch() {
        try {
            int failures = 0;
            while (closed.getCount() > 0) {
                long since = System.nanoTime();
                int code = current().waitFor();
                if (closed.getCount() == 0) {
                    return;
                }
                failures = System.nanoTime() - since > LONGEST_PAUSE.toNanos() ? 1 : failures + 1;
                LOG.warnf("The database has stopped by itself (exit code %d); starting it again", code);
                if (!pause(failures)) {
                    failures = restart(failures);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int restart(int failures) throws InterruptedException {
        for (int attempt = failures; ; attempt++) {
            try {
                postmaster.clearLeftover();
                postmaster.awaitReady(launch());
                LOG.infof("The database runs again, on port %d", port);
                return attempt;
            } catch (CannotStart e) {
                if (pause(attempt)) {
                    return attempt;
                }
                LOG.errorf("%s%nTrying again", e.getMessage());
            }
        }
    }

    private synchronized Process current() {
        return process;
    }

    /** Waits longer after each failure; true when the database is to be closed instead. */
    private boolean pause(int failures) throws InterruptedException {
        long millis = FIRST_PAUSE.toMillis() << Math.min(failures - 1, 10);
        return closed.await(Math.min(millis, LONGEST_PAUSE.toMillis()), TimeUnit.MILLISECONDS);
    }
}
