package org.onrecord.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.Newsroom.admin;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.desk.Visit.browser;
import static org.onrecord.desk.Visit.session;
import static org.onrecord.desk.Visit.signsIn;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** Signing in and out, and how little the cookie of a session opens. */
@QuarkusTest
class SignInTest {
    @Test
    void aKeySignsInWithACookieThatOnlyOurPagesSend() {
        signsIn(person(Role.CHECKER).key())
                .statusCode(303)
                .header("Location", "/")
                .header(
                        "Set-Cookie",
                        allOf(
                                startsWith("onrecord_session=onr_"),
                                containsString("HttpOnly"),
                                containsString("SameSite=Strict"),
                                containsString("Path=/"),
                                matchesPattern(".*Max-Age=431\\d\\d.*"),
                                not(containsString("Secure"))));
    }

    @Test
    void whoSignsInSeveralTimesAtOnceIsSignedInEachTime() {
        var key = person(Role.CHECKER).key();

        var answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> signsIn(key)))
                .toList();

        answers.forEach(
                answer -> answer.join().statusCode(303).header("Set-Cookie", startsWith("onrecord_session=onr_")));
    }

    @Test
    void behindAProxyThatSpeaksHttpsTheCookieIsSecure() {
        browser()
                .header("X-Forwarded-Proto", "https")
                .formParam("key", person(Role.CHECKER).key())
                .post("/sign-in")
                .then()
                .header("Set-Cookie", containsString("Secure"));
    }

    @Test
    void aPageOfWhatWentWrongKeepsTheWaysOfWhoSignedIn() {
        var checker = session(person(Role.CHECKER).key());

        for (var path : java.util.List.of("/nowhere", "/claims/" + java.util.UUID.randomUUID(), "/sign-in")) {
            checker.get(path).then().body(containsString("href=\"/queue\""), containsString(", checker</li>"));
            browser().get(path).then().body(not(containsString("href=\"/queue\"")));
        }
    }

    @Test
    void whoHadToSignInGoesOnToWhatTheyAskedFor() {
        var form = browser()
                .urlEncodingEnabled(false)
                .get("/queue?sort=x&done=%2Fy")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertTrue(form.endsWith("/sign-in?then=%2Fqueue%3Fsort%3Dx%26done%3D%252Fy"), form);
        var then = Jsoup.parse(browser()
                        .urlEncodingEnabled(false)
                        .get(form)
                        .then()
                        .extract()
                        .asString())
                .select("input[name=then]")
                .val();

        browser()
                .formParam("key", person(Role.CHECKER).key())
                .formParam("then", then)
                .post("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/queue?sort=x&done=%2Fy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example",
                "/\\elsewhere.example",
                "https://elsewhere.example/",
                "queue",
                "/a\r\nSet-Cookie: b=c",
                ""
            })
    void whoSignsInGoesOnToPagesOfOursAlone(String then) {
        assertEquals("/", Onward.to(then));
    }

    @Test
    void aWrongKeyForgetsNotWhereSomebodyWantedToGo() {
        browser()
                .formParam("key", "onr_wrong")
                .formParam("then", "/queue")
                .post("/sign-in")
                .then()
                .statusCode(401)
                .body(containsString("name=\"then\" value=\"/queue\""));
    }

    @Test
    void theHeaderSaysWhoSignedIn() {
        var checker = person(Role.CHECKER);

        session(checker.key()).get("/").then().body(containsString(", checker</li>"), containsString("Sign out"));
    }

    @Test
    void aKeyThatOpensNothingIsToldSoInTheForm() {
        signsIn("onr_wrong")
                .statusCode(401)
                .header("Set-Cookie", equalTo(null))
                .header("Content-Type", startsWith("text/html"))
                .body(containsString("role=\"alert\""))
                .body(containsString("This key opens nothing"));
    }

    @Test
    void aFormThatAnotherSiteSendsSignsNobodyIn() {
        browser()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("key", person(Role.CHECKER).key())
                .post("/sign-in")
                .then()
                .statusCode(403)
                .header("Set-Cookie", equalTo(null));
    }

    @Test
    void signingOutEndsTheSessionEverywhere() {
        var session = session(person(Role.CHECKER).key());
        session.post("/sign-out").then().statusCode(303).header("Set-Cookie", containsString("Max-Age=0"));

        session.get("/").then().statusCode(200).body(containsString("href=\"/sign-in\""));
    }

    @Test
    void aSessionEndsAtOnceWithTheKeyThatOpenedIt() {
        var checker = person(Role.CHECKER);
        var session = session(checker.key());
        var ofSession = session(cookieOf(checker.key()));
        var key = checker.gets("/api/v1/me").extract().<String>path("key.id");

        admin().deletes("\"0\"", "/api/v1/keys/{id}", key).statusCode(200);

        session.get("/").then().body(containsString("href=\"/sign-in\""));
        ofSession.get("/").then().body(containsString("href=\"/sign-in\""));
        admin().gets("/api/v1/accounts/{id}/keys", checker.id())
                .body("items[1].openedWith", equalTo(key))
                .body("items[2].openedWith", equalTo(key))
                .body("items.revokedAt", everyItem(notNullValue()));
    }

    @Test
    void aSessionEndsWithItsAccountAndDoesNotComeBackWithIt() {
        var checker = person(Role.CHECKER);
        var session = session(checker.key());

        disabled(checker, true);
        session.get("/").then().body(containsString("href=\"/sign-in\""));

        disabled(checker, false);
        session.get("/").then().body(containsString("href=\"/sign-in\""));
        checker.gets("/api/v1/me").statusCode(200);
    }

    @Test
    void aSessionOfAnotherKeyOfTheAccountGoesOn() {
        var checker = person(Role.CHECKER);
        var session = session(Newsroom.key(checker.id(), Role.CHECKER));
        var key = checker.gets("/api/v1/me").extract().<String>path("key.id");

        admin().deletes("\"0\"", "/api/v1/keys/{id}", key).statusCode(200);

        session.get("/").then().body(containsString("Sign out"));
    }

    private static void disabled(Person person, boolean disabled) {
        var etag = admin().etagOf("/api/v1/accounts/{id}", person.id());
        var change = Map.of("name", unique("Checker"), "role", "CHECKER", "disabled", disabled);
        admin().puts(etag, change, "/api/v1/accounts/{id}", person.id()).statusCode(200);
    }

    private static String cookieOf(String key) {
        return signsIn(key).extract().cookie("onrecord_session");
    }

    @Test
    void signingOutLeavesAKeyAloneThatIsNoSession() {
        var checker = person(Role.CHECKER);
        browser().cookie("onrecord_session", checker.key()).post("/sign-out");

        checker.gets("/api/v1/me").statusCode(200);
    }

    @Test
    void theCookieOpensNothingOfTheApi() {
        var session = session(person(Role.CHECKER).key());

        session.get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void theCookieWritesNothing() {
        var session = session(person(Role.CHECKER).key());

        session.contentType("application/json")
                .body(Map.of("kind", "PERSON", "name", unique("Nobody")))
                .post("/api/v1/speakers")
                .then()
                .statusCode(401);
    }

    @Test
    void whoIsNotRecognisedIsSentToSignIn() {
        browser()
                .header("Authorization", "Bearer onr_wrong")
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", "/sign-in");
    }
}
