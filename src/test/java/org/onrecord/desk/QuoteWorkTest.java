package org.onrecord.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.onrecord.Newsroom.person;
import static org.onrecord.desk.Visit.form;
import static org.onrecord.desk.Visit.page;
import static org.onrecord.desk.Visit.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Together;
import org.onrecord.kit.Role;

/** What staff do with a quote beside assessing it: links that nobody suggested, what its speakers say, withdrawing it. */
@QuarkusTest
class QuoteWorkTest {
    private Exhibit exhibit;
    private String word;
    private UUID claim;

    @BeforeEach
    void open() {
        exhibit = new Exhibit();
        word = "Zwyndle" + Manuscript.letters();
        claim = exhibit.claim(word + " grows <b>taller</b> than wheat");
    }

    @Test
    void aClaimIsFoundByItsWordsAndLinked() {
        session(exhibit.checker.key())
                .get("/quotes/" + exhibit.quote + "?claims=" + word)
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + claim + "\""))
                .body(containsString("lang=\"en\">" + word + " grows &lt;b&gt;taller"));

        draws("stance", "DISPUTES", "rationale", "It says the opposite.", "asserts", "1")
                .statusCode(303)
                .header("Location", "/quotes/" + exhibit.quote + "?done=draw#links");

        exhibit.checker
                .gets("/api/v1/quotes/{id}", exhibit.quote)
                .body("links[0].claimId", equalTo(claim.toString()))
                .body("links[0].asserts", equalTo(true));
        session(exhibit.checker.key())
                .get("/quotes/" + exhibit.quote + "?claims=" + word)
                .then()
                .body(containsString("The quote has a link to it already."));
    }

    @Test
    void aLinkWithoutAStanceIsRefusedAndTheReasonIsKeptBesideTheClaim() {
        draws("rationale", "It says the \"opposite\".", "stance", "", "claims", word)
                .statusCode(422)
                .body(allOf(
                        containsString("What the quote does to the claim must not be null"),
                        containsString("value=\"It says the &quot;opposite&quot;.\"")));
        exhibit.checker.gets("/api/v1/quotes/{id}", exhibit.quote).body("links", hasSize(0));
    }

    @Test
    void twoClicksDrawOneLink() throws Exception {
        var once = UUID.randomUUID().toString();

        var forms = Visit.forms(exhibit.checker.key(), 2);

        Together.all(
                2,
                i -> draws(forms.get(i), "stance", "SUPPORTS", "rationale", "It says so.", "once", once)
                        .statusCode(303));

        exhibit.checker.gets("/api/v1/quotes/{id}", exhibit.quote).body("links", hasSize(1));
    }

    @Test
    void aClaimThatNobodyStatedIsSaidToBeNone() {
        session(exhibit.checker.key())
                .get("/quotes/" + exhibit.quote + "?claims=qqqxxq")
                .then()
                .body(containsString("No claim on record has these words."));
    }

    @Test
    void readersSeeNoneOfIt() {
        page("/quotes/" + exhibit.quote + "?claims=" + word)
                .statusCode(200)
                .body(allOf(not(containsString("Another claim")), not(containsString(word))));
        form(person(Role.READER).key())
                .formParams("claim", claim, "stance", "SUPPORTS", "rationale", "So.")
                .post("/quotes/" + exhibit.quote + "/links")
                .then()
                .statusCode(403);
    }

    @Test
    void whatASpeakerSaysAboutItIsOnRecordAndADenialChallengesIt() {
        responds("https://desk.example/documents/" + exhibit.document).statusCode(303);

        exhibit.checker
                .gets("/api/v1/quotes/{id}", exhibit.quote)
                .body("challenged", equalTo(true))
                .body("responses[0].wording", equalTo("I said nothing of the kind."))
                .body("responses[0].document.id", equalTo(exhibit.document.toString()));
    }

    @Test
    void aResponseThatNothingShowsIsRefusedAndKept() {
        responds("")
                .statusCode(422)
                .body(containsString("id=\"respond-proof-fault\">What shows it is needed"))
                .body(containsString(">I said nothing of the kind.</textarea>"));
        responds("/quotes/" + exhibit.quote).statusCode(422).body(containsString("I said nothing of the kind."));
    }

    @Test
    void anEditorWithdrawsItWithAReasonThatEverybodyReads() {
        var editor = person(Role.EDITOR);
        session(editor.key())
                .get("/quotes/" + exhibit.quote + "/check")
                .then()
                .body(containsString("/check/withdraw\""));

        withdraws(editor.key(), revision(), "Another man of the same name.")
                .statusCode(303)
                .header("Location", "/quotes/" + exhibit.quote);

        page("/quotes/" + exhibit.quote).statusCode(410).body(containsString("Another man of the same name."));
    }

    @Test
    void aStaleWithdrawalIsRefusedAndTheReasonIsKept() {
        withdraws(person(Role.EDITOR).key(), revision() + 1, "Another man.")
                .statusCode(412)
                .body(containsString(">Another man.</textarea>"));
        page("/quotes/" + exhibit.quote).statusCode(200);
    }

    @Test
    void aCheckerWithdrawsNothing() {
        session(exhibit.checker.key())
                .get("/quotes/" + exhibit.quote + "/check")
                .then()
                .body(not(containsString("/check/withdraw\"")));
        withdraws(exhibit.checker.key(), revision(), "No.").statusCode(403);
        page("/quotes/" + exhibit.quote).statusCode(200);
    }

    private int revision() {
        return exhibit.checker
                .gets("/api/v1/quotes/{id}", exhibit.quote)
                .extract()
                .path("revision");
    }

    private ValidatableResponse draws(Object... fields) {
        return draws(form(exhibit.checker.key()), fields);
    }

    private ValidatableResponse draws(RequestSpecification request, Object... fields) {
        request.formParam("claim", claim);
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i].toString(), fields[i + 1]);
        }
        return request.post("/quotes/" + exhibit.quote + "/links").then();
    }

    private ValidatableResponse responds(String proof) {
        return form(exhibit.checker.key())
                .formParams("kind", "DENIES", "speaker", exhibit.speaker, "respondedOn", "2024-06-22")
                .formParams("wording", "I said nothing of the kind.", "language", "en", "proof", proof)
                .post("/quotes/" + exhibit.quote + "/check/respond")
                .then();
    }

    private ValidatableResponse withdraws(String key, int revision, String reason) {
        return form(key)
                .formParams("revision", revision, "reason", reason)
                .post("/quotes/" + exhibit.quote + "/check/withdraw")
                .then();
    }
}
