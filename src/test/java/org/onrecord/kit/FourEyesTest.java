package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FourEyesTest {
    private static final UUID MAKER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void anotherPersonApproves() {
        assertDoesNotThrow(() -> approve(OTHER, Role.REVIEWER, null));
    }

    @Test
    void nobodyApprovesTheirOwnWork() {
        assertRefused(ProblemType.OTHER_PERSON_NEEDED, MAKER, Role.ADMIN, null);
    }

    @Test
    void anAdministratorMayOverrideWithAReason() {
        assertDoesNotThrow(() -> approve(MAKER, Role.ADMIN, "Nobody else is on duty."));
    }

    @Test
    void nobodyBelowAnAdministratorMayOverride() {
        assertRefused(ProblemType.ROLE_NEEDED, MAKER, Role.EDITOR, "Nobody else is on duty.");
    }

    @Test
    void whoseRoleDoesNotReachItDecidesNothing() {
        assertRefused(ProblemType.ROLE_NEEDED, OTHER, Role.CHECKER, null);
    }

    @Test
    void thereIsNothingToOverrideInTheWorkOfOthers() {
        assertRefused(ProblemType.INVALID_FIELD, OTHER, Role.ADMIN, "Nobody else is on duty.");
    }

    @Test
    void aMachineApprovesNothingAndOverridesNothing() {
        var act = Act.of(new Actor(OTHER, true, Role.ADMIN), null);

        var refused = assertThrows(
                Problem.class, () -> FourEyes.mustHold(act, List.of(MAKER), "this link", Role.REVIEWER, "Because."));

        assertEquals(ProblemType.OTHER_PERSON_NEEDED.uri(), refused.view().type());
    }

    private static void assertRefused(ProblemType type, UUID actor, Role role, String override) {
        var refused = assertThrows(Problem.class, () -> approve(actor, role, override));
        assertEquals(type.uri(), refused.view().type());
    }

    private static void approve(UUID actor, Role role, String override) {
        var act = Act.of(new Actor(actor, false, role), null);
        FourEyes.mustHold(act, List.of(MAKER), "this link", Role.REVIEWER, override);
    }
}
