package org.onrecord.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.onrecord.kit.Act;
import org.onrecord.kit.Revision;

/** Sessions of people at the desk: each has a key of its own, which is kept in a cookie and ends with the session. */
@ApplicationScoped
public class Sessions {
    /** The cookie that holds the session's key. */
    public static final String COOKIE = "onrecord_session";

    /** Where a key is given for a session. */
    public static final String SIGN_IN = "/sign-in";

    static final Duration LONGEST = Duration.ofHours(12);
    private static final String LABEL = "desk session";

    private final KnownKeys known;
    private final Keys keys;
    private final Accounts accounts;
    private final Event<AuthenticationFailureEvent> failures;

    Sessions(KnownKeys known, Keys keys, Accounts accounts, Event<AuthenticationFailureEvent> failures) {
        this.known = known;
        this.keys = keys;
        this.accounts = accounts;
        this.failures = failures;
    }

    /**
     * A session of whoever the key belongs to: twelve hours, and never longer than the key itself. Null when the key
     * opens nothing, which counts as a failed sign-in.
     */
    public Uni<KeyView> open(String key, RoutingContext exchange) {
        return known.callerOf(new Secret(key))
                .invoke(caller -> count(caller, exchange))
                .onItem()
                .ifNotNull()
                .transformToUni(this::issue);
    }

    /** Ends the session of this key. A key that is no session's is left alone. */
    public Uni<Void> close(String key) {
        return known.callerOf(new Secret(key))
                .onItem()
                .ifNotNull()
                .transformToUni(this::revoke)
                .replaceWithVoid();
    }

    private Uni<KeyView> issue(SignedIn caller) {
        var act = Act.of(caller.actor(), null);
        return accounts.me(caller)
                .map(me -> new NewKey(LABEL, me.role(), end(act.at(), me)))
                .chain(wanted -> keys.openSession(caller.key(), wanted, act));
    }

    private Uni<KeyView> revoke(SignedIn caller) {
        return keys.get(caller.key())
                .chain(key -> key.openedWith() != null
                        ? keys.revoke(key.id(), new Revision(key.revision()), Act.of(caller.actor(), null))
                        : Uni.createFrom().item(key));
    }

    private void count(SignedIn caller, RoutingContext exchange) {
        if (caller == null) {
            failures.fire(new AuthenticationFailureEvent(
                    new AuthenticationFailedException("unknown key"),
                    Map.of(RoutingContext.class.getName(), exchange)));
        }
    }

    private static Instant end(Instant now, MeView me) {
        var latest = now.plus(LONGEST);
        var ofKey = me.key().expiresAt();
        return ofKey != null && ofKey.isBefore(latest) ? ofKey : latest;
    }
}
