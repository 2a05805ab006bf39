package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/**
 * Texts were looked into before a unit of work, and it finds that another came on record since, or a quote to be looked for
 * in them. Nothing is wrong with the request: all of it is done again.
 */
final class Meanwhile extends RuntimeException {
    /** Whoever loses that often against captures of one document is told. */
    private static final int AGAIN = 8;

    Meanwhile() {
        super("The document changed meanwhile.", null, false, false);
    }

    /** @param work which looks and then writes @throws Problem STALE_REVISION */
    static <T> Uni<T> again(Supplier<Uni<? extends T>> work) {
        return told(Uni.createFrom()
                .<T>deferred(work)
                .onFailure(Meanwhile.class)
                .retry()
                .atMost(AGAIN));
    }

    /** For who cannot do it again by themselves. @throws Problem STALE_REVISION */
    static <T> Uni<T> told(Uni<T> work) {
        return work.onFailure(Meanwhile.class)
                .transform(lost -> Problem.of(
                        ProblemType.STALE_REVISION,
                        "The document is being captured at this moment. Repeat the request."));
    }
}
