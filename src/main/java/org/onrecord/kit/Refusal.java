package org.onrecord.kit;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Sends a problem to those whose request does not get as far as a resource. */
public final class Refusal {
    private static final String NO_PATH = "/refused";

    private Refusal() {}

    /** Answers before any resource is looked for. */
    public static void send(RoutingContext exchange, Problem problem) {
        var view = problem.view();
        var metric = HttpRequestMetric.getRequestMetric(exchange);
        if (metric != null) {
            metric.setTemplatePath(NO_PATH); // no template was looked for, and every path would be a metric of its own
        }
        exchange.response()
                .setStatusCode(view.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE)
                .end(json(view).encode());
    }

    /** The same, and the connection is closed, because what is left of the request will not be read. */
    static void sendAndClose(RoutingContext exchange, Problem problem) {
        exchange.response()
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .endHandler(sent -> exchange.request().connection().close());
        send(exchange, problem);
    }

    private static JsonObject json(ProblemView view) {
        var json = new JsonObject()
                .put("type", view.type().toString())
                .put("title", view.title())
                .put("status", view.status())
                .put("detail", view.detail());
        if (!view.errors().isEmpty()) {
            var errors = new JsonArray();
            view.errors()
                    .forEach(error -> errors.add(
                            new JsonObject().put("field", error.field()).put("message", error.message())));
            json.put("errors", errors);
        }
        return json;
    }
}
