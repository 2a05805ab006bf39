package org.onrecord.quote;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.quote.Desk.QUOTE;
import static org.onrecord.quote.Desk.link;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.Together;
import org.onrecord.kit.Role;

/** Two at once: one wins, the other is told, and nothing is half done. */
@QuarkusTest
class RaceTest {
    private static final String CLAIM = "/api/v1/claims/{id}";

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
    }

    @Test
    void ofTwoReviewersOneDecides() throws Exception {
        var claim = desk.claim("Raced");
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"));
        var link = desk.linkOf(quote, claim);
        var other = Newsroom.person(Role.REVIEWER);

        var statuses = together(() -> decide(desk.reviewer, link, "accept"), () -> decide(other, link, "reject"));

        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertTrue(
                statuses.stream().allMatch(status -> status == 200 || status == 409 || status == 412),
                statuses::toString);
        desk.checker
                .gets("/api/v1/links/{id}/history/verify", link)
                .body("entries", equalTo(2))
                .body("intact", equalTo(true));
    }

    @Test
    void quotesRecordedAtOnceEachHaveTheirOwnParts() throws Exception {
        var words = Newsroom.unique("These words were said");
        var document = desk.document("The Courier", words + ".");
        var speakers = List.of(desk.speaker("One"), desk.speaker("Two"), desk.speaker("Three"));
        var one = desk.claim("One");
        var two = desk.claim("Two");

        var intact = Together.all(32, who -> {
            var speaker = speakers.get(who % speakers.size());
            var wanted = Desk.quote(speaker, Desk.appearance(document, words));
            wanted.put("links", List.of(link(one, "SUPPORTS"), link(two, "DISPUTES")));
            return IntStream.range(0, 20).allMatch(time -> {
                var made = desk.records(wanted).extract();
                return made.statusCode() == 201
                        && made.jsonPath().getList("speakers.speakerId").equals(List.of(speaker.toString()))
                        && made.jsonPath().getList("appearances").size() == 1
                        && made.jsonPath().getList("links").size() == 2;
            });
        });

        assertEquals(Collections.nCopies(32, true), intact);
    }

    @Test
    void linksDrawnAtOnceToTheSameClaimsInOppositeOrderAllStand() throws Exception {
        var one = desk.claim("One");
        var two = desk.claim("Two");
        var draws = new ArrayList<Callable<Integer>>();
        for (int number = 0; number < 8; number++) {
            var there = number % 2 == 0;
            draws.add(() -> {
                desk.linked("The Courier", link(there ? one : two, "SUPPORTS"), link(there ? two : one, "SUPPORTS"));
                return 201;
            });
        }

        allTogether(draws);

        desk.board(desk.checker, one).body("groups[0].proposed", equalTo(8));
        desk.board(desk.checker, two).body("groups[0].proposed", equalTo(8));
    }

    @Test
    void theSameLinkDrawnTwiceAtOnceStandsOnce() throws Exception {
        var claim = desk.claim("Twice");
        var quote = desk.linked("The Courier");
        Callable<Integer> draw = () -> desk.checker
                .posts(link(claim, "SUPPORTS"), QUOTE + "/links", quote)
                .extract()
                .statusCode();

        var statuses = together(draw, draw);

        assertEquals(List.of(201, 409), statuses.stream().sorted().toList());
        desk.board(desk.checker, claim).body("groups[0].proposed", equalTo(1));
    }

    @Test
    void aMergeAgainstALinkLosesNoLink() throws Exception {
        var editor = Newsroom.person(Role.EDITOR);
        var loser = desk.claim("Loser");
        var winner = desk.claim("Winner");
        var quote = desk.linked("The Courier");
        var tag = editor.etagOf(CLAIM, loser);

        var statuses = together(
                () -> editor.steps(tag, Map.of("into", winner, "reason", "One."), CLAIM + "/merge", loser)
                        .extract()
                        .statusCode(),
                () -> desk.checker
                        .posts(link(loser, "SUPPORTS"), QUOTE + "/links", quote)
                        .extract()
                        .statusCode());

        assertTrue(statuses.get(0) == 201 || statuses.get(0) == 412, statuses::toString);
        var drawn = statuses.get(1) == 201 ? 1 : 0;
        var stands = statuses.get(0) == 201 ? winner : loser;
        desk.board(desk.checker, stands).body("groups[0].proposed", equalTo(drawn));
    }

    private static int decide(Person by, java.util.UUID link, String decision) {
        return by.steps("\"0\"", Desk.because(decision), "/api/v1/links/{id}/{decision}", link, decision)
                .extract()
                .statusCode();
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        return allTogether(List.of(one, other));
    }

    private static List<Integer> allTogether(List<Callable<Integer>> racers) throws Exception {
        var pool = Executors.newFixedThreadPool(racers.size());
        var start = new CountDownLatch(1);
        try {
            var running = new ArrayList<Future<Integer>>();
            for (var racer : racers) {
                running.add(pool.submit(() -> {
                    start.await();
                    return racer.call();
                }));
            }
            start.countDown();
            var statuses = new ArrayList<Integer>();
            for (var one : running) {
                statuses.add(finished(one));
            }
            return statuses;
        } finally {
            pool.shutdownNow();
        }
    }

    private static int finished(Future<Integer> racer) throws InterruptedException {
        try {
            return racer.get();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        }
    }
}
