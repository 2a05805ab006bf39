package org.onrecord.account;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Sessions of the desk. A browser sends its cookie on its own, whoever asked for the request: therefore the cookie opens
 * pages, never the API, and takes forms only when the browser says that one of our own pages sent them.
 */
@ApplicationScoped
class CookieSignIn implements HttpAuthenticationMechanism {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String API = "/api";

    private final KnownKeys keys;

    CookieSignIn(KnownKeys keys) {
        this.keys = keys;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager manager) {
        var cookie = exchange.request().getCookie(Sessions.COOKIE);
        if (cookie == null || !isOfDesk(exchange)) {
            return Uni.createFrom().nullItem();
        }
        return keys.callerOf(new Secret(cookie.getValue()))
                .map(caller -> caller == null ? null : Identities.of(caller));
    }

    private static boolean isOfDesk(RoutingContext exchange) {
        var request = exchange.request();
        return !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && !exchange.normalizedPath().startsWith(API)
                && (READS.contains(request.method())
                        || (request.method() == HttpMethod.POST && SameOrigin.isProven(request)));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, Sessions.COOKIE));
    }
}
