package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is large leaves the event loop, however large it is. */
class WorkTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void whatIsSmallIsComputedHere() throws Exception {
        assertTrue(isOnEventLoop(20_000));
    }

    @Test
    void whatIsLargerThanAnIntegerIsNot() throws Exception {
        assertFalse(isOnEventLoop(20_001));
        assertFalse(isOnEventLoop(1L << 32));
    }

    private boolean isOnEventLoop(long size) throws Exception {
        var there = new CompletableFuture<Boolean>();
        vertx.getOrCreateContext()
                .runOnContext(nothing -> Work.on(size, Context::isOnEventLoopThread)
                        .subscribe()
                        .with(there::complete, there::completeExceptionally));
        return there.get(30, TimeUnit.SECONDS);
    }
}
