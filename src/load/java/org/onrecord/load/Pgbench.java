package org.onrecord.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load generator, when the machine has it. */
record Pgbench(Path program, Database database) {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern COUNT = Pattern.compile("number of transactions actually processed: ([0-9]+)");
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/lib/postgresql"), Path.of("/usr/local/bin"), Path.of("/usr/bin"));

    /** Null, with a message, when there is none. */
    static Pgbench found(Database database) throws IOException {
        for (var place : PLACES) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> all = Files.find(place, 3, (path, is) -> path.endsWith("pgbench"))) {
                    var program = all.max(Comparator.naturalOrder());
                    if (program.isPresent()) {
                        return new Pgbench(program.get(), database);
                    }
                }
            }
        }
        System.out.println("  (no pgbench on this machine: Debian has it in postgresql-15)");
        return null;
    }

    /** @param database CPU time of the database, in microseconds a transaction */
    record Sample(double rate, double database) {
        static Sample middle(List<Sample> samples) {
            return samples.stream()
                    .sorted(Comparator.comparing(Sample::rate))
                    .skip(samples.size() / 2)
                    .findFirst()
                    .orElse(null);
        }
    }

    Sample run(String script, int clients, int seconds) throws IOException, InterruptedException {
        var file = Files.createTempFile("load", ".sql");
        try {
            Files.writeString(file, script);
            var before = database.cpu().micros();
            var output = output(file, clients, seconds);
            var used = database.cpu().micros() - before;
            return new Sample(number(RATE, output), used / number(COUNT, output));
        } finally {
            Files.delete(file);
        }
    }

    private String output(Path file, int clients, int seconds) throws IOException, InterruptedException {
        var url = database.url();
        var builder = new ProcessBuilder(
                program.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + clients,
                "-j",
                "1",
                "-T",
                "" + seconds,
                "-f",
                file.toString(),
                "-h",
                url.host(),
                "-p",
                "" + url.port(),
                "-U",
                url.user(),
                url.database());
        if (url.password() != null) {
            builder.environment().put("PGPASSWORD", url.password());
        }
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return output;
    }

    private static double number(Pattern pattern, String output) {
        var matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("pgbench said something else: " + output);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
