package org.onrecord.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;

/**
 * Recognises requests without any credential as nobody's, at once. Asking each mechanism in turn and preparing for one of
 * them to fail, for which Quarkus builds a table of all paths anew, was a quarter of the CPU time of a small read.
 */
@Singleton
class Unsigned {
    /** Of Quarkus's own filter that prepares signing in; ours is registered later and comes after it. */
    private static final int SIGNING_IN = 200;

    private static final BiConsumer<RoutingContext, Throwable> FAIL = RoutingContext::fail;

    private final SecurityIdentity nobody;

    Unsigned(PublicReading reading) {
        this.nobody = reading.nobody();
    }

    void watch(@Observes Filters filters) {
        filters.register(this::recognise, SIGNING_IN);
    }

    private void recognise(RoutingContext exchange) {
        var headers = exchange.request().headers();
        if (!headers.contains(HttpHeaders.AUTHORIZATION) && !headers.contains(HttpHeaders.COOKIE)) {
            QuarkusHttpUser.setIdentity(nobody, exchange);
            exchange.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAIL);
        }
        exchange.next();
    }
}
