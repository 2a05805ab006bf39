package org.onrecord.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.kit.Role;

/** Turns a caller into Quarkus's security identity, and back. */
final class Identities {
    private static final String CALLER = "onrecord.caller";
    private static final Map<Role, Set<String>> COVERED =
            Arrays.stream(Role.values()).collect(Collectors.toUnmodifiableMap(role -> role, Identities::covered));

    private Identities() {}

    static SecurityIdentity of(SignedIn caller) {
        var actor = caller.actor();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(actor.id().toString()))
                .addRoles(rolesUpTo(actor.role()))
                .addAttribute(CALLER, caller)
                .build();
    }

    /** Null for somebody who has not signed in. */
    static SignedIn callerOf(SecurityIdentity identity) {
        return identity.getAttribute(CALLER);
    }

    static Set<String> rolesUpTo(Role role) {
        return COVERED.get(role);
    }

    private static Set<String> covered(Role role) {
        return Arrays.stream(Role.values())
                .filter(role::covers)
                .map(Role::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
