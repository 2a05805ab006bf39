package org.onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onrecord.kit.Act;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;
import org.onrecord.kit.Transitions.Row;

/** A quote goes where its table leads, and nowhere else. */
class QuoteStateTest {
    private static final long SEED = 20240620;
    private static final int WALKS = 10_000;
    private static final int STEPS = 12;
    private static final Revision FIRST = new Revision(0);

    @Test
    void noWalkLeavesAStateByAStepThatTheTableDoesNotName() {
        var random = new Random(SEED);
        var seen = EnumSet.noneOf(QuoteState.class);
        for (int walk = 0; walk < WALKS; walk++) {
            var quote = quote(random.nextBoolean() ? Role.CONTRIBUTOR : Role.CHECKER);
            for (int i = 0; i < STEPS; i++) {
                var step = QuoteStep.values()[random.nextInt(QuoteStep.values().length)];
                var from = quote.state();
                var refused = attempt(quote, step);

                var told = "walk " + walk + ": " + from + " by " + step;
                assertEquals(to(from, step).orElse(from), quote.state(), told);
                assertEquals(to(from, step).isEmpty(), refused.isPresent(), told);
                refused.ifPresent(problem -> assertEquals(
                        (from == QuoteState.WITHDRAWN ? ProblemType.GONE : ProblemType.WRONG_STATE).uri(),
                        problem.view().type(),
                        told));
                seen.add(quote.state());
            }
        }
        assertEquals(EnumSet.allOf(QuoteState.class), seen);
    }

    @Test
    void aRefusalSaysWhatCanBeDoneInstead() {
        var quote = quote(Role.CONTRIBUTOR);

        var refusal = assertThrows(Problem.class, () -> quote.challenge(act(Role.CHECKER)));

        assertEquals(
                "The quote is DRAFT, where CHALLENGE is not possible. Possible there: RECORD, WITHDRAW.",
                refusal.getMessage());
    }

    @Test
    void everyStateIsReachedAndOnlyTheTombstoneIsAnEnd() {
        var rows = QuoteState.TRANSITIONS.rows();
        for (var state : QuoteState.values()) {
            assertTrue(state == QuoteState.DRAFT || rows.stream().anyMatch(row -> row.to() == state), state::name);
            assertEquals(
                    state == QuoteState.WITHDRAWN, rows.stream().noneMatch(row -> row.from() == state), state::name);
        }
    }

    @Test
    void anAssessmentTakesEveryChallengeIntoAccount() {
        var quote = quote(Role.CHECKER);
        quote.challenge(act(Role.CHECKER));
        quote.challenge(act(Role.CHECKER));

        attempt(quote, QuoteStep.ASSESS);

        assertEquals(QuoteState.ASSESSED, quote.state());
        assertEquals(0, quote.challenges);
    }

    private static Optional<QuoteState> to(QuoteState from, QuoteStep step) {
        return QuoteState.TRANSITIONS.rows().stream()
                .filter(row -> row.from() == from && row.step() == step)
                .map(Row::to)
                .findFirst();
    }

    private static Optional<Problem> attempt(Quote quote, QuoteStep step) {
        var act = act(Role.EDITOR);
        try {
            switch (step) {
                case RECORD -> quote.confirm(FIRST, act);
                case ASSESS -> quote.assess(new Assessment(quote, plain(), act), act);
                case CHALLENGE -> quote.challenge(act);
                case WITHDRAW -> quote.withdraw("It was another man.", FIRST, act);
            }
            return Optional.empty();
        } catch (Problem refused) {
            return Optional.of(refused);
        }
    }

    private static NewAssessment plain() {
        return new NewAssessment(Authenticity.SINGLE_SOURCE, "Looked at.", List.of(), null);
    }

    private static Quote quote(Role by) {
        var speaker = new NewAttribution(UUID.randomUUID(), null);
        return new Quote(
                new NewQuote(QuoteKind.DIRECT, List.of(speaker), null, null, null, List.of(), null), null, act(by));
    }

    private static Act act(Role role) {
        return Act.of(new Actor(UUID.randomUUID(), false, role), null);
    }
}
