package org.onrecord.match;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PemTrustOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.onrecord.kit.postgres.CannotStart;

/** Talks to OpenSearch or Elasticsearch, whose address is the one setting that moves searches there. */
@ApplicationScoped
class SearchClient {
    private static final Logger LOG = Logger.getLogger(SearchClient.class);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int IDLE_SECONDS = 60;
    private static final int CONNECTIONS = 16;
    private static final int MAX_WAITING = 256;
    private static final int OK = 300;

    private final Vertx vertx;
    private final SearchAddress address;
    private final HttpClient http;

    SearchClient(
            Vertx vertx,
            @ConfigProperty(name = "onrecord.search.url") Optional<String> url,
            @ConfigProperty(name = "onrecord.search.ca-file") Optional<Path> authority) {
        this.vertx = vertx;
        this.address = url.map(SearchAddress::parse).orElse(null);
        var options = new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxPoolSize(CONNECTIONS)
                .setMaxWaitQueueSize(MAX_WAITING);
        authority.map(SearchClient::readable).ifPresent(options::setTrustOptions);
        this.http = vertx.createHttpClient(options);
    }

    private static PemTrustOptions readable(Path authority) {
        if (!Files.isReadable(authority)) {
            throw new CannotStart("ONRECORD_SEARCH_CA_FILE names a file that cannot be read: " + authority);
        }
        return new PemTrustOptions().addCertPath(authority.toString());
    }

    void begin(@Observes StartupEvent start) {
        if (isOn()) {
            LOG.infof("Searches ask %s", address);
            address.advice().ifPresent(LOG::warn);
        }
    }

    boolean isOn() {
        return address != null;
    }

    /**
     * The answer's JSON. Fails with {@link SearchRefusal} when the cluster does not do what it was asked for, and with
     * another {@link IOException} when it cannot be reached or does not answer in time.
     *
     * @param lines JSON, or lines of it; or null
     */
    Uni<JsonObject> send(HttpMethod method, String path, String lines, int millis) {
        return Uni.createFrom().emitter(emitter -> {
            var late = vertx.setTimer(
                    millis, passed -> emitter.fail(new IOException("The search cluster did not answer in time")));
            http.request(request(method, path, millis))
                    .compose(request -> request.putHeader("Content-Type", "application/json")
                            .send(Buffer.buffer(lines == null ? "" : lines)))
                    .compose(SearchClient::read)
                    .onComplete(done -> {
                        vertx.cancelTimer(late);
                        if (done.succeeded()) {
                            emitter.complete(done.result());
                        } else {
                            emitter.fail(fault(done.cause()));
                        }
                    });
        });
    }

    private RequestOptions request(HttpMethod method, String path, int millis) {
        var options = new RequestOptions()
                .setMethod(method)
                .setHost(address.host())
                .setPort(address.port())
                .setSsl(address.secure())
                .setURI(address.path() + path)
                .setTimeout(millis);
        return address.authorization() == null ? options : options.putHeader("Authorization", address.authorization());
    }

    private static Future<JsonObject> read(HttpClientResponse response) {
        return response.body()
                .compose(body -> response.statusCode() < OK
                        ? Future.succeededFuture(body.length() == 0 ? new JsonObject() : body.toJsonObject())
                        : Future.failedFuture(SearchRefusal.of(response.statusCode(), body)));
    }

    private static IOException fault(Throwable cause) {
        return cause instanceof IOException fault
                ? fault
                : new IOException("The search cluster does not answer", cause);
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
