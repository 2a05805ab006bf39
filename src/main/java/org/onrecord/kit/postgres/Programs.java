package org.onrecord.kit.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's unpacked programs, and the way to run them under the user of the service. */
final class Programs {
    private static final String YOUR_OWN = " Or set ONRECORD_DATABASE_URL to use a PostgreSQL of your own.";
    private static final List<String> PATH =
            List.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator));

    /** What unshare, like a shell, answers for a program that it cannot start. */
    private static final int NOT_EXECUTABLE = 126;

    private static final int NOT_FOUND = 127;

    private final Path home;
    private final List<String> prefix;

    Programs(Path home) {
        this.home = home;
        this.prefix = ownUid() == 0 ? List.of("unshare", "-U") : List.of();
    }

    /** Effective user id of this process. */
    static int ownUid() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses where the programs cannot run, before anything is written with them. */
    void check() {
        if (!prefix.isEmpty()) {
            checkNamespaces();
        }
        run(List.of("postgres", "--version"), null);
    }

    /**
     * Runs one of the programs to its end.
     *
     * @param input its standard input, or null for none
     * @return what it printed
     * @throws CannotStart when it fails, with what it printed
     */
    String run(List<String> command, Path input) {
        try {
            ProcessBuilder builder = builder(command).redirectErrorStream(true);
            builder.redirectInput(input == null ? new File("/dev/null") : input.toFile());
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            int code = process.waitFor();
            if (code == NOT_EXECUTABLE || code == NOT_FOUND) {
                throw unrunnable(new IOException(output));
            }
            if (code != 0) {
                throw new CannotStart("PostgreSQL's " + command.get(0) + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw unrunnable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL's " + command.get(0) + " ran.", e);
        }
    }

    /** Starts the server in a session of its own: Ctrl-C in a terminal is for the service, which stops it in order. */
    Process serve(List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(List.of("postgres"));
        command.addAll(arguments);
        ProcessBuilder builder = builder(command);
        if (PATH.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")))) {
            builder.command().add(0, "setsid");
        }
        try {
            return builder.redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw unrunnable(e);
        }
    }

    private ProcessBuilder builder(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.add(home.resolve("bin").resolve(command.get(0)).toString());
        whole.addAll(command.subList(1, command.size()));
        ProcessBuilder builder = new ProcessBuilder(whole).directory(home.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().remove("LD_LIBRARY_PATH");
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    /** PostgreSQL refuses user 0; in a user namespace without a mapping root is nobody, and its files still its own. */
    private void checkNamespaces() {
        String asUser = "PostgreSQL refuses to run as root, and it cannot be started in a user namespace here (";
        String remedy = "). Start the service as an ordinary user." + YOUR_OWN;
        try {
            Process process = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new CannotStart(asUser + output + remedy);
            }
        } catch (IOException e) {
            throw new CannotStart(asUser + "the program unshare of util-linux is missing" + remedy, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart(asUser + "interrupted" + remedy, e);
        }
    }

    private CannotStart unrunnable(IOException e) {
        return new CannotStart(
                "PostgreSQL's programs in " + home + " do not run on this machine (" + e.getMessage()
                        + "). They need the GNU C library, a disk that is not mounted noexec, and parent folders that the"
                        + " service's user may enter. Set ONRECORD_DATA_DIR to another folder." + YOUR_OWN,
                e);
    }
}
