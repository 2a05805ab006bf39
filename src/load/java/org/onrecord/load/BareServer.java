package org.onrecord.load;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import java.util.function.Function;
import org.onrecord.kit.postgres.DatabaseUrl;
import org.onrecord.kit.postgres.Setting;
import org.onrecord.quote.HotStatements;

/**
 * The yardstick: the same statements on the same pipelined client, bare Vert.x around them. It checks nobody and nothing,
 * and passes on what PostgreSQL made.
 */
public final class BareServer extends AbstractVerticle {
    private static final int PIPELINED = 256;
    private static final int CONNECTIONS = 2;
    /** Of each of four event loops: as many in all as the service has. */
    private static final int WRITERS = 3;

    private static final int LONGEST_STATEMENT = 20_000;
    private static final int LIMIT = 50;
    private static final UUID END = new UUID(-1L, -1L);

    private SqlClient client;
    private BarePost post;

    public static void main(String... arguments) {
        var vertx = Vertx.vertx();
        var loops = 2 * Runtime.getRuntime().availableProcessors();
        vertx.deployVerticle(BareServer.class.getName(), new DeploymentOptions().setInstances(loops))
                .onFailure(failure -> {
                    System.err.println(failure);
                    System.exit(1);
                });
    }

    @Override
    public void start(Promise<Void> started) {
        var url = DatabaseUrl.parse(
                Setting.DATABASE_URL.value().orElseThrow(),
                Setting.DATABASE_USER.value().orElse(null),
                Setting.DATABASE_PASSWORD.value().orElse(null));
        var options = PgConnectOptions.fromUri(url.reactive())
                .setUser(url.user())
                .setPassword(url.password())
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT)
                .setPipeliningLimit(PIPELINED);
        client = PgBuilder.client()
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .connectingTo(options)
                .using(vertx)
                .build();
        var writers = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(WRITERS))
                .connectingTo(options)
                .using(vertx)
                .build();
        post = new BarePost(client, writers);
        vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(Settings.BARE_PORT, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void handle(HttpServerRequest request) {
        var path = request.path().split("/");
        if (path.length < 4) {
            request.response().end();
        } else if (request.method() == HttpMethod.POST) {
            post(request);
        } else if (path[3].equals("quotes") && path.length == 4) {
            page(request);
        } else if (path[3].equals("quotes")) {
            quote(request, UUID.fromString(path[4]));
        } else if (path.length == 5) {
            answer(request, HotStatements.CLAIM, Tuple.of(UUID.fromString(path[4]), false), BareJson::claim);
        } else {
            board(request, UUID.fromString(path[4]));
        }
    }

    private void post(HttpServerRequest request) {
        request.body()
                .compose(body -> post.quote(body, request.getHeader("Idempotency-Key")))
                .onFailure(failure -> fail(request, failure))
                .onSuccess(json -> request.response()
                        .setStatusCode(201)
                        .putHeader("Content-Type", "application/json")
                        .end(json));
    }

    private void quote(HttpServerRequest request, UUID id) {
        var known = request.getHeader("If-None-Match");
        if (known == null) {
            answer(request, HotStatements.QUOTE, Tuple.of(false, id), BareJson::quote);
            return;
        }
        client.preparedQuery(HotStatements.QUOTE_TAG)
                .execute(Tuple.of(false, id))
                .map(rows -> '"' + rows.iterator().next().getString("tag") + '"')
                .onFailure(failure -> fail(request, failure))
                .onSuccess(tag -> request.response()
                        .setStatusCode(tag.equals(known) ? 304 : 500)
                        .putHeader("ETag", tag)
                        .end());
    }

    private void page(HttpServerRequest request) {
        var speaker = request.getParam("speaker");
        if (speaker == null) {
            answer(request, HotStatements.PAGE, Tuple.of(false, LIMIT + 1, END), rows -> BareJson.page(rows, LIMIT));
        } else {
            answer(
                    request,
                    HotStatements.PAGE_OF_SPEAKER,
                    Tuple.of(false, LIMIT + 1, END, UUID.fromString(speaker)),
                    rows -> BareJson.page(rows, LIMIT));
        }
    }

    private void board(HttpServerRequest request, UUID claim) {
        answer(request, HotStatements.BOARD, Tuple.of(claim, false, LIMIT + 1, null, null), BareJson::board);
    }

    private void answer(HttpServerRequest request, String sql, Tuple args, Function<RowSet<Row>, String> json) {
        client.preparedQuery(sql)
                .execute(args)
                .map(json)
                .onFailure(failure -> fail(request, failure))
                .onSuccess(body -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(body));
    }

    private static void fail(HttpServerRequest request, Throwable failure) {
        request.response().setStatusCode(500).end(String.valueOf(failure));
    }
}
