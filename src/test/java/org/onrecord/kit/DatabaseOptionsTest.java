package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseOptionsTest {
    private final Vertx vertx = Vertx.vertx();
    private final DatabaseOptions options = new DatabaseOptions();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void readsAreEncryptedAsWritesAre() {
        var trust = new PemTrustOptions().addCertPath("/etc/ssl/ca.pem");
        var configured = new PgConnectOptions()
                .setSslMode(SslMode.VERIFY_FULL)
                .setHostnameVerificationAlgorithm("HTTPS")
                .setTrustOptions(trust);
        options.create(new Wanted(vertx, new PoolOptions(), List.of(configured)))
                .close();
        var reads = options.forReads();
        assertAll(
                () -> assertEquals(SslMode.VERIFY_FULL, reads.getSslMode()),
                () -> assertEquals("HTTPS", reads.getHostnameVerificationAlgorithm()),
                () -> assertEquals(trust, reads.getTrustOptions()));
    }

    @Test
    void readsAreLimitedAsWritesAre() {
        options.create(new Wanted(vertx, new PoolOptions(), List.of(new PgConnectOptions())))
                .close();
        assertEquals("5s", options.forReads().getProperties().get("statement_timeout"));
    }

    private record Wanted(Vertx vertx, PoolOptions poolOptions, List<PgConnectOptions> pgConnectOptionsList)
            implements PgPoolCreator.Input {}
}
