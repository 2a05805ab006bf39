package org.onrecord.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.onrecord.desk.Visit.page;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** Whether a quote bears on a claim, decided with plain forms. */
@QuarkusTest
class LinkPageTest {
    private static final String LINK = "/api/v1/links/{id}";

    private Exhibit exhibit;
    private UUID link;

    @BeforeEach
    void aProposedLink() {
        exhibit = new Exhibit();
        link = exhibit.draws("DISPUTES", "He denies what is claimed.");
    }

    @Test
    void bothSidesAreThereWithWhyTheyAreLinked() {
        reads(exhibit.reviewer)
                .body(containsString(exhibit.statement))
                .body(containsString("No automatic intervention &lt;script&gt;"))
                .body(containsString("He denies what is claimed."))
                .body(containsString("Professor in Vladivostok"))
                .body(containsString("Accept the link"))
                .body(containsString("Reject the link"))
                .body(not(containsString("<script")));
    }

    @Test
    void aReviewerAccepts() {
        tries(exhibit.reviewer, "accept", "reason", "Both say it.")
                .statusCode(303)
                .header("Location", endsWith("/links/" + link + "?done=accept#main"));

        onRecord().body("status", equalTo("ACCEPTED")).body("reason", equalTo("Both say it."));
        Visit.session(exhibit.reviewer.key())
                .get("/links/" + link + "?done=accept")
                .then()
                .body(containsString("The link is accepted."));
    }

    @Test
    void aRejectionSaysWhatIsWrong() {
        tries(exhibit.reviewer, "reject", "reason", "He asks.")
                .statusCode(422)
                .body(containsString("What is wrong must not be null"))
                .body(containsString(">He asks.</textarea>"));

        tries(exhibit.reviewer, "reject", "code", "WRONG_STANCE", "reason", "He asks.")
                .statusCode(303);

        onRecord().body("status", equalTo("REJECTED")).body("reasonCode", equalTo("WRONG_STANCE"));
    }

    @Test
    void whoDrewItIsToldThatItWaitsForSomebodyElse() {
        var drawn = idOfOwn();

        Visit.session(exhibit.reviewer.key())
                .get("/links/" + drawn)
                .then()
                .body(containsString("This is your own work"))
                .body(not(containsString("<form class=\"step\"")));
        Visit.form(exhibit.reviewer.key())
                .formParam("revision", 0)
                .formParam("reason", "It is right.")
                .post("/links/" + drawn + "/accept")
                .then()
                .statusCode(403)
                .body(containsString("You made this link"))
                .body(containsString("It is right."));
    }

    @Test
    void aCheckerDecidesNothing() {
        tries(exhibit.checker, "accept", "reason", "It is right.").statusCode(403);
        tries(Newsroom.person(Role.CHECKER), "accept", "reason", "It is right.")
                .statusCode(403)
                .body(containsString("This needs the role REVIEWER"));

        onRecord().body("status", equalTo("PROPOSED"));
    }

    @Test
    void anAcceptedLinkIsChallengedAndUpheldOrOverturned() {
        exhibit.accepts(link);
        tries(exhibit.checker, "challenge", "code", "OUT_OF_CONTEXT", "reason", "The next sentence takes it back.")
                .statusCode(303);
        reads(exhibit.reviewer)
                .body(containsString("It is torn out of its context"))
                .body(containsString("Uphold: the link is right"));

        tries(exhibit.reviewer, "overturn", "reason", "So it does.").statusCode(303);

        onRecord().body("status", equalTo("REJECTED")).body("reasonCode", equalTo("OUT_OF_CONTEXT"));
    }

    @Test
    void aStaleLinkIsReconfirmedOrDropped() {
        exhibit.accepts(link);
        rewords();
        reads(exhibit.reviewer).body(containsString("Reconfirm: it holds for the words as they are now"));

        tries(exhibit.reviewer, "reconfirm", "reason", "It holds.").statusCode(303);
        rewords();
        tries(exhibit.reviewer, "drop", "reason", "It holds no more.").statusCode(303);

        onRecord().body("status", equalTo("REJECTED"));
    }

