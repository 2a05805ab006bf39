package org.onrecord.load;

import java.util.Arrays;
import java.util.List;

/**
 * What is measured and how long; each is a system property {@code load.…}.
 *
 * @param database address of an empty database, or null for an embedded one under target/
 * @param seconds length of one window
 * @param rounds windows that count, of each server in turn
 * @param only parts of the names of the operations to measure; all when empty
 */
record Settings(long quotes, int seed, String database, int seconds, int rounds, int connections, List<String> only) {
    static final int SERVICE_PORT = 8380;
    static final int BARE_PORT = 8381;
    static final int MANAGEMENT_PORT = 9380;

    static Settings read() {
        var database = System.getProperty("load.database", "");
        var only = System.getProperty("load.only", "");
        return new Settings(
                Long.getLong("load.quotes", 200_000),
                Integer.getInteger("load.seed", 1),
                database.isBlank() ? null : database,
                Integer.getInteger("load.seconds", 4),
                Integer.getInteger("load.rounds", 5),
                Integer.getInteger("load.connections", 64),
                only.isBlank() ? List.of() : Arrays.asList(only.split(",")));
    }

    long speakers() {
        return Math.max(10, quotes / 20);
    }

    /** Checking a claim takes longer than recording a quote: no record has millions of them. */
    long claims() {
        return Math.min(100_000, Math.max(10, quotes / 20));
    }

    long documents() {
        return Math.max(10, quotes / 10);
    }

    boolean wants(String operation) {
        return only.isEmpty() || only.stream().anyMatch(operation::contains);
    }
}
