package org.onrecord.match;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Work;

/** Few threads that compare texts, off the event loops, and a queue before them that has an end. */
@ApplicationScoped
class MatchPool {
    private final ThreadPoolExecutor threads;

    MatchPool(
            @ConfigProperty(name = "onrecord.match.threads", defaultValue = "2") int threads,
            @ConfigProperty(name = "onrecord.match.queue", defaultValue = "200") int queue,
            MeterRegistry meters) {
        this.threads = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(queue), MatchPool::named);
        Gauge.builder(
                        "onrecord.match.waiting",
                        this.threads,
                        pool -> pool.getQueue().size())
                .description("Texts that wait to be compared with claims")
                .register(meters);
    }

    private static Thread named(Runnable work) {
        var thread = new Thread(work, "match");
        thread.setDaemon(true);
        thread.setContextClassLoader(MatchPool.class.getClassLoader());
        return thread;
    }

    /** Computes on one of the threads; the result comes back on the caller's context. Fails with UNAVAILABLE when full. */
    <T> Uni<T> on(Supplier<T> computation) {
        Uni<T> result = Uni.createFrom().emitter(emitter -> {
            try {
                threads.execute(() -> {
                    try {
                        emitter.complete(computation.get());
                    } catch (RuntimeException failure) {
                        emitter.fail(failure);
                    }
                });
            } catch (RejectedExecutionException full) {
                emitter.fail(Problem.of(
                        ProblemType.UNAVAILABLE,
                        "More texts wait to be compared than can be compared soon. Try again shortly."));
            }
        });
        return Work.here(result);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
