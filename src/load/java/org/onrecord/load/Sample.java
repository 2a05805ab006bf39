package org.onrecord.load;

import java.util.Comparator;
import java.util.List;

/** What one window showed; times of CPU in microseconds a request, latencies in milliseconds. */
record Sample(double rate, double median, double worstOfHundred, double server, double database) {
    static Sample of(Driver.Run run, long serverMicros, long databaseMicros) {
        var count = run.latencies().length;
        return new Sample(
                count * 1e9 / run.nanos(),
                run.latencies()[count / 2] / 1e6,
                run.latencies()[(int) (count * 0.99)] / 1e6,
                (double) serverMicros / count,
                (double) databaseMicros / count);
    }

    double total() {
        return server + database;
    }

    /** The window with the median CPU time a request; null when there is none. */
    static Sample middle(List<Sample> samples) {
        return samples.stream()
                .sorted(Comparator.comparing(Sample::total))
                .skip(samples.size() / 2)
                .findFirst()
                .orElse(null);
    }
}
