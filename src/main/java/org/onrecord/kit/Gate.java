package org.onrecord.kit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Refuses paths that routers and policies may read differently, and parameters that are no text, before all else. */
@Singleton
class Gate {
    /** Higher than every other filter: what is refused here costs nothing more. */
    static final int FIRST = 1_000;

    private static final List<String> AMBIGUOUS =
            List.of(";", "//", "\\", "%2f", "%5c", "%3b", "%00", "/../", "/./", "%2e");
    /** What a decoder leaves in place of bytes that are not UTF-8. */
    private static final char REPLACEMENT = '\ufffd';

    void watch(@Observes Filters filters) {
        filters.register(Gate::check, FIRST);
    }

    private static void check(RoutingContext exchange) {
        exchange.response().putHeader("X-Content-Type-Options", "nosniff");
        var problem = faultOf(exchange);
        if (problem == null) {
            exchange.next();
        } else {
            Refusal.send(exchange, problem);
        }
    }

    private static Problem faultOf(RoutingContext exchange) {
        var path = exchange.request().path();
        var raw = path == null ? "" : path.toLowerCase(Locale.ROOT);
        if (AMBIGUOUS.stream().anyMatch(raw::contains)) {
            return Problem.of(
                    ProblemType.UNSAFE_PATH,
                    "Use the path as the API documentation has it: no `;`, no `//`, no encoded slash.");
        }
        return exchange.request().query() == null ? null : faultOfParameters(exchange);
    }

    private static Problem faultOfParameters(RoutingContext exchange) {
        for (var parameter : exchange.queryParams()) {
            var value = parameter.getValue();
            var fault = value.indexOf(REPLACEMENT) < 0 ? PlainText.fault(value) : "is not well-formed UTF-8";
            if (fault != null) {
                return Problem.field(ProblemType.INVALID_PARAMETER, parameter.getKey(), fault);
            }
        }
        return null;
    }
}
