package org.onrecord.quote;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.quote.Desk.CLAIM;
import static org.onrecord.quote.Desk.LINK;
import static org.onrecord.quote.Desk.LINK_STEP;
import static org.onrecord.quote.Desk.QUOTE;
import static org.onrecord.quote.Desk.because;
import static org.onrecord.quote.Desk.link;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.onrecord.Database;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.Together;
import org.onrecord.kit.Role;

/** Somebody settles what becomes of a link while somebody else changes what it stands on. */
@QuarkusTest
class LinkRaceTest {
    private static final int ROUNDS = 5;
    private static final Set<Integer> LOST = Set.of(409, 412);

    /** Rows of the tallies of a claim that are not what counting its links gives, and the other way round. */
    private static final String MISCOUNTED = """
            with counted as (
                select l.stance, l.status, count(*) as links,
                       coalesce((select count(distinct a.source_key) from link o join appearance a on a.quote_id = o.quote_id
                        where l.status = 'ACCEPTED' and o.claim_id = ? and o.stance = l.stance and o.status = 'ACCEPTED'), 0) as sources
                from link l where l.claim_id = ? group by l.stance, l.status),
            kept as (
                select stance, status, links::bigint, sources::bigint from claim_tally where claim_id = ? and links > 0)
            select count(*) from (
                (table counted except table kept) union all (table kept except table counted)) differing""";

