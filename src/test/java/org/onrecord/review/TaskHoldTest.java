package org.onrecord.review;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.quote.Desk.link;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.onrecord.Database;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.Together;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;
import org.onrecord.quote.Desk;

/** Who is at work on what. */
@QuarkusTest
class TaskHoldTest {
    private static final String TASKS = "/api/v1/tasks";
    private static final Map<String, String> TAKE_OVER = Map.of("takeOver", "Ben is off sick.");

    private Desk desk;
    private Person other;
    private Person editor;
    private UUID claim;
    private UUID link;

    @BeforeEach
    void aLinkToDecide() {
        desk = new Desk();
        other = Newsroom.person(Role.REVIEWER);
        editor = Newsroom.person(Role.EDITOR);
        claim = desk.claim("It is so");
        link = desk.linkOf(desk.linked("The Courier", link(claim, "SUPPORTS")), claim);
    }

    @Test
    void aTaskIsHeldForEightHours() {
        var until = holds(desk.reviewer)
                .statusCode(200)
                .body("heldBy", equalTo(desk.reviewer.id().toString()))
                .extract()
                .<String>path("expiresAt");

        var left = Duration.between(Instant.now(), Instant.parse(until));
        assertEquals(8, Math.round(left.toMinutes() / 60.0));
        waiting(other, "").body("items[0].hold.name", notNullValue());
    }

    @Test
    void onePersonHoldsATaskAndAnotherIsToldWho() {
        holds(desk.reviewer).statusCode(200);
        var name = waiting(other, "").extract().<String>path("items[0].hold.name");

        holds(other)
                .spec(refusal(ProblemType.WRONG_STATE))
                .body("holder", equalTo(name))
                .body("detail", containsString(name));
    }

    @Test
    void askingAgainHoldsForLonger() {
        var first = holds(desk.reviewer).extract();

        holds(desk.reviewer).statusCode(200).body("heldAt", equalTo(first.<String>path("heldAt")));
    }

    @Test
    void whatIsHandedBackIsFree() {
        holds(desk.reviewer).statusCode(200);

        releases(desk.reviewer).statusCode(200);

        waiting(other, "").body("items[0].hold", nullValue());
        holds(other).statusCode(200);
    }

    @Test
    void nobodyHandsBackWhatOthersHold() {
        holds(desk.reviewer).statusCode(200);

        releases(other).spec(refusal(ProblemType.WRONG_STATE)).body("holder", notNullValue());
    }

    @Test
    void whatNobodyHoldsIsNotHandedBack() {
        releases(other).spec(refusal(ProblemType.WRONG_STATE));
    }

    @Test
    void aHoldThatExpiredIsOver() throws Exception {
        holds(desk.reviewer).statusCode(200);
        Database.run("update task_hold set expires_at = now() - interval '1 second' where subject = ?", link);

        waiting(other, "").body("items[0].hold", nullValue());
        holds(other).statusCode(200).body("takenFrom", nullValue());
    }

    @Test
    void anEditorTakesATaskOverWithAReason() {
        holds(desk.reviewer).statusCode(200);

        takesOver(editor)
                .statusCode(200)
                .body("takenFrom", equalTo(desk.reviewer.id().toString()));

        waiting(other, "").body("items[0].hold.reason", equalTo("Ben is off sick."));
    }

    @Test
    void aReviewerTakesNothingOver() {
        holds(desk.reviewer).statusCode(200);

        takesOver(other).spec(refusal(ProblemType.ROLE_NEEDED));
    }

    @Test
    void whatNobodyHoldsIsNotTakenOver() {
        takesOver(editor).spec(refusal(ProblemType.INVALID_FIELD, "takeOver", "nobody else"));
    }

    @Test
    void ownWorkIsNotHeld() {
        var quote = desk.linked("The Courier");
        link = Newsroom.idOf(other.posts(link(claim, "SUPPORTS"), Desk.QUOTE + "/links", quote));

        holds(other).spec(refusal(ProblemType.NOT_FOUND)).body("detail", containsString("your own work"));
    }

    @Test
    void whatIsBeyondARoleIsNotHeld() {
        holds(desk.checker).spec(refusal(ProblemType.ROLE_NEEDED)).body("role", equalTo("REVIEWER"));
    }

    @Test
    void whatWasDoneIsNotHeldAnyMore() {
        desk.takes(desk.reviewer, "accept", link).statusCode(200);

        holds(other).spec(refusal(ProblemType.NOT_FOUND));
    }

    @Test
    void aHoldKeepsNobodyFromDeciding() {
        holds(desk.reviewer).statusCode(200);

        desk.takes(other, "accept", link).statusCode(200);
    }

    @Test
    void tasksAreFilteredByWhoHoldsThem() {
        holds(desk.reviewer).statusCode(200);

        waiting(desk.reviewer, "&heldBy=ME").body("items", hasSize(1));
        waiting(other, "&heldBy=ME").body("items", empty());
        waiting(other, "&heldBy=NOBODY").body("items", empty());
        waiting(other, "&heldBy=ANYBODY").body("items", hasSize(1));
    }

    @RepeatedTest(5)
    void ofManyWhoTakeATaskAtOnceOneHoldsIt() throws Exception {
        var people = new Person[] {desk.reviewer, other, editor, Newsroom.person(Role.REVIEWER)};

        var answers =
                Together.all(people.length, who -> holds(people[who]).extract().statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers::toString);
        assertEquals(3, answers.stream().filter(status -> status == 409).count(), answers::toString);
    }

    private ValidatableResponse holds(Person person) {
        return person.posts(Map.of(), TASKS + "/LINK_TO_DECIDE/{id}/hold", link);
    }

    private ValidatableResponse takesOver(Person person) {
        return person.posts(TAKE_OVER, TASKS + "/LINK_TO_DECIDE/{id}/hold", link);
    }

    private ValidatableResponse releases(Person person) {
        return person.posts("", TASKS + "/LINK_TO_DECIDE/{id}/release", link);
    }

    private ValidatableResponse waiting(Person person, String filter) {
        return person.gets(TASKS + "?claim=" + claim + filter).statusCode(200);
    }
}
