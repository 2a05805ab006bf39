package org.onrecord.quote;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.quote.Desk.LINK;
import static org.onrecord.quote.Desk.link;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Newsroom;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

@QuarkusTest
class LinkBulkTest {
    private static final String DECISIONS = "/api/v1/links/decisions";

    private Desk desk;
    private UUID claim;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
        claim = desk.claim("It is so");
    }

    @Test
    void eachDecisionOfItsOwnIsMadeOrRefusedOnItsOwn() {
        var accepted = proposed();
        var rejected = proposed();
        var stale = proposed();
        var nowhere = UUID.randomUUID();

        decide(
                        "SEPARATE",
                        accept(accepted, 0),
                        accept(stale, 7),
                        Map.of("linkId", nowhere, "revision", 0, "decision", "ACCEPT", "reason", "Lost."),
                        reject(rejected, 0))
                .statusCode(200)
                .body("done", equalTo(2))
                .body("failed", equalTo(2))
                .body("results.id", contains(ids(accepted, stale, nowhere, rejected)))
                .body("results.status", contains(200, 412, 404, 200))
                .body("results[0].revision", equalTo(1))
                .body("results[1].problem.type", equalTo("urn:onrecord:problem:stale-revision"))
                .body("results[1].revision", nullValue());

        status(accepted, "ACCEPTED");
        status(rejected, "REJECTED");
        status(stale, "PROPOSED");
    }

    @Test
    void allDecisionsTogetherAreMade() {
        var one = proposed();
        var two = proposed();

        decide("ONE", accept(one, 0), reject(two, 0))
                .statusCode(200)
                .body("done", equalTo(2))
                .body("results.revision", contains(1, 1));

        desk.board(desk.checker, claim).body("groups[0].accepted", equalTo(1)).body("groups[0].proposed", equalTo(0));
    }

    @Test
    void oneThatIsRefusedUndoesAllOthers() {
        var one = proposed();
        var stale = proposed();
        var three = proposed();

        decide("ONE", accept(one, 0), accept(stale, 7), accept(three, 0))
                .spec(refusal(ProblemType.ROLLED_BACK))
                .body("detail", containsString(stale.toString()))
                .body("results.id", contains(ids(one, stale, three)))
                .body("results.status", contains(409, 412, 409))
                .body("results[0].problem.type", equalTo("urn:onrecord:problem:rolled-back"));

        for (var link : List.of(one, stale, three)) {
            status(link, "PROPOSED");
            desk.checker.gets(LINK + "/history", link).body("items", hasSize(1));
        }
        desk.board(desk.checker, claim).body("groups[0].proposed", equalTo(3));
    }

    @Test
    void ownLinksAreRefusedAmongTheOthers() {
        var quote = desk.linked("The Courier");
        var own = Newsroom.idOf(desk.reviewer.posts(link(claim, "SUPPORTS"), Desk.QUOTE + "/links", quote));

        decide("SEPARATE", accept(own, 0), accept(proposed(), 0)).body("results.status", contains(403, 200));
    }

    @Test
    void fiveHundredAreDecidedAtOnceAndFiveHundredAndOneAreRefused() {
        var decisions = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 500; i++) {
            decisions.add(accept(UUID.randomUUID(), 0));
        }
        decide("SEPARATE", decisions.toArray())
                .statusCode(200)
                .body("failed", equalTo(500))
                .body("results.status", everyItem(equalTo(404)));
        decisions.add(accept(UUID.randomUUID(), 0));

        decide("SEPARATE", decisions.toArray())
                .spec(refusal(ProblemType.INVALID_FIELD, "decisions", "size must be between 1 and 500"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEPARATE", "ONE"})
    void fiveHundredLinksAreAcceptedInOneCall(String mode) {
        var claims = IntStream.range(0, 20)
                .mapToObj(i -> desk.claim(Newsroom.unique("It is so")))
                .toList();
        var links = claims.stream().map(each -> link(each, "SUPPORTS")).toArray();
        var decisions = IntStream.range(0, 25)
                .mapToObj(i ->
                        desk.reads(desk.linked("The Courier", links)).extract().<List<String>>path("links.id"))
                .flatMap(List::stream)
                .map(id -> accept(UUID.fromString(id), 0))
                .toArray();

        decide(mode, decisions)
                .statusCode(200)
                .body("done", equalTo(500))
                .body("failed", equalTo(0))
                .body("results.status", everyItem(equalTo(200)));

        for (var each : claims) {
            desk.board(desk.checker, each).body("groups[0].accepted", equalTo(25));
        }
    }

    @Test
    void aRejectionAmongManySaysWhatIsWrong() {
        var rejection = new HashMap<>(reject(proposed(), 0));
        rejection.remove("reasonCode");

        decide("SEPARATE", accept(proposed(), 0), rejection)
                .spec(refusal(ProblemType.INVALID_FIELD, "decisions[1].reasonCode", "must not be null"));
    }

    @Test
    void noLinkIsDecidedTwiceInOneCall() {
        var link = proposed();

        decide("SEPARATE", accept(link, 0), reject(link, 0))
                .spec(refusal(ProblemType.INVALID_FIELD, "decisions[1].linkId", "twice"));
    }

    @Test
    void aCheckerDecidesNothing() {
        Newsroom.person(Role.CHECKER)
                .posts(Map.of("mode", "ONE", "decisions", List.of(accept(proposed(), 0))), DECISIONS)
                .spec(refusal(ProblemType.ROLE_NEEDED));
    }

    private UUID proposed() {
        return desk.linkOf(desk.linked("The Courier", link(claim, "SUPPORTS")), claim);
    }

    private ValidatableResponse decide(String mode, Object... decisions) {
        return desk.reviewer.posts(Map.of("mode", mode, "decisions", List.of(decisions)), DECISIONS);
    }

    private static Map<String, Object> accept(UUID link, int revision) {
        return Map.of("linkId", link, "revision", revision, "decision", "ACCEPT", "reason", "Read twice.");
    }

    private static Map<String, Object> reject(UUID link, int revision) {
        return Map.of(
                "linkId",
                link,
                "revision",
                revision,
                "decision",
                "REJECT",
                "reasonCode",
                "DUPLICATE",
                "reason",
                "Read twice.");
    }

    private void status(UUID link, String status) {
        desk.checker.gets(LINK, link).body("status", equalTo(status));
    }

    private static String[] ids(UUID... ids) {
        return java.util.Arrays.stream(ids).map(UUID::toString).toArray(String[]::new);
    }
}
