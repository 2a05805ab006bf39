package org.onrecord.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.onrecord.kit.Role;

/** Lets everybody read what is public, unless {@code onrecord.public-read} is false. */
@ApplicationScoped
class PublicReading implements SecurityIdentityAugmentor {
    private final boolean open;

    PublicReading(@ConfigProperty(name = "onrecord.public-read", defaultValue = "true") boolean open) {
        this.open = open;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!open || !identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addRole(Role.READ)
                        .build());
    }
}
