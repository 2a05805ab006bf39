package org.onrecord.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Bearer keys of our own: {@code Authorization: Bearer onr_…} (RFC 6750). Other bearer tokens are left to OIDC. */
@ApplicationScoped
class KeySignIn implements HttpAuthenticationMechanism {
    private static final int BEFORE_TOKENS = DEFAULT_PRIORITY + 1_000;

    private final KnownKeys keys;
    private final RateGate rates;
    private final boolean tokensToo;

    KeySignIn(KnownKeys keys, RateGate rates, Tokens tokens) {
        this.keys = keys;
        this.rates = rates;
        this.tokensToo = tokens.issuer().isPresent();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager manager) {
        var header = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        var key = Secret.of(header);
        if (key.isEmpty()) {
            return tokensToo && Secret.isBearer(header) ? Uni.createFrom().nullItem() : unknown();
        }
        return keys.callerOf(key.get())
                .onItem()
                .ifNull()
                .failWith(() -> new AuthenticationFailedException("unknown key"))
                .invoke(caller -> rates.count(caller, exchange))
                .map(Identities::of);
    }

    /** Whoever means to sign in and cannot is told so, and not taken for anybody. */
    private static Uni<SecurityIdentity> unknown() {
        return Uni.createFrom().failure(() -> new AuthenticationFailedException("neither a key nor a token"));
    }

    @Override
    public int getPriority() {
        return BEFORE_TOKENS;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"onrecord\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }
}