    @Test
    void theLinkOfAWithdrawnQuoteCanStillBeDropped() {
        var editor = Newsroom.person(Role.EDITOR);
        editor.steps(
                        editor.etagOf("/api/v1/quotes/{id}", exhibit.quote),
                        Map.of("reason", "It was never said."),
                        "/api/v1/quotes/{id}/withdraw",
                        exhibit.quote)
                .statusCode(200);

        reads(exhibit.reviewer)
                .body(containsString("The quote was withdrawn: It was never said."))
                .body(not(containsString("No automatic intervention")))
                .body(not(containsString("/reconfirm\"")))
                .body(containsString("/drop\""));
        tries(exhibit.reviewer, "drop", "reason", "Withdrawn.").statusCode(303);
    }

    @Test
    void whatSuggestedALinkIsShownWithItsScore() {
        var claim = exhibit.claim(Newsroom.unique("The pact is a promise"));
        var drawn = Newsroom.idOf(exhibit.checker.posts(
                Map.of(
                        "claimId",
                        claim,
                        "stance",
                        "MENTIONS",
                        "asserts",
                        false,
                        "rationale",
                        "It is about that.",
                        "suggestion",
                        Map.of("source", "match", "text", "Six words are shared.", "score", 0.83)),
                "/api/v1/quotes/{id}/links",
                exhibit.quote));

        exhibit.checker
                .gets(LINK, drawn)
                .body("origin", equalTo("SUGGESTION"))
                .body("suggestion.score", equalTo(0.83f));
        Visit.session(exhibit.reviewer.key())
                .get("/links/" + drawn)
                .then()
                .body(containsString("Suggested by match, sure (0.83):"))
                .body(containsString("Six words are shared."));
    }

    @Test
    void whoIsSlowerIsTold() {
        exhibit.accepts(link);

        Visit.form(exhibit.reviewer.key())
                .formParam("revision", 0)
                .formParam("reason", "No, it is not.")
                .formParam("code", "WRONG_CLAIM")
                .post("/links/" + link + "/reject")
                .then()
                .statusCode(412)
                .body(containsString("Somebody changed this after you opened the page"))
                .body(containsString("No, it is not."));
    }

    @Test
    void thePageIsForThoseWhoCheck() {
        page("/links/" + link).statusCode(303).header("Location", startsWith("/sign-in"));
        Visit.session(Newsroom.person(Role.CONTRIBUTOR).key())
                .get("/links/" + link)
                .then()
                .statusCode(403);
    }

    private UUID idOfOwn() {
        var claim = exhibit.claim(Newsroom.unique("The pact is a threat"));
        return Newsroom.idOf(exhibit.reviewer.posts(
                Map.of("claimId", claim, "stance", "MENTIONS", "asserts", false, "rationale", "It is about that."),
                "/api/v1/quotes/{id}/links",
                exhibit.quote));
    }

    private void rewords() {
        var claim = "/api/v1/claims/{id}";
        exhibit.checker
                .puts(
                        exhibit.checker.etagOf(claim, exhibit.claim),
                        Map.of(
                                "statement",
                                Newsroom.unique("The pact means consultations"),
                                "language",
                                "en",
                                "checkability",
                                "FACTUAL"),
                        claim,
                        exhibit.claim)
                .statusCode(200);
    }

    private ValidatableResponse reads(Person by) {
        return Visit.session(by.key()).get("/links/" + link).then().statusCode(200);
    }

    private ValidatableResponse onRecord() {
        return exhibit.checker.gets(LINK, link).statusCode(200);
    }

    /** The form as it is now, with names and values by turns. */
    private ValidatableResponse tries(Person by, String step, String... fields) {
        int revision = onRecord().extract().path("revision");
        var form = Visit.form(by.key()).formParam("revision", revision);
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post("/links/" + link + "/" + step).then();
    }
}
