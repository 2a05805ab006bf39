package org.onrecord.kit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Refuses paths that routers and policies may read differently, before either sees them. */
@Singleton
class Gate {
    private static final List<String> AMBIGUOUS =
            List.of(";", "//", "\\", "%2f", "%5c", "%3b", "%00", "/../", "/./", "%2e");
    private static final int FIRST = 1_000;

    void watch(@Observes Filters filters) {
        filters.register(Gate::check, FIRST);
    }

    private static void check(RoutingContext exchange) {
        var path = exchange.request().path();
        var raw = path == null ? "" : path.toLowerCase(Locale.ROOT);
        if (AMBIGUOUS.stream().anyMatch(raw::contains)) {
            refuse(exchange);
        } else {
            exchange.response().putHeader("X-Content-Type-Options", "nosniff");
            exchange.next();
        }
    }

    private static void refuse(RoutingContext exchange) {
        var problem = Problem.of(
                        ProblemType.UNSAFE_PATH,
                        "Use the path as the API documentation has it: no `;`, no `//`, no encoded slash.")
                .view();
        exchange.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE)
                .end(new JsonObject()
                        .put("type", problem.type().toString())
                        .put("title", problem.title())
                        .put("status", problem.status())
                        .put("detail", problem.detail())
                        .encode());
    }
}
