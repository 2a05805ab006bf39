package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.kit.Act;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Moved;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;

class ClaimTest {
    private static final Revision FIRST = new Revision(0);
    private static final Act FIRST_ACT = act("2026-01-01T00:00:00Z");
    private static final Act SECOND_ACT = act("2026-01-01T00:00:01Z");

    private final Claim claim = claim("The pact is a military alliance.");

    @Test
    void anotherStatementIsTold() {
        assertTrue(claim.change(stating("The pact is no military alliance."), FIRST, SECOND_ACT));
    }

    @Test
    void theSameStatementWithBlanksAroundItIsNoOther() {
        assertFalse(claim.change(stating("  The pact is a military alliance.\n"), FIRST, SECOND_ACT));
    }

    @Test
    void theSameStatementUnderAnotherTopicIsNoOther() {
        var wanted = new NewClaim(
                claim.statement, null, "en", Checkability.OPINION, List.of("Pacts", " Pacts ", "North Korea"));

        assertFalse(claim.change(wanted, FIRST, SECOND_ACT));
        assertEquals(List.of("Pacts", "North Korea"), claim.topics);
    }

    @Test
    void whoSawAnotherRevisionChangesNothing() {
        var refusal = assertThrows(
                Problem.class, () -> claim.change(stating("Something else."), new Revision(1), SECOND_ACT));

        assertEquals(ProblemType.STALE_REVISION.uri(), refusal.view().type());
        assertEquals("The pact is a military alliance.", claim.statement);
    }

    @Test
    void everyChangeIsLaterThanTheOneBefore() {
        claim.partChanged(FIRST_ACT);
        claim.partChanged(FIRST_ACT);

        assertEquals(FIRST_ACT.at().plusNanos(2_000), claim.updatedAt);
    }

    @Test
    void aMergedClaimIsElsewhere() {
        var winner = claim("The pact is an alliance.");
        claim.mergeInto(winner, FIRST, SECOND_ACT);

        var moved = assertThrows(Moved.class, () -> claim.change(stating("Else."), FIRST, SECOND_ACT));

        assertEquals(winner.id(), moved.to());
        assertThrows(Moved.class, () -> claim.partChanged(SECOND_ACT));
        assertThrows(Moved.class, () -> claim.partRemoved(FIRST, SECOND_ACT));
    }

    @Test
    void aMergeChangesTheWinnerToo() {
        var winner = claim("The pact is an alliance.");

        claim.mergeInto(winner, FIRST, SECOND_ACT);

        assertEquals(SECOND_ACT.at(), winner.updatedAt);
    }

    @Test
    void aClaimIsNotMergedIntoItself() {
        var refusal = assertThrows(Problem.class, () -> claim.mergeInto(claim, FIRST, SECOND_ACT));

        assertEquals(ProblemType.INVALID_FIELD.uri(), refusal.view().type());
    }

    @Test
    void aClaimIsNotMergedIntoOneThatIsElsewhere() {
        var winner = claim("One.");
        var loser = claim("Two.");
        loser.mergeInto(winner, FIRST, SECOND_ACT);

        var refusal = assertThrows(Problem.class, () -> claim.mergeInto(loser, FIRST, SECOND_ACT));

        assertEquals(ProblemType.UNKNOWN_REFERENCE.uri(), refusal.view().type());
        assertEquals("into", refusal.view().errors().get(0).field());
        assertDoesNotThrow(claim::mustStandAlone);
    }

    @Test
    void anUnmergedClaimStandsAlone() {
        var winner = claim("One.");
        claim.mergeInto(winner, FIRST, SECOND_ACT);

        claim.unmerge(winner.id(), SECOND_ACT);

        assertDoesNotThrow(claim::mustStandAlone);
    }

    @Test
    void aClaimIsNotUnmergedFromAnotherThanStandsForIt() {
        claim.mergeInto(claim("One."), FIRST, SECOND_ACT);
        var other = claim("Two.").id();

        var refusal = assertThrows(Problem.class, () -> claim.unmerge(other, SECOND_ACT));

        assertEquals(ProblemType.WRONG_STATE.uri(), refusal.view().type());
        assertThrows(Moved.class, claim::mustStandAlone);
    }

    @Test
    void aClaimThatStandsAloneIsNotUnmerged() {
        var refusal = assertThrows(Problem.class, () -> claim.unmerge(claim.id(), SECOND_ACT));

        assertEquals(ProblemType.WRONG_STATE.uri(), refusal.view().type());
    }

    private static Claim claim(String statement) {
        return new Claim(stating(statement), FIRST_ACT);
    }

    private static NewClaim stating(String statement) {
        return new NewClaim(statement, null, "en", Checkability.FACTUAL, List.of());
    }

    private static Act act(String at) {
        return new Act(Actor.SYSTEM, Instant.parse(at), null);
    }
}
