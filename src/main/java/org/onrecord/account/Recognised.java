package org.onrecord.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Who was recognised a moment ago, so that a busy client costs one look-up. */
@ApplicationScoped
class Recognised {
    /** How long an answer is trusted: a key revoked on one replica works at most so long on another. */
    static final Duration TRUST = Duration.ofSeconds(5);

    /** How long a key that opened something is remembered as one that does, of which nothing but limits depends. */
    private static final Duration MEMORY = Duration.ofHours(1);

    private static final int REMEMBERED = 10_000;

    private final Cache<Object, Known> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(TRUST)
            .build();

    private final Cache<Object, Boolean> lately = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(MEMORY)
            .build();

    /** Whose credential it is, or null when it opens nothing; that is not remembered. */
    Uni<SignedIn> callerOf(Object credential, Supplier<Uni<Known>> lookUp) {
        var remembered = known.getIfPresent(credential);
        var found = remembered != null
                ? Uni.createFrom().item(remembered)
                : lookUp.get().invoke(fresh -> remember(credential, fresh));
        return found.map(caller -> caller == null ? null : caller.now());
    }

    /** Whether it opened something within the last hour, as far as this replica knows. */
    boolean knewLately(Object credential) {
        return lately.getIfPresent(credential) != null;
    }

    void forgetAll() {
        known.invalidateAll();
        lately.invalidateAll();
    }

    private void remember(Object credential, Known fresh) {
        if (fresh != null) {
            known.put(credential, fresh);
            lately.put(credential, true);
        }
    }

    /** @param until null for ever */
    record Known(SignedIn caller, Instant until) {
        private SignedIn now() {
            return until != null && !Instant.now().isBefore(until) ? null : caller;
        }
    }
}
