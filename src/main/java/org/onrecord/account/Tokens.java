package org.onrecord.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Bearer tokens of an OpenID Connect issuer, beside keys of our own. */
@ConfigMapping(prefix = "onrecord.oidc")
interface Tokens {
    /** Where its {@code /.well-known/openid-configuration} is; without it no token is accepted. */
    Optional<String> issuer();

    /** What has to be among the {@code aud} of a token. */
    Optional<String> audience();

    /** The claim that holds roles; {@code /} leads into a claim that is an object. */
    @WithDefault("groups")
    String roleClaim();
}
