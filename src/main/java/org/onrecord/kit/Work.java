package org.onrecord.kit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Computation that is kept off the event loop when it is large. */
public final class Work {
    /** Up to this many characters a computation over text takes less time than changing threads twice. */
    private static final int SMALL = 20_000;

    /** Characters that are read at once, or wait to be, in all: what they become takes some fifty bytes each. */
    static final long ROOM = 6_000_000;

    private static final AtomicLong TAKEN = new AtomicLong();

    private Work() {}

    /** Computes here for a small {@code size}, else on a worker; the result comes back on the caller's context. */
    public static <T> Uni<T> on(long size, Supplier<T> computation) {
        return size <= SMALL ? Uni.createFrom().item(computation) : offLoop(computation);
    }

    /** What is computed once for several who ask; the result comes back on the context of each. */
    public static <T> Uni<T> here(Uni<T> shared) {
        var context = Vertx.currentContext();
        return context == null ? shared : shared.emitOn(task -> context.runOnContext(nothing -> task.run()));
    }

    /**
     * Computes on a worker over a text, for which there is room for so much at once only. A text alone always has room.
     *
     * @param size of the text, in UTF-16 code units
     * @throws Problem UNAVAILABLE when others have taken the room
     */
    public static <T> Uni<T> offLoop(int size, Supplier<T> computation) {
        return Uni.createFrom().deferred(() -> {
            var taken = TAKEN.addAndGet(size);
            Uni<T> result = taken > ROOM && taken > size
                    ? Uni.createFrom()
                            .failure(() -> Problem.of(
                                    ProblemType.UNAVAILABLE,
                                    "More text waits to be read than can be read soon. Try again shortly."))
                    : offLoop(computation);
            return result.eventually(() -> TAKEN.addAndGet(-size));
        });
    }

    /** Computes on a worker; the result comes back on the caller's context. */
    public static <T> Uni<T> offLoop(Supplier<T> computation) {
        var context = Vertx.currentContext();
        if (context == null) {
            return Uni.createFrom().item(computation);
        }
        return Uni.createFrom()
                .emitter(emitter -> context.executeBlocking(computation::get, false)
                        .onComplete(done -> {
                            if (done.succeeded()) {
                                emitter.complete(done.result());
                            } else {
                                emitter.fail(done.cause());
                            }
                        }));
    }
}
