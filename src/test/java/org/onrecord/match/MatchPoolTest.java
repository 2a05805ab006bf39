package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onrecord.kit.Problem;

class MatchPoolTest {
    private final MatchPool pool = new MatchPool(1, 1, new SimpleMeterRegistry());

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void whoComesWhileTheQueueIsFullIsToldToTryAgain() {
        var gate = new CountDownLatch(1);
        pool.on(() -> waitFor(gate)).subscribe().with(done -> {});
        var waiting = pool.on(() -> "waited").subscribeAsCompletionStage();

        var refused = assertThrows(
                Problem.class, () -> pool.on(() -> "too many").await().atMost(Duration.ofSeconds(10)));
        gate.countDown();

        assertEquals(503, refused.view().status());
        assertEquals("waited", waiting.join());
    }

    private static String waitFor(CountDownLatch gate) {
        try {
            gate.await();
            return "done";
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
