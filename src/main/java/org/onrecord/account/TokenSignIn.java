package org.onrecord.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Puts the account in the place of the token that was checked. */
@ApplicationScoped
class TokenSignIn implements SecurityIdentityAugmentor {
    private final Tokens tokens;
    private final TokenAccounts accounts;
    private final RateGate rates;

    TokenSignIn(Tokens tokens, TokenAccounts accounts, RateGate rates) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.rates = rates;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        RoutingContext exchange = identity.getAttribute(RoutingContext.class.getName());
        return accounts.callerOf(TokenClaims.of(token, tokens.roleClaim()))
                .onItem()
                .ifNull()
                .failWith(() -> new AuthenticationFailedException("disabled account"))
                .invoke(caller -> rates.count(caller, exchange))
                .map(Identities::of);
    }
}
