package org.onrecord.document.fetch;

import io.netty.handler.codec.DecoderException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.onrecord.kit.Work;

/**
 * One request, one answer. A name is looked up once and the connection is made to an address that was looked at, so that
 * no second look-up can lead elsewhere; TLS still asks for the name, and checks the certificate against it.
 */
final class Exchanges {
    /** Addresses of a host that are tried. */
    private static final int TRIES = 3;

    private final Vertx vertx;
    private final Fetching settings;
    private final Addresses addresses;
    private final Names names;
    private final HttpClient client;

    /** How names are looked up; may block. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    /**
     * What is wanted of a server.
     *
     * @param most bytes that are read
     * @param cut whether the beginning is enough when there are more
     */
    record Wanted(String types, String codings, int most, boolean cut) {}

    Exchanges(Vertx vertx, Fetching settings, Names names, HttpClientOptions options) {
        this.vertx = vertx;
        this.settings = settings;
        this.addresses = new Addresses(settings.allowedPrivateAddresses().orElse(List.of()));
        this.names = names;
        this.client = vertx.createHttpClient(options.setKeepAlive(false)
                .setMaxPoolSize(settings.atOnce())
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setIdleTimeout((int) settings.idleTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setForceSni(true)
                .setVerifyHost(true)
                .setTracingPolicy(TracingPolicy.IGNORE));
    }

    /** @throws Unfetchable ADDRESS, UNREACHABLE, TOO_LARGE */
    Uni<Answer> get(Target target, Wanted wanted) {
        return Work.offLoop(() -> lookedUp(target))
                .invoke(found -> mustBeOpen(target, found))
                .chain(found -> ask(target, wanted, found, 0));
    }

    private InetAddress[] lookedUp(Target target) {
        try {
            return names.addressesOf(target.host());
        } catch (UnknownHostException unknown) {
            throw new Unfetchable(FetchFault.UNREACHABLE, "There is no host of the name " + target.host() + ".");
        }
    }

    /** One address that is not public is enough to refuse the host: who answers so has no honest reason to. */
    private void mustBeOpen(Target target, InetAddress[] found) {
        var allowed = found.length > 0;
        for (var address : found) {
            if (!addresses.mayBeAsked(address)) {
                throw new Unfetchable(
                        FetchFault.ADDRESS,
                        "The host " + target.host() + " is not on the public internet, so it is not asked.");
            }
            allowed &= addresses.isAllowed(address);
        }
        if (!allowed && !settings.ports().contains(target.port())) {
            throw new Unfetchable(FetchFault.ADDRESS, "The port " + target.port() + " is not asked.");
        }
    }

    private Uni<Answer> ask(Target target, Wanted wanted, InetAddress[] found, int at) {
        var answer = ask(target, wanted, found[at]);
        return at + 1 < Math.min(TRIES, found.length)
                ? answer.onFailure(Exchanges::isOfConnecting).recoverWithUni(() -> ask(target, wanted, found, at + 1))
                : answer.onFailure(Exchanges::isOfTheNetwork).transform(failure -> unreachable(target, failure));
    }

    private Uni<Answer> ask(Target target, Wanted wanted, InetAddress address) {
        return Uni.createFrom().emitter(emitter -> {
            var open = new AtomicReference<HttpClientRequest>();
            emitter.onTermination(() -> end(open.get()));
            // on the loop to which the answer comes: who reads it has to be there before it can end
            vertx.getOrCreateContext()
                    .runOnContext(now -> client.request(to(target, address))
                            .compose(request -> {
                                open.set(request);
                                return request.putHeader(HttpHeaders.USER_AGENT, settings.userAgent())
                                        .putHeader(HttpHeaders.ACCEPT, wanted.types())
                                        .putHeader(HttpHeaders.ACCEPT_ENCODING, wanted.codings())
                                        .send();
                            })
                            .compose(response -> read(response, wanted))
                            .onComplete(emitter::complete, emitter::fail));
        });
    }

    private static RequestOptions to(Target target, InetAddress address) {
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.isSecure())
                .setURI(target.path())
                .setFollowRedirects(false);
    }

    private static Future<Answer> read(HttpClientResponse response, Wanted wanted) {
        var answer = new Answer(
                response.statusCode(),
                response.getHeader(HttpHeaders.CONTENT_TYPE),
                response.getHeader(HttpHeaders.CONTENT_ENCODING),
                response.getHeader(HttpHeaders.LOCATION),
                null);
        response.exceptionHandler(cutShort -> {}); // what else is sent is not read
        return answer.isOk() ? body(response, wanted).map(answer::with) : Future.succeededFuture(answer);
    }

    private static Future<Buffer> body(HttpClientResponse response, Wanted wanted) {
        Promise<Buffer> whole = Promise.promise();
        var read = Buffer.buffer();
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(read));
        response.handler(chunk -> {
            var room = wanted.most() - read.length();
            if (chunk.length() <= room) {
                read.appendBuffer(chunk);
            } else if (wanted.cut()) {
                whole.tryComplete(read.appendBuffer(chunk, 0, room));
            } else {
                whole.tryFail(Answer.tooLarge(wanted.most()));
            }
        });
        return whole.future();
    }

    /** What is still on its way is not waited for. */
    private static void end(HttpClientRequest request) {
        if (request != null) {
            request.reset();
        }
    }

    private static boolean isOfConnecting(Throwable failure) {
        return failure instanceof java.net.ConnectException;
    }

    private static boolean isOfTheNetwork(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof VertxException
                || failure instanceof DecoderException
                || failure instanceof IllegalArgumentException; // a head that is no HTTP
    }

    private static Unfetchable unreachable(Target target, Throwable failure) {
        return new Unfetchable(
                FetchFault.UNREACHABLE,
                failure instanceof SSLException
                        ? "The host " + target.host() + " does not prove by its certificate that it is that host."
                        : "The host " + target.host() + " does not answer, or not in HTTP.");
    }
}
