package org.onrecord.quote;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.quote.Inbox.CANDIDATE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** Many candidates decided in one call. */
@QuarkusTest
class CandidateRoundTest {
    private static final String DECISIONS = "/api/v1/candidates/decisions";

    private Inbox inbox;
    private UUID mayor;
    private UUID harbour;
    private UUID channel;

    @BeforeEach
    void open() {
        inbox = new Inbox();
        mayor = inbox.speaker(inbox.mayor);
        harbour = inbox.id("harbour");
        channel = inbox.id("channel");
    }

    @Test
    void eachDecisionOfItsOwnIsMadeOrRefusedOnItsOwn() {
        var nowhere = UUID.randomUUID();
        var other = new Inbox();

        decide(
                        "SEPARATE",
                        accept(harbour, 0),
                        dismiss(nowhere, 0),
                        accept(nowhere(), 0),
                        dismiss(channel, 7),
                        dismiss(other.id("harbour"), 0))
                .statusCode(200)
                .body("done", equalTo(2))
                .body("failed", equalTo(3))
                .body("results.status", contains(200, 404, 404, 412, 200))
                .body("results[0].id", equalTo(harbour.toString()))
                .body("results[0].revision", equalTo(1));

        inbox.checker
                .gets(CANDIDATE, harbour)
                .body("state", equalTo("ACCEPTED"))
                .body("recorded.edited", equalTo(false));
        state(channel, "OPEN");
        inbox.checker.gets("/api/v1/quotes?speaker={id}", mayor).body("items", hasSize(1));
    }

    @Test
    void allDecisionsTogetherAreMade() {
        decide("ONE", accept(harbour, 0), dismiss(channel, 0)).statusCode(200).body("results.revision", contains(1, 1));

        state(harbour, "ACCEPTED");
        state(channel, "DISMISSED");
    }

    @Test
    void oneThatIsRefusedUndoesAllOthers() {
        decide("ONE", accept(harbour, 0), dismiss(channel, 7))
                .spec(refusal(ProblemType.ROLLED_BACK))
                .body("detail", containsString(channel.toString()))
                .body("results.status", contains(409, 412));

        state(harbour, "OPEN");
        inbox.checker.gets("/api/v1/quotes?speaker={id}", mayor).body("items", hasSize(0));
        inbox.checker.gets(CANDIDATE + "/history", harbour).statusCode(404);
    }

    @Test
    void wordsThatAreNotThereAreRefusedAmongTheOthers() {
        var edited = new HashMap<>(accept(harbour, 0));
        edited.put(
                "accept",
                Map.of("speakers", List.of(Map.of("speakerId", mayor)), "segments", List.of(Map.of("exact", "Burn"))));

        decide("SEPARATE", edited, dismiss(channel, 0))
                .body("results.status", contains(422, 200))
                .body("results[0].problem.type", equalTo("urn:onrecord:problem:segment-not-found"));
        decide("ONE", edited).spec(refusal(ProblemType.ROLLED_BACK));
        state(harbour, "OPEN");
    }

    @Test
    void whatAPersonChangedInOneOfManyIsKeptBesideWhatWasProposed() {
        var edited = new HashMap<>(accept(harbour, 0));
        edited.put(
                "accept",
                Map.of(
                        "speakers",
                        List.of(Map.of("speakerId", mayor, "role", "her spokesman")),
                        "segments",
                        List.of(Map.of("exact", "harbour will close"))));

        decide("ONE", edited).statusCode(200);

        inbox.checker
                .gets(CANDIDATE, harbour)
                .body("segments[0].exact", equalTo("The harbour will close on Monday,"))
                .body("recorded.edited", equalTo(true))
                .body("recorded.segments[0].exact", equalTo("harbour will close"));
    }

    @Test
    void fiveHundredAreDecidedAtOnceAndFiveHundredAndOneAreRefused() {
        var decisions = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 500; i++) {
            decisions.add(i % 2 == 0 ? accept(UUID.randomUUID(), 0) : dismiss(UUID.randomUUID(), 0));
        }
        decide("SEPARATE", decisions.toArray())
                .statusCode(200)
                .body("failed", equalTo(500))
                .body("results.status", everyItem(equalTo(404)));
        decisions.add(dismiss(UUID.randomUUID(), 0));

        decide("SEPARATE", decisions.toArray())
                .spec(refusal(ProblemType.INVALID_FIELD, "decisions", "size must be between 1 and 500"));
    }

    @Test
    void aDecisionIsEitherOrTheOther() {
        var both = new HashMap<>(accept(harbour, 0));
        both.putAll(dismiss(harbour, 0));

        decide("ONE", dismiss(channel, 0), both)
                .spec(refusal(ProblemType.INVALID_FIELD, "decisions[1].accept", "either"));
        decide("ONE", Map.of("candidateId", harbour, "revision", 0))
                .spec(refusal(ProblemType.INVALID_FIELD, "decisions[0].accept", "either"));
    }

    @Test
    void noCandidateIsDecidedTwiceInOneCall() {
        decide("SEPARATE", accept(harbour, 0), dismiss(harbour, 0))
                .spec(refusal(ProblemType.INVALID_FIELD, "decisions[1].candidateId", "twice"));
    }

    @Test
    void aMachineAndAContributorDecideNothing() {
        by(Newsroom.machine(Role.ADMIN), "ONE", dismiss(harbour, 0)).spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
        by(Newsroom.person(Role.CONTRIBUTOR), "ONE", dismiss(harbour, 0)).spec(refusal(ProblemType.ROLE_NEEDED));
    }

    private static UUID nowhere() {
        return UUID.randomUUID();
    }

    private ValidatableResponse decide(String mode, Object... decisions) {
        return by(inbox.checker, mode, decisions);
    }

    private static ValidatableResponse by(Person who, String mode, Object... decisions) {
        return who.posts(Map.of("mode", mode, "decisions", List.of(decisions)), DECISIONS);
    }

    private Map<String, Object> accept(UUID candidate, int revision) {
        return Map.of("candidateId", candidate, "revision", revision, "accept", Inbox.by(mayor));
    }

    private static Map<String, Object> dismiss(UUID candidate, int revision) {
        return Map.of("candidateId", candidate, "revision", revision, "dismiss", Map.of("code", "NOT_A_QUOTE"));
    }

    private void state(UUID candidate, String state) {
        inbox.checker.gets(CANDIDATE, candidate).body("state", equalTo(state));
    }
}
