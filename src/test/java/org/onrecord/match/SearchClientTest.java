package org.onrecord.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.kit.postgres.CannotStart;

/** What is sent to a cluster, and what its answers are taken for: the other end is a server of this process. */
class SearchClientTest {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Vertx vertx = Vertx.vertx();
    private HttpServer cluster;
    private int status = 200;
    private String answer = "{}";
    private String asked;

    @BeforeEach
    void aCluster() throws IOException {
        cluster = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cluster.createContext("/", this::answer);
        cluster.start();
    }

    @AfterEach
    void close() {
        cluster.stop(0);
        vertx.close();
    }

    @Test
    void userPasswordAndPathOfTheAddressAreSent() {
        answer = "{\"here\": true}";

        assertTrue(send("user:secret@", "/search").getBoolean("here"));
        assertEquals("POST /search/x/_search Basic dXNlcjpzZWNyZXQ= {}", asked);
    }

    @Test
    void aRefusalTellsItsKindAndNotWhatItRepeats() {
        status = 404;
        answer = "{\"error\": {\"type\": \"index_not_found_exception\", \"reason\": \"the secret word\"}}";

        var refusal = assertInstanceOf(SearchRefusal.class, failure(port()));

        assertTrue(refusal.isOfMissingIndex());
        assertFalse(refusal.isOfEveryRequest());
        assertFalse(refusal.getMessage().contains("secret"), refusal.getMessage());
    }

    @Test
    void whoIsNotLetInIsNotAloneInThat() {
        status = 401;
        answer = "Unauthorized";

        assertTrue(assertInstanceOf(SearchRefusal.class, failure(port())).isOfEveryRequest());
    }

    @Test
    void whatIsNoJsonIsAFailure() {
        answer = "<html>";

        assertInstanceOf(IOException.class, failure(port()));
    }

    @Test
    void whereNobodyListensIsAFailureAndNoRefusal() {
        var port = port();
        cluster.stop(0);

        assertFalse(failure(port) instanceof SearchRefusal);
    }

    @Test
    void certificatesThatCannotBeReadEndTheStart() {
        var missing = Optional.of(Path.of("target", "no-such-authority.pem"));

        assertThrows(CannotStart.class, () -> new SearchClient(vertx, Optional.empty(), missing));
    }

    private Throwable failure(int port) {
        var client = new SearchClient(vertx, Optional.of("http://127.0.0.1:" + port), Optional.empty());
        var failure = assertThrows(CompletionException.class, () -> send(client));
        return assertInstanceOf(IOException.class, failure.getCause());
    }

    private JsonObject send(String user, String path) {
        return send(new SearchClient(
                vertx, Optional.of("http://" + user + "127.0.0.1:" + port() + path), Optional.empty()));
    }

    private static JsonObject send(SearchClient client) {
        return client.send(HttpMethod.POST, "/x/_search", "{}", PATIENCE_MILLIS)
                .subscribeAsCompletionStage()
                .join();
    }

    private int port() {
        return cluster.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
