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
    private volatile SecurityIdentity reader;

    PublicReading(@ConfigProperty(name = "onrecord.public-read", defaultValue = "true") boolean open) {
        this.open = open;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!open || !identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom().item(reader(identity));
    }

    /** Whoever is nobody is the same nobody each time. */
    private SecurityIdentity reader(SecurityIdentity anonymous) {
        if (reader == null) {
            reader = QuarkusSecurityIdentity.builder(anonymous)
                    .addRole(Role.READ)
                    .build();
        }
        return reader;
    }
}
