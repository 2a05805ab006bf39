package org.onrecord.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints what was measured, as Markdown. */
final class Report {
    private Report() {}

    static void conditions(Settings settings) throws IOException {
        System.out.printf(
                "%d processors, load average %s, Java %s%s, %d quotes (seed %d), %d connections, %d windows of %d s%n",
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                Runtime.version(),
                System.getProperty("load.jvm", "").isBlank() ? "" : " " + System.getProperty("load.jvm"),
                settings.quotes(),
                settings.seed(),
                settings.connections(),
                settings.rounds(),
                settings.seconds());
    }

    static void line(Result result) {
        System.out.println(row(result));
    }

    static void table(List<Result> results) {
        System.out.println();
        System.out.println("| | requests/s | p50 ms | p99 ms | CPU µs server + database | bare: requests/s"
                + " | bare: CPU µs server + database | CPU, ours / bare | pgbench/s (database µs) | ours / pgbench |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        results.forEach(result -> System.out.println(row(result)));
    }

    private static String row(Result result) {
        var ours = result.ours();
        var bare = result.bare();
        var pgbench = result.pgbench();
        return "| %s | %.0f | %.1f | %.1f | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        result.name(),
                        ours.rate(),
                        ours.median(),
                        ours.worstOfHundred(),
                        cpu(ours),
                        bare == null ? "" : "%.0f".formatted(bare.rate()),
                        bare == null ? "" : cpu(bare),
                        bare == null ? "" : "%.2f".formatted(ours.total() / bare.total()),
                        pgbench == null ? "" : "%.0f (%.0f)".formatted(pgbench.rate(), pgbench.database()),
                        pgbench == null ? "" : "%.2f".formatted(ours.rate() / pgbench.rate()));
    }

    private static String cpu(Sample sample) {
        return "%.0f + %.0f = %.0f".formatted(sample.server(), sample.database(), sample.total());
    }
}
