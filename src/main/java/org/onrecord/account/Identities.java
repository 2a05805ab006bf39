package org.onrecord.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Role;

/** Turns an actor into Quarkus's security identity, and back. */
final class Identities {
    private static final String ACTOR = "onrecord.actor";

    private Identities() {}

    static SecurityIdentity of(Actor actor) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(actor.id().toString()))
                .addRoles(rolesUpTo(actor.role()))
                .addAttribute(ACTOR, actor)
                .build();
    }

    /** Null for somebody who has not signed in. */
    static Actor actorOf(SecurityIdentity identity) {
        return identity.getAttribute(ACTOR);
    }

    static Set<String> rolesUpTo(Role role) {
        return Arrays.stream(Role.values()).filter(role::covers).map(Role::name).collect(Collectors.toSet());
    }
}
