package org.onrecord.kit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * What caches between us and a client may keep of the API's answers (RFC 9111): of reads, what they ask about each time;
 * of reads by somebody who signed in, that for nobody else; of anything else nothing, secrets among it.
 */
@Singleton
class Freshness {
    private static final String API = "/api/";

    void watch(@Observes Filters filters) {
        filters.register(Freshness::mark, Gate.FIRST - 1);
    }

    private static void mark(RoutingContext exchange) {
        var request = exchange.request();
        if (exchange.normalizedPath().startsWith(API)) {
            exchange.response()
                    .putHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                    .putHeader(HttpHeaders.CACHE_CONTROL, rule(request.method(), isSigned(exchange)));
        }
        exchange.next();
    }

    private static boolean isSigned(RoutingContext exchange) {
        return exchange.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private static String rule(HttpMethod method, boolean signed) {
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            return "no-store";
        }
        return signed ? "private, no-cache" : "no-cache";
    }
}
