package org.onrecord.kit;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies larger than {@code quarkus.http.limits.max-body-size} with a problem. The server's own check says
 * nothing to the client, and does not see a chunked body at all.
 */
@Singleton
class BodyLimit {
    /** After everything that refuses without reading. */
    private static final int LATER = 800;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void watch(@Observes Filters filters) {
        filters.register(this::check, LATER);
    }

    private void check(RoutingContext exchange) {
        var headers = exchange.request().headers();
        var declared = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (declared != null && isTooLarge(declared)) {
            refuse(exchange);
        } else if (declared == null && headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            collect(exchange);
        } else {
            exchange.next();
        }
    }

    private boolean isTooLarge(String declared) {
        try {
            return Long.parseLong(declared.strip()) > limit;
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }

    private void collect(RoutingContext exchange) {
        var request = exchange.request();
        var body = Buffer.buffer();
        request.handler(part -> {
            if (exchange.response().ended()) {
                return;
            }
            if (body.length() + part.length() > limit) {
                refuse(exchange);
            } else {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> {
            if (!exchange.response().ended()) {
                ((RoutingContextInternal) exchange).setBody(body);
                exchange.next();
            }
        });
    }

    private void refuse(RoutingContext exchange) {
        Refusal.sendAndClose(
                exchange, Problem.of(ProblemType.BODY_TOO_LARGE, "Send at most " + limit + " bytes in one request."));
    }
}
