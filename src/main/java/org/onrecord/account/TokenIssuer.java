package org.onrecord.account;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Has tokens checked against the configured issuer, which is asked for its keys when the first token comes. */
@ApplicationScoped
class TokenIssuer implements TenantConfigResolver {
    private final OidcTenantConfig issuer;

    TokenIssuer(Tokens tokens) {
        this.issuer = tokens.issuer().map(url -> checking(url, tokens)).orElse(null);
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext exchange, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().item(issuer);
    }

    private static OidcTenantConfig checking(String url, Tokens tokens) {
        var wanted =
                OidcTenantConfig.authServerUrl(url).tenantId("onrecord").token().subjectRequired();
        tokens.audience().ifPresent(wanted::audience);
        return wanted.end().build();
    }
}
