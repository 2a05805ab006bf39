package org.onrecord.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.onrecord.kit.Role;

/** Lets everybody read what is public, unless {@code onrecord.public-read} is false. */
@ApplicationScoped
class PublicReading implements SecurityIdentityAugmentor {
    private final SecurityIdentity nobody;

    PublicReading(@ConfigProperty(name = "onrecord.public-read", defaultValue = "true") boolean open) {
        var anonymous = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(""))
                .setAnonymous(true);
        this.nobody = (open ? anonymous.addRole(Role.READ) : anonymous).build();
    }

    /** Whoever does not sign in is the same nobody each time. */
    SecurityIdentity nobody() {
        return nobody;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() ? nobody : identity);
    }
}
