package org.onrecord;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Several who do something at the same moment. */
public final class Together {
    private static final int PATIENCE_SECONDS = 120;

    private Together() {}

    /** What each of {@code many} got, who started together. */
    public static <T> List<T> all(int many, IntFunction<T> each) throws Exception {
        var start = new CyclicBarrier(many);
        var pool = Executors.newFixedThreadPool(many);
        try {
            var tasks = new ArrayList<Future<T>>();
            for (int i = 0; i < many; i++) {
                int who = i;
                Callable<T> task = () -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return each.apply(who);
                };
                tasks.add(pool.submit(task));
            }
            var results = new ArrayList<T>();
            for (var task : tasks) {
                results.add(task.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
