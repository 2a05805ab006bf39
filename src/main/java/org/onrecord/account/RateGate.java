package org.onrecord.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Refusal;

/**
 * Counts requests: of those who do not sign in by their address, of the others by key or account. Sign-ins that fail
 * are counted by address, so that keys cannot be tried in bulk; a key that opened something lately goes on working
 * there, because many clients may share an address with whoever tries.
 */
@ApplicationScoped
class RateGate {
    /** After unsafe paths are refused, before a body is read. */
    private static final int EARLY = 900;

    private final Buckets anonymous;
    private final Buckets keyed;
    private final Buckets failing;
    private final Recognised recognised;

    RateGate(Rates rates, Recognised recognised, MeterRegistry meters) {
        this.recognised = recognised;
        this.anonymous = new Buckets("anonymous", rates.anonymous(), rates.enabled(), meters);
        this.keyed = new Buckets("keyed", rates.keyed(), rates.enabled(), meters);
        this.failing = new Buckets("failing", rates.failing(), rates.enabled(), meters);
    }

    void watch(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    /** Counts a request of somebody who signed in. @throws Problem TOO_MANY_REQUESTS */
    void count(SignedIn caller, RoutingContext exchange) {
        keyed.take(caller.key() == null ? caller.actor().id() : caller.key(), exchange.response());
    }

    void failed(@Observes AuthenticationFailureEvent event) {
        var exchange = event.getEventProperties().get(RoutingContext.class.getName());
        if (exchange instanceof RoutingContext request
                && event.getAuthenticationFailure() instanceof AuthenticationFailedException) {
            failing.takeQuietly(ClientAddress.of(request));
        }
    }

    private void check(RoutingContext exchange) {
        var address = ClientAddress.of(exchange);
        try {
            if (signsIn(exchange) && !failing.hasRoom(address) && !isKnown(exchange)) {
                failing.refuse(address, exchange.response());
            }
            if (!exchange.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
                anonymous.take(address, exchange.response());
            }
        } catch (Problem tooMany) {
            Refusal.send(exchange, tooMany);
            return;
        }
        exchange.next();
    }

    private boolean isKnown(RoutingContext exchange) {
        return Secret.of(exchange.request().getHeader(HttpHeaders.AUTHORIZATION))
                .map(Secret::fingerprint)
                .filter(recognised::knewLately)
                .isPresent();
    }

    /** With a key or token, or by the desk's form. */
    private static boolean signsIn(RoutingContext exchange) {
        return exchange.request().headers().contains(HttpHeaders.AUTHORIZATION)
                || (exchange.request().method() == HttpMethod.POST
                        && exchange.normalizedPath().equals(Sessions.SIGN_IN));
    }
}
