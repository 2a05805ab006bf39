package org.onrecord.kit;

import java.util.UUID;

/** Who acts. A machine never approves anything, whatever its role. */
public record Actor(UUID id, boolean machine, Role role) {
    /** The service itself: its first start, its sample record, its nightly work. */
    public static final UUID SYSTEM_ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

    public static final Actor SYSTEM = new Actor(SYSTEM_ID, true, Role.ADMIN);

    /** Whether this actor may see what is not public: drafts, proposals, texts, names of staff. */
    public boolean isStaff() {
        return role.covers(Role.CONTRIBUTOR);
    }

    /** Whether what this actor records and finds is on record, and public, at once: a person who is at least a CHECKER. */
    public boolean isChecker() {
        return !machine && role.covers(Role.CHECKER);
    }

    /** @throws Problem ROLE_NEEDED */
    public void mustCover(Role needed) {
        if (!role.covers(needed)) {
            throw Problem.of(
                            ProblemType.ROLE_NEEDED,
                            "This needs the role " + needed + " or one above it. Ask somebody who has it.")
                    .with("role", needed);
        }
    }
}
