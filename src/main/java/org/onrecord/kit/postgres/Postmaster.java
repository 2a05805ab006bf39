package org.onrecord.kit.postgres;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Starts and stops PostgreSQL's server process on one cluster. */
final class Postmaster {
    private static final Logger LOG = Logger.getLogger(Postmaster.class);
    private static final long LOG_BYTES = 4L << 20;
    private static final int LAST_LINES = 5;

    /** What the service relies on, whatever somebody writes into postgresql.conf. */
    private static final List<String> FIXED = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "logging_collector=off",
            "log_destination=stderr",
            // The words of the record stay out of the log: no statements, no values, no failed statements of clients
            "log_statement=none",
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_min_duration_statement=-1",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0",
            "log_checkpoints=off");

    private final Programs programs;
    private final Path data;
    private final PidFile pidFile;
    private final Path log;

    Postmaster(Programs programs, Path data, Path log) {
        this.programs = programs;
        this.data = data;
        this.pidFile = new PidFile(data);
        this.log = log;
    }

    /** Stops the server of a service that was killed, or forgets it when it is gone. */
    void clearLeftover() {
        pidFile.leftover().ifPresent(process -> {
            LOG.infof("Stopping the database (process %d) that an earlier run has left behind", process.pid());
            stop(process);
        });
        pidFile.drop();
    }

    Process launch(int port) {
        turnLog();
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-c", "port=" + port));
        FIXED.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return programs.serve(arguments, log);
    }

    /** Waits, through the replay of the journal after a crash too, until the server accepts connections. */
    void awaitReady(Process process) throws InterruptedException {
        long told = System.nanoTime();
        while (!pidFile.saysReady(process.pid())) {
            if (process.waitFor(20, MILLISECONDS)) {
                throw new CannotStart("The database did not start:\n" + lastWords());
            }
            if (System.nanoTime() - told > SECONDS.toNanos(10)) {
                told = System.nanoTime();
                LOG.info("The database is still starting; after a crash it first replays its journal");
            }
        }
    }

    /** Ends all sessions and writes everything out; a server that does not obey within half a minute is cut short. */
    void stop(ProcessHandle process) {
        if (!ends(process, "INT", 30) && !ends(process, "QUIT", 5)) {
            process.destroyForcibly();
        }
    }

    private boolean ends(ProcessHandle process, String signal, int seconds) {
        if (!process.isAlive()) {
            return true;
        }
        try {
            programs.run(List.of("pg_ctl", "kill", signal, Long.toString(process.pid())), null);
        } catch (CannotStart e) {
            LOG.debugf("The database could not be told to stop: %s", e.getMessage());
        }
        try {
            process.onExit().get(seconds, SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            String tail = String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
            long free = Files.getFileStore(data).getUsableSpace() >> 20;
            return tail + "\n(from " + log + "; the disk has " + free + " MB left)";
        } catch (IOException e) {
            return "its log " + log + " cannot be read (" + DataDirectory.reason(e) + ")";
        }
    }

    private void turnLog() {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), REPLACE_EXISTING);
            }
        } catch (IOException e) {
            LOG.warnf("The database's log %s cannot be turned over: %s", log, DataDirectory.reason(e));
        }
    }
}
