package org.onrecord.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Sends requests over a fixed number of connections, each the next as soon as the last is answered; loopback only. */
final class Driver implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int MOST_REQUESTS = 2_000_000;
    private static final int GRACE_SECONDS = 30;
    private static final int FEW = 4;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final int connections;
    private final HttpClient client;

    Driver(int connections) {
        this.connections = connections;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(connections).setKeepAliveTimeout(3600));
    }

    /** Latencies in nanoseconds, sorted, and how long it took in all. */
    record Run(long[] latencies, long nanos) {}

    /** One window. @throws IllegalStateException when an answer is not what was asked for */
    Run run(int port, Supplier<Ask> asks, int seconds) throws Exception {
        return run(port, asks, connections, MOST_REQUESTS, seconds);
    }

    /** A window with few clients, for a server that has just started. */
    void wake(int port, Supplier<Ask> asks, int seconds) throws Exception {
        run(port, asks, Math.min(connections, FEW), MOST_REQUESTS, seconds);
    }

    /** So many requests, one after the other. */
    Run inTurn(int port, Supplier<Ask> asks, int requests) throws Exception {
        return run(port, asks, 1, requests, GRACE_SECONDS);
    }

    /** The answer's body, and its entity tag in front. */
    Answer answer(int port, Ask ask) throws Exception {
        return await(
                client.request(ask.method(), port, HOST, ask.path())
                        .compose(request -> sent(request, ask))
                        .compose(response -> response.body()
                                .map(body -> new Answer(response.statusCode(), response.getHeader("ETag"), body))),
                GRACE_SECONDS);
    }

    record Answer(int status, String tag, Buffer body) {}

    private Run run(int port, Supplier<Ask> asks, int clients, int most, int seconds) throws Exception {
        var window = new Window(port, asks, most, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
        var begun = System.nanoTime();
        vertx.runOnContext(nothing -> window.open(clients));
        await(window.done.future(), seconds + GRACE_SECONDS);
        var nanos = System.nanoTime() - begun;
        var latencies = Arrays.copyOf(window.latencies, window.answered);
        Arrays.sort(latencies);
        return new Run(latencies, nanos);
    }

    private static Future<io.vertx.core.http.HttpClientResponse> sent(HttpClientRequest request, Ask ask) {
        ask.headers().forEach(request::putHeader);
        return ask.body() == null ? request.send() : request.send(ask.body());
    }

    private static <T> T await(Future<T> future, int seconds)
            throws ExecutionException, TimeoutException, InterruptedException {
        return future.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(GRACE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** The one event loop runs all of it. */
    private final class Window {
        private final int port;
        private final Supplier<Ask> asks;
        private final int most;
        private final long until;
        private final Promise<Void> done = Promise.promise();
        private long[] latencies = new long[1 << 16];
        private int asked;
        private int answered;
        private int open;

        Window(int port, Supplier<Ask> asks, int most, long until) {
            this.port = port;
            this.asks = asks;
            this.most = most;
            this.until = until;
        }

        void open(int clients) {
            open = clients;
            for (int i = 0; i < clients; i++) {
                next();
            }
        }

        private void next() {
            if (asked >= most || System.nanoTime() >= until) {
                if (--open == 0) {
                    done.tryComplete();
                }
                return;
            }
            asked++;
            var ask = asks.get();
            var begun = System.nanoTime();
            client.request(ask.method(), port, HOST, ask.path())
                    .compose(request -> sent(request, ask))
                    .compose(response -> response.body().map(body -> mustBe(ask, response.statusCode(), body)))
                    .onFailure(done::tryFail)
                    .onSuccess(nothing -> {
                        keep(System.nanoTime() - begun);
                        next();
                    });
        }

        private Void mustBe(Ask ask, int status, Buffer body) {
            if (status != ask.status()) {
                throw new IllegalStateException(
                        ask.method() + " " + ask.path() + " was answered with " + status + ": " + body);
            }
            return null;
        }

        private void keep(long nanos) {
            if (answered == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * latencies.length);
            }
            latencies[answered++] = nanos;
        }
    }
}
