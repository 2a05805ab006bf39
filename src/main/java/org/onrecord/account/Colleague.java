package org.onrecord.account;

import java.util.UUID;
import org.onrecord.kit.Role;

/** A person with an account, as colleagues see them; one whose account is disabled is still named. */
public record Colleague(UUID id, String name, Role role, boolean active) {}
