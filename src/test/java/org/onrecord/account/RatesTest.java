package org.onrecord.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.Newsroom.machine;
import static org.onrecord.Newsroom.person;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.Person;
import org.onrecord.Wire;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** Limits so small that a test reaches them, and so slow to refill that no test sees it. Each test has its own address. */
@QuarkusTest
@TestProfile(RatesTest.Small.class)
class RatesTest {
    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "onrecord.rate.enabled", "true",
                    "onrecord.rate.anonymous.per-minute", "1",
                    "onrecord.rate.anonymous.burst", "3",
                    "onrecord.rate.keyed.per-minute", "1",
                    "onrecord.rate.keyed.burst", "40",
                    "onrecord.rate.failing.per-minute", "1",
                    "onrecord.rate.failing.burst", "2");
        }
    }

    @Test
    void whatIsLeftIsToldWithEveryAnswer() {
        var first = anonymous("127.0.1.1");
        var second = anonymous("127.0.1.1");

        assertEquals("\"anonymous\";q=3;w=180", first.header("RateLimit-Policy"));
        assertTrue(first.header("RateLimit").startsWith("\"anonymous\";r=2;t="), first.head());
        assertTrue(second.header("RateLimit").startsWith("\"anonymous\";r=1;t="), second.head());
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        IntStream.range(0, 3)
                .forEach(i -> assertEquals(200, anonymous("127.0.1.2").status()));

        var refused = anonymous("127.0.1.2");

        assertEquals(429, refused.status());
        assertTrue(refused.body().contains(ProblemType.TOO_MANY_REQUESTS.uri().toString()), refused.body());
        var wait = Integer.parseInt(refused.header("Retry-After"));
        assertTrue(wait > 0 && wait <= 60, refused.head());
    }

    @Test
    void nobodyPaysForSomebodyElse() {
        IntStream.range(0, 4).forEach(i -> anonymous("127.0.1.3"));

        assertEquals(200, anonymous("127.0.1.4").status());
    }

    @Test
    void aKeyIsCountedByItselfAndNotByItsAddress() {
        var somebody = machine(Role.READER);
        IntStream.range(0, 4).forEach(i -> anonymous("127.0.1.5"));

        var answer = signedIn("127.0.1.5", somebody);

        assertEquals(200, answer.status());
        assertEquals("\"keyed\";q=40;w=2400", answer.header("RateLimit-Policy"));
    }

    @Test
    void aKeyThatIsUsedTooOftenIsRefusedAtEveryAddress() {
        var somebody = machine(Role.READER);
        IntStream.range(0, 40)
                .forEach(i -> assertEquals(200, signedIn("127.0.1.6", somebody).status()));

        var refused = signedIn("127.0.1.7", somebody);

        assertEquals(429, refused.status());
        assertTrue(refused.body().contains(ProblemType.TOO_MANY_REQUESTS.uri().toString()), refused.body());
        assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
    }

    @Test
    void whoTriesKeysInBulkIsStoppedBeforeTheyAreLookedUp() {
        var somebody = person(Role.READER);
        IntStream.range(0, 2)
                .forEach(i -> assertEquals(401, guess("127.0.1.8", i).status()));

        var refused = guess("127.0.1.8", 3);

        assertEquals(429, refused.status());
        assertEquals(429, signedIn("127.0.1.8", somebody).status());
        assertEquals(200, signedIn("127.0.1.9", somebody).status());
    }

    @Test
    void aKeyThatWorksGoesOnWorkingWhereOthersGuess() {
        var somebody = person(Role.READER);
        assertEquals(200, signedIn("127.0.1.11", somebody).status());

        IntStream.range(0, 2).forEach(i -> guess("127.0.1.11", i));

        assertEquals(429, guess("127.0.1.11", 3).status());
        assertEquals(200, signedIn("127.0.1.11", somebody).status());
    }

    @Test
    void whoTriesKeysInBulkAtTheDesksFormIsStopped() {
        IntStream.range(0, 2)
                .forEach(i -> assertEquals(401, form("127.0.1.10", i).status()));

        var refused = form("127.0.1.10", 3);

        assertEquals(429, refused.status());
    }

    private static Wire.Answer form(String address, int number) {
        return Wire.postFrom(address, "/sign-in", "application/x-www-form-urlencoded", "key=onr_guess-" + number);
    }

    private static Wire.Answer anonymous(String address) {
        return Wire.getFrom(address, "/api/v1/speakers");
    }

    private static Wire.Answer signedIn(String address, Person somebody) {
        return Wire.getFrom(address, "/api/v1/speakers", "Authorization: Bearer " + somebody.key());
    }

    private static Wire.Answer guess(String address, int number) {
        return Wire.getFrom(address, "/api/v1/speakers", "Authorization: Bearer onr_guess-number-" + number);
    }
}
