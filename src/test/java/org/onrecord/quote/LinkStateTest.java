package org.onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onrecord.claim.Stance;
import org.onrecord.kit.Act;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;
import org.onrecord.kit.Transitions.Row;

/** Links that go every way that a seeded die throws, and what must hold of them wherever they are. */
class LinkStateTest {
    private static final long SEED = 20240619;
    private static final int WALKS = 10_000;
    private static final int STEPS = 12;

    private static final UUID QUOTE = UUID.randomUUID();
    private static final UUID CLAIM = UUID.randomUUID();
    private static final List<Actor> PEOPLE = List.of(
            new Actor(UUID.randomUUID(), false, Role.REVIEWER),
            new Actor(UUID.randomUUID(), false, Role.REVIEWER),
            new Actor(UUID.randomUUID(), false, Role.EDITOR),
            new Actor(UUID.randomUUID(), false, Role.CHECKER),
            new Actor(UUID.randomUUID(), false, Role.ADMIN),
            new Actor(UUID.randomUUID(), true, Role.ADMIN));

    private final Random random = new Random(SEED);

    @Test
    void whereverALinkGoesItIsWhereTheTableSays() {
        var reached = new int[LinkState.values().length];
        for (int walk = 0; walk < WALKS; walk++) {
            var link = drawn(PEOPLE.get(random.nextInt(PEOPLE.size() - 1)));
            for (int step = 0; step < STEPS; step++) {
                take(link, LinkStep.values()[random.nextInt(LinkStep.values().length)]);
                mustBeSound(link);
                reached[link.state().ordinal()]++;
            }
        }
        assertTrue(Arrays.stream(reached).allMatch(times -> times > WALKS / 10), () -> Arrays.toString(reached));
    }

    @Test
    void nothingLeadsOutOfARejection() {
        assertTrue(LinkState.TRANSITIONS.rows().stream().noneMatch(row -> row.from() == LinkState.REJECTED));
    }

    @Test
    void everyStateIsReachedFromAProposal() {
        for (var state : LinkState.values()) {
            assertTrue(
                    state == LinkState.PROPOSED
                            || LinkState.TRANSITIONS.rows().stream().anyMatch(row -> row.to() == state),
                    state::name);
        }
    }

    private void take(Link link, LinkStep step) {
        var before = LinkView.of(link);
        var from = link.state();
        var by = PEOPLE.get(random.nextInt(PEOPLE.size()));
        var override = random.nextInt(4) == 0 ? "Nobody else is on duty." : null;
        var seen = new Revision(random.nextInt(10) == 0 ? link.revision + 1 : link.revision);
        var grounds = grounds();
        var maker =
                by.id().equals(link.drawnBy) || (link.challengeOpen && by.id().equals(link.challenge.by()));
        var offer = LinkOffer.of(before, by);
        var offered = offer.steps().contains(step);
        assertEquals(maker, offer.ownWork());
        try {
            go(link, step, override, seen, grounds, new Act(by, Act.now(), null));
        } catch (Problem refused) {
            assertEquals(before, LinkView.of(link), "a refusal changes nothing");
            var whole = seen.number() == before.revision()
                    && (step == LinkStep.CHALLENGE || maker == (override != null))
                    && (carries(grounds) || allowed(from, step) != LinkState.ACCEPTED);
            assertFalse(offered && whole, () -> step + " is offered, and refused: " + refused.getMessage());
            return;
        }
        assertTrue(offered || step == LinkStep.GO_STALE, () -> step + " is done, and not offered");
        link.revision++;
        assertEquals(allowed(from, step), link.state());
        if (step != LinkStep.GO_STALE) {
            assertTrue(!by.machine() && seen.number() == before.revision());
        }
        if (step != LinkStep.GO_STALE && step != LinkStep.CHALLENGE) {
            assertEquals(maker, override != null, "own work needs an override, and nothing else does");
        }
    }

    private void go(Link link, LinkStep step, String override, Revision seen, Grounds grounds, Act act) {
        switch (step) {
            case GO_STALE -> link.goStale("The wording changed.", act);
            case CHALLENGE -> link.challenge(new Objection(LinkFault.WRONG_CLAIM, "Not that claim."), seen, act);
            case REJECT ->
                link.decide(Ruling.of(new Rejection(LinkFault.DUPLICATE, "Twice.", override)), grounds, seen, act);
            default -> link.decide(Ruling.of(step, new Decision("Read twice.", override)), grounds, seen, act);
        }
        assertTrue(link.state() != LinkState.ACCEPTED || carries(grounds), "what is public stands on something");
    }

    private static void mustBeSound(Link link) {
        assertEquals(link.state().status, link.status);
        if (link.status == LinkStatus.ACCEPTED || link.status == LinkStatus.REJECTED) {
            assertNotNull(link.decidedBy);
            assertNotNull(link.decidedAt);
            assertNotNull(link.reason);
        }
        assertTrue(!link.drawnBy.equals(link.decidedBy) || link.override != null);
        assertTrue(link.challengeOpen
                || link.challenge == null
                || !link.challenge.by().equals(link.decidedBy)
                || link.override != null);
        assertTrue(!link.challengeOpen
                || link.challenge != null && (link.state() == LinkState.CHALLENGED || link.state() == LinkState.STALE));
        assertTrue(link.reasonCode == null || link.state() == LinkState.REJECTED);
    }

    private Grounds grounds() {
        var status = QuoteStatus.values()[random.nextInt(8) < 6 ? 1 : random.nextInt(3)];
        return new Grounds(Map.of(QUOTE, status), random.nextInt(8) == 0 ? Map.of(CLAIM, UUID.randomUUID()) : Map.of());
    }

    private static boolean carries(Grounds grounds) {
        return grounds.quotes().get(QUOTE) == QuoteStatus.RECORDED
                && grounds.merged().isEmpty();
    }

    private static LinkState allowed(LinkState from, LinkStep step) {
        return LinkState.TRANSITIONS.rows().stream()
                .filter(row -> row.from() == from && row.step() == step)
                .map(Row::to)
                .findFirst()
                .orElse(null);
    }

    private static Link drawn(Actor by) {
        var wanted = new NewLink(CLAIM, Stance.SUPPORTS, true, "It says so.", null);
        return new Link(QUOTE, wanted, LinkOrigin.PERSON, new Act(by, Act.now(), null));
    }

    @Test
    void aMachineDrawsNoLinkThatWasSuggested() {
        var suggestion = new Suggestion("match", "Much alike.", 0.9);
        var wanted = new NewLink(CLAIM, Stance.SUPPORTS, true, "It says so.", suggestion);
        var machine = new Act(PEOPLE.get(PEOPLE.size() - 1), Act.now(), null);

        var refused = org.junit.jupiter.api.Assertions.assertThrows(
                Problem.class, () -> new Link(QUOTE, wanted, LinkOrigin.PERSON, machine));

        assertEquals(ProblemType.OTHER_PERSON_NEEDED.uri(), refused.view().type());
    }
}
