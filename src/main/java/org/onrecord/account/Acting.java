package org.onrecord.account;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.onrecord.kit.Act;
import org.onrecord.kit.Actor;
import org.onrecord.kit.IdempotencyKey;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** Who is acting in this request. */
@RequestScoped
public class Acting {
    private static final String HEADER = "Idempotency-Key";

    private final SecurityIdentity identity;
    private final CurrentIdentityAssociation association;
    private final RoutingContext exchange;

    Acting(SecurityIdentity identity, CurrentIdentityAssociation association, RoutingContext exchange) {
        this.identity = identity;
        this.association = association;
        this.exchange = exchange;
    }

    /** Finds out who it is, where nothing that needs a role did: on what is for everybody. */
    Uni<Void> recognised() {
        return association
                .getDeferredIdentity()
                .invoke(association::setIdentity)
                .replaceWithVoid();
    }

    /** The act that this request is, under its Idempotency-Key when it has one. */
    public Act act() {
        return act(exchange.request().getHeader(HEADER));
    }

    /** The act that a form is, which brings its key in a field: a browser sends no header. @param key or null */
    public Act act(String key) {
        var target = exchange.request().method() + " " + exchange.normalizedPath();
        return Act.of(actor(), key == null ? null : new IdempotencyKey(key, target));
    }

    /** @throws Problem AUTHENTICATION_NEEDED */
    public Actor actor() {
        return caller().actor();
    }

    /** @throws Problem AUTHENTICATION_NEEDED */
    SignedIn caller() {
        var caller = Identities.callerOf(identity);
        if (caller == null) {
            throw Problem.of(ProblemType.AUTHENTICATION_NEEDED, "Send a key or a token.");
        }
        return caller;
    }

    /** Empty for an anonymous reader. */
    public Optional<Actor> signedIn() {
        return Optional.ofNullable(Identities.callerOf(identity)).map(SignedIn::actor);
    }

    /** Whether what is not public may be shown in this answer. */
    public boolean isStaff() {
        return signedIn().map(Actor::isStaff).orElse(false);
    }
}
