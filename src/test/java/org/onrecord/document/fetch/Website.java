package org.onrecord.document.fetch;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A website on the loopback interface. Without a robots.txt of its own it has none. */
public final class Website implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Handler<HttpServerRequest>> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public Website() {
        this(new HttpServerOptions());
    }

    Website(HttpServerOptions options) {
        server = vertx.createHttpServer(options)
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public Website shows(String path, String html) {
        return answers(
                path,
                request -> request.response()
                        .putHeader("Content-Type", "text/html; charset=utf-8")
                        .end(html));
    }

    Website answers(String path, Handler<HttpServerRequest> handler) {
        pages.put(path, handler);
        return this;
    }

    Website redirects(String path, String location) {
        return answers(
                path,
                request -> request.response()
                        .setStatusCode(302)
                        .putHeader("Location", location)
                        .end());
    }

    Website robots(String rules) {
        return answers("/robots.txt", request -> request.response().end(rules));
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    int port() {
        return server.actualPort();
    }

    /** Paths in the order in which they were asked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        asked.add(request.path());
        pages.getOrDefault(
                        request.path(),
                        other -> other.response().setStatusCode(404).end())
                .handle(request);
    }
}
