package org.onrecord.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onrecord.kit.Act;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Ids;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Role;
import org.onrecord.kit.Transitions;
import org.onrecord.ledger.Commitment;

/** Random people take random steps in reviews, most of which are refused; the rest are as the table has it. */
class WalkTest {
    private static final long SEED = 20240620;
    private static final int WALKS = 12_000;
    private static final int STEPS = 120;
    private static final String WORDING = "The pact means war.";
    private static final List<Actor> PEOPLE = List.of(
            somebody(false, Role.CHECKER),
            somebody(false, Role.CHECKER),
            somebody(false, Role.REVIEWER),
            somebody(false, Role.EDITOR),
            somebody(false, Role.ADMIN),
            somebody(true, Role.ADMIN));

    private final Random random = new Random(SEED);
    private final EnumSet<Stage> reached = EnumSet.noneOf(Stage.class);
    private final List<Transitions.Row<Stage, Step>> taken = new ArrayList<>();

    @Test
    void noPathLeavesAStageByAStepThatTheTableDoesNotName() {
        for (int walk = 0; walk < WALKS; walk++) {
            walk();
        }

        assertEquals(EnumSet.allOf(Stage.class), reached);
        assertEquals(
                List.of(),
                Stage.TRANSITIONS.rows().stream()
                        .filter(row -> !taken.contains(row))
                        .toList(),
                "Rows that no walk took");
    }

    private void walk() {
        var walk = new Walk(new Review(UUID.randomUUID(), by(PEOPLE.get(0))));
        for (int i = 0; i < STEPS; i++) {
            var before = walk.review.stage;
            int verdicts = walk.review.verdicts;
            var step = Step.values()[random.nextInt(Step.values().length)];
            var who = PEOPLE.get(random.nextInt(PEOPLE.size()));
            walk.prepare(who);
            boolean expected = walk.expects(step, who);
            boolean done = walk.takes(step, who);
            assertEquals(expected, done, () -> "What is offered can be done, and nothing else: " + before + " " + step);
            if (done) {
                var row = Transitions.row(before, step, walk.review.stage);
                assertTrue(Stage.TRANSITIONS.rows().contains(row), row::toString);
                if (!taken.contains(row)) {
                    taken.add(row);
                }
                walk.twoHadAHandInIt(step, who);
            } else {
                assertEquals(before, walk.review.stage, "A step that is refused changes nothing");
            }
            int more = List.of(Step.PUBLISH, Step.CONFIRM_CORRECTION, Step.CONFIRM_RETRACTION)
                            .contains(step)
                    ? 1
                    : 0;
            assertEquals(verdicts + (done ? more : 0), walk.review.verdicts);
            reached.add(walk.review.stage);
        }
    }

    private static Actor somebody(boolean machine, Role role) {
        return new Actor(Ids.next(), machine, role);
    }

    private static Act by(Actor actor) {
        return Act.of(actor, null);
    }

    private final class Walk {
        final Review review;
        Report report;
        Commitment sealed;
        String wording = WORDING;
        UUID proposer;
        UUID named;
        String says;
        String why;

        Walk(Review review) {
            this.review = review;
        }

        /** What the next step is asked for with. */
        void prepare(Actor who) {
            named = random.nextBoolean() ? null : PEOPLE.get(random.nextInt(4)).id();
            says = random.nextInt(8) == 0 ? "Other words." : wording;
            why = who.role() == Role.ADMIN && random.nextBoolean() ? "Nobody else is in." : null;
        }

        /** Whether somebody is offered the step, and asks for it as they should. */
        boolean expects(Step step, Actor who) {
            var standing = Standing.of(review, report, says);
            boolean whole = switch (step) {
                case REQUEST_CROSS_CHECK -> report == null || !report.author.equals(named);
                case APPROVE, PUBLISH, CONFIRM_CORRECTION, CONFIRM_RETRACTION ->
                    standing.isOwnWork(step, who) == (why != null);
                default -> true;
            };
            return whole && standing.open(who).contains(step);
        }

        boolean takes(Step step, Actor who) {
            var act = by(who);
            try {
                take(step, act);
                return true;
            } catch (Problem refused) {
                assertNotNull(refused.view().detail());
                return false;
            }
        }

        private void take(Step step, Act act) {
            switch (step) {
                case ASSIGN -> review.assign(named == null ? PEOPLE.get(1).id() : named, act);
                case RELEASE -> review.release(act);
                case REPORT -> {
                    var commitment = commitment();
                    report = review.report(wording, commitment.hash(), act);
                    sealed = commitment;
                }
                case REQUEST_CROSS_CHECK -> review.requestCrossCheck(report, named, act);
                case AGREE, DIFFER -> {
                    review.mustBeAbleToCheck(report, act);
                    review.crossCheck(report, step == Step.AGREE, act);
                    open(act);
                    report.crossChecked(new NewCrossCheck("TRUE", "So."), step == Step.AGREE, act);
                }
                case SEND_TO_REVIEW -> {
                    review.sendToReview(report, act);
                    if (report.isSealed()) {
                        open(act);
                    }
                }
                case APPROVE -> review.approve(report, says, why, act);
                case SEND_BACK -> review.sendBack(act);
                case PUBLISH -> review.publish(report, says, why, act);
                case CORRECT -> {
                    var commitment = commitment();
                    report = review.correct(VerdictReason.CORRECTION, "Wrong.", wording, commitment.hash(), act);
                    sealed = commitment;
                    open(act);
                    proposer = act.actor().id();
                }
                case CONFIRM_CORRECTION -> review.confirmCorrection(report, says, why, act);
                case RETRACT -> {
                    review.retract("Forged.", act);
                    proposer = act.actor().id();
                }
                case CONFIRM_RETRACTION -> review.confirmRetraction(why, act);
                case DECLINE -> review.decline(act);
                case REOPEN -> review.reopen("News.", named, act);
            }
        }

        /** By those rules that no table has. */
        void twoHadAHandInIt(Step step, Actor who) {
            switch (step) {
                case REPORT -> assertEquals(review.assignee, who.id());
                case AGREE, DIFFER -> assertNotEquals(report.author, who.id());
                case APPROVE -> {
                    assertTrue(!who.machine());
                    assertTrue(report.override != null
                            || (!who.id().equals(report.author) && !who.id().equals(report.crossCheckedBy)));
                }
                case CONFIRM_CORRECTION, CONFIRM_RETRACTION ->
                    assertTrue(!who.id().equals(proposer) || who.role() == Role.ADMIN);
                case PUBLISH -> assertNull(review.reexaminedBecause);
                case REOPEN -> assertEquals("News.", review.reexaminedBecause);
                default -> {}
            }
            assertEquals(
                    review.stage == Stage.CORRECTION_PROPOSED || review.stage == Stage.RETRACTION_PROPOSED,
                    review.proposal != null);
            assertTrue(
                    report == null || !report.isSealed() || review.stage.compareTo(Stage.CROSS_CHECK) <= 0,
                    "What is past its cross-check is open");
        }

        private void open(Act act) {
            report.open(new SealedReport(report, sealed), act);
        }

        private Commitment commitment() {
            var contents = "{\"rating\":\"TRUE\"}";
            var salt = new byte[32];
            return new Commitment(
                    contents,
                    salt,
                    org.onrecord.kit.Hash.sha256(salt, contents.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }
}
