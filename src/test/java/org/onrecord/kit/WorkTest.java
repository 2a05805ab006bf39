package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkTest {
    private static final int ROOM = (int) Work.ROOM;

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void close() throws Exception {
        open.countDown();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatHasNoRoomIsRefusedUntilThereIsSome() throws Exception {
        var first = begun(ROOM - 1, this::waited);
        var last = begun(1, this::waited);

        var refused = refusal(begun(1, () -> "done"));

        assertEquals(ProblemType.UNAVAILABLE.status, refused.view().status());
        assertFalse(first.isDone() || last.isDone());
        open.countDown();
        assertEquals("done", first.get(10, TimeUnit.SECONDS));
        assertEquals("done", last.get(10, TimeUnit.SECONDS));
        assertEquals("done", begun(ROOM, () -> "done").get(10, TimeUnit.SECONDS));
    }

    @Test
    void aTextThatIsAloneHasRoomHoweverLongItIs() throws Exception {
        assertEquals("done", begun(ROOM * 2, () -> "done").get(10, TimeUnit.SECONDS));
    }

    @Test
    void whatFailedLeavesItsRoom() throws Exception {
        var failed = begun(ROOM, () -> {
            throw new IllegalStateException("broken");
        });
        var failure = assertThrows(ExecutionException.class, () -> failed.get(10, TimeUnit.SECONDS));
        assertInstanceOf(IllegalStateException.class, failure.getCause());

        assertEquals("done", begun(ROOM, () -> "done").get(10, TimeUnit.SECONDS));
    }

    private String waited() {
        try {
            return open.await(10, TimeUnit.SECONDS) ? "done" : "never opened";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private CompletableFuture<String> begun(int size, Supplier<String> computation) throws Exception {
        var result = new CompletableFuture<String>();
        var begun = new CompletableFuture<Void>();
        vertx.getOrCreateContext().runOnContext(here -> {
            Uni<String> work = Work.offLoop(size, computation);
            work.subscribe().with(result::complete, result::completeExceptionally);
            begun.complete(null);
        });
        begun.get(10, TimeUnit.SECONDS);
        return result;
    }

    private static Problem refusal(CompletableFuture<String> result) {
        var failure = assertThrows(ExecutionException.class, () -> result.get(10, TimeUnit.SECONDS));
        return assertInstanceOf(Problem.class, failure.getCause());
    }

    @Test
    void whatIsSmallIsComputedHereAndWhatIsLargerThanAnIntegerIsNot() throws Exception {
        assertTrue(isOnEventLoop(20_000));
        assertFalse(isOnEventLoop(20_001));
        assertFalse(isOnEventLoop(1L << 32));
    }

    private boolean isOnEventLoop(long size) throws Exception {
        var there = new CompletableFuture<Boolean>();
        vertx.getOrCreateContext()
                .runOnContext(nothing -> Work.on(size, Context::isOnEventLoopThread)
                        .subscribe()
                        .with(there::complete, there::completeExceptionally));
        return there.get(10, TimeUnit.SECONDS);
    }
}