    private Desk desk;
    private Person other;
    private Person editor;
    private UUID claim;
    private UUID quote;
    private UUID link;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
        other = Newsroom.person(Role.REVIEWER);
        editor = Newsroom.person(Role.EDITOR);
        claim = desk.claim("Raced");
        quote = desk.linked("The Courier", link(claim, "SUPPORTS"));
        link = desk.linkOf(quote, claim);
    }

    @RepeatedTest(ROUNDS)
    void aLinkIsNotAcceptedForWordsOfTheClaimThatNobodySaw() throws Exception {
        var tag = desk.checker.etagOf(CLAIM, claim);
        var wanted = Map.of("statement", Newsroom.unique("New"), "language", "en", "checkability", "FACTUAL");

        var answers = together(
                () -> step(desk.reviewer, "accept", "\"0\""),
                () -> status(
                        desk.checker.asks().header("If-Match", tag).body(wanted).put(CLAIM, claim)));

        assertEquals(answers.get(1) == 200 ? "STALE" : "ACCEPTED", statusOf(link), answers::toString);
        assertTrue(answers.contains(200) && answers.stream().allMatch(LinkRaceTest::isAnswered), answers::toString);
        nothingIsHalfDone();
    }

    @RepeatedTest(ROUNDS)
    void aLinkIsNotAcceptedForWordsOfTheQuoteThatNobodySaw() throws Exception {
        var seen = desk.reads(quote).extract();
        var wanted = Map.of(
                "kind",
                "INDIRECT",
                "speakers",
                List.of(Map.of("speakerId", seen.<String>path("speakers[0].speakerId"))));

        var answers = together(
                () -> step(desk.reviewer, "accept", "\"0\""),
                () -> status(desk.checker
                        .asks()
                        .header("If-Match", seen.header("ETag"))
                        .body(wanted)
                        .put(QUOTE, quote)));

        assertEquals(answers.get(1) == 200 ? "STALE" : "ACCEPTED", statusOf(link), answers::toString);
        assertTrue(answers.contains(200) && answers.stream().allMatch(LinkRaceTest::isAnswered), answers::toString);
        nothingIsHalfDone();
    }

    @RepeatedTest(ROUNDS)
    void aLinkThatIsAcceptedWhileItsClaimIsMergedIsCountedWhereItIs() throws Exception {
        var winner = desk.claim("Winner");
        var tag = editor.etagOf(CLAIM, claim);

        var answers = together(
                () -> step(desk.reviewer, "accept", "\"0\""),
                () -> status(editor.asks()
                        .header("If-Match", tag)
                        .body(Map.of("into", winner, "reason", "One."))
                        .post(CLAIM + "/merge", claim)));

        assertTrue(answers.stream().allMatch(LinkRaceTest::isAnswered), answers::toString);
        assertEquals(answers.get(0) == 200 ? "ACCEPTED" : "PROPOSED", statusOf(link), answers::toString);
        claim = answers.get(1) == 201 ? winner : claim;
        desk.checker.gets(LINK, link).body("claimId", equalTo(claim.toString()));
        nothingIsHalfDone();
    }

    @RepeatedTest(ROUNDS)
    void ofUpholdingAndOverturningOneIsDone() throws Exception {
        step(desk.reviewer, "accept", "\"0\"");
        step(desk.checker, "challenge", "\"1\"");

        var answers = together(() -> step(other, "uphold", "\"2\""), () -> step(editor, "overturn", "\"2\""));

        oneWins(answers);
        assertEquals(answers.get(0) == 200 ? "ACCEPTED" : "REJECTED", statusOf(link));
        nothingIsHalfDone();
    }

    @RepeatedTest(ROUNDS)
    void aChallengeOfWhatIsBeingOverturnedIsRefused() throws Exception {
        step(desk.reviewer, "accept", "\"0\"");
        step(desk.checker, "challenge", "\"1\"");

        var answers = together(() -> step(other, "overturn", "\"2\""), () -> step(editor, "challenge", "\"2\""));

        assertEquals(200, answers.get(0));
        assertTrue(LOST.contains(answers.get(1)), answers::toString);
        nothingIsHalfDone();
    }

    @RepeatedTest(ROUNDS)
    void ofTwoChallengesOneStands() throws Exception {
        step(desk.reviewer, "accept", "\"0\"");

        oneWins(together(() -> step(other, "challenge", "\"1\""), () -> step(editor, "challenge", "\"1\"")));

        desk.checker.gets(LINK + "/history", link).body("items.size()", equalTo(3));
        nothingIsHalfDone();
    }

    @Test
    void manyDecisionsAtOnceInOppositeOrderAllGoThrough() throws Exception {
        var second = desk.claim("Second");
        var batches = new ArrayList<List<Map<String, Object>>>();
        for (int batch = 0; batch < 4; batch++) {
            var decisions = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < 6; i++) {
                var on = (i + batch) % 2 == 0 ? claim : second;
                var drawn = desk.linkOf(desk.linked("The Courier", link(on, i % 3 == 0 ? "DISPUTES" : "SUPPORTS")), on);
                decisions.add(decision(drawn, i % 2 == 0));
            }
            batches.add(decisions);
        }

        var answers = Together.all(4, batch -> decide(other, batches.get(batch)));

        assertEquals(List.of(200, 200, 200, 200), answers);
        nothingIsHalfDone();
        claim = second;
        nothingIsHalfDone();
    }

    @RepeatedTest(ROUNDS)
    void theSameDecisionsAtOnceAreMadeOnce() throws Exception {
        var decisions = new ArrayList<>(List.of(decision(link, true)));
        for (int i = 0; i < 3; i++) {
            var drawn = desk.linkOf(desk.linked("The Courier", link(claim, "SUPPORTS")), claim);
            decisions.add(i % 2 * decisions.size(), decision(drawn, true));
        }
        var reversed = new ArrayList<>(decisions);
        java.util.Collections.reverse(reversed);

        oneWins(together(() -> decide(other, decisions), () -> decide(desk.reviewer, reversed)));

        desk.board(Person.ANYBODY, claim).body("groups[0].accepted", equalTo(4));
        nothingIsHalfDone();
    }

    private static int decide(Person by, List<Map<String, Object>> decisions) {
        return status(
                by.asks().body(Map.of("mode", "ONE", "decisions", decisions)).post("/api/v1/links/decisions"));
    }

    private static Map<String, Object> decision(UUID link, boolean accept) {
        return accept
                ? Map.of("linkId", link, "revision", 0, "decision", "ACCEPT", "reason", "Read twice.")
                : Map.of(
                        "linkId",
                        link,
                        "revision",
                        0,
                        "decision",
                        "REJECT",
                        "reasonCode",
                        "WRONG_CLAIM",
                        "reason",
                        "Read twice.");
    }

    private int step(Person by, String step, String seen) {
        return status(by.asks().header("If-Match", seen).body(because(step)).post(LINK_STEP, link, step));
    }

    private static int status(io.restassured.response.Response answer) {
        return answer.statusCode();
    }

    private String statusOf(UUID id) {
        return desk.checker.gets(LINK, id).extract().path("status");
    }

    private static boolean isAnswered(int status) {
        return status < 300 || LOST.contains(status);
    }

    private static void oneWins(List<Integer> answers) {
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers::toString);
        assertTrue(answers.stream().allMatch(LinkRaceTest::isAnswered), answers::toString);
    }

    private void nothingIsHalfDone() throws Exception {
        assertEquals("0", Database.ask(MISCOUNTED, claim, claim, claim));
        desk.checker.gets(LINK + "/history/verify", link).body("intact", equalTo(true));
    }

    private static List<Integer> together(Supplier<Integer> one, Supplier<Integer> two) throws Exception {
        return Together.all(2, who -> who == 0 ? one.get() : two.get());
    }
}
