package org.onrecord.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.desk.Visit.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** Stating a claim at the desk: what is on record already is shown first, and nothing is decided by itself. */
@QuarkusTest
class NewClaimPageTest {
    private static final String PAGE = "/claims/new";

    private Person contributor;

    @BeforeEach
    void somebody() {
        contributor = Newsroom.person(Role.CONTRIBUTOR);
    }

    @Test
    void aClaimThatIsLikeNoneOnRecordIsStatedAtOnce() {
        var statement = Newsroom.unique("Qwyrm zaffle brontide smurgles");

        var place = submits(statement, null).statusCode(303).extract().header("Location");

        contributor.gets("/api/v1" + place).statusCode(200).body("statement", equalTo(statement));
    }

    @Test
    void theSameClaimIsShownAndChosenBeforeAnythingIsSaved() {
        var statement = Newsroom.unique("The windmill of Haarlemse belongs to three sisters");
        var claim = state(statement);

        submits(statement, null)
                .statusCode(200)
                .body(allOf(
                        containsString("value=\"" + claim + "\" required checked"),
                        containsString("stated in these very words"),
                        containsString("state it as a new claim")));
        assertEquals(1, claimsWith(statement));
    }

    @Test
    void whoeverTakesTheClaimThatIsThereIsSentToIt() {
        var claim = state(Newsroom.unique("The windmill of Haarlemse stands still"));

        submits("The windmill of Haarlemse stands still", claim).statusCode(303).header("Location", "/claims/" + claim);
    }

    @Test
    void whoeverSaysThatItIsAnotherStatesItAllTheSame() {
        var statement = Newsroom.unique("The windmill of Haarlemse was moved");
        state(statement);

        submits(statement, "new").statusCode(303);

        assertEquals(2, claimsWith(statement));
    }

    @Test
    void twoClicksStateOneClaim() throws Exception {
        var statement = Newsroom.unique("Vornish pellets glimmer under twelve moons");
        var once = java.util.UUID.randomUUID().toString();

        var forms = Visit.forms(contributor.key(), 2);

        var places = org.onrecord.Together.all(
                2,
                i -> sends(forms.get(i), statement, "en", once)
                        .statusCode(303)
                        .extract()
                        .header("Location"));
        var later = sends(statement, "en", once).statusCode(303).extract().header("Location");

        assertEquals(places.get(0), places.get(1));
        assertEquals(places.get(0), later);
        assertEquals(1, claimsWith(statement));
    }

    @Test
    void aLanguageThatIsNoneIsRefusedAtTheFieldAndTheStatementIsKept() {
        sends("The windmill of Haarlemse creaks", "English", "1")
                .statusCode(422)
                .body(containsString("id=\"claim-language-fault\""))
                .body(containsString(">The windmill of Haarlemse creaks</textarea>"));
    }

    @Test
    void aReaderCannotStateOne() {
        session(Newsroom.person(Role.READER).key()).get(PAGE).then().statusCode(403);
    }

    @Test
    void theFormIsThere() {
        session(contributor.key())
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("What is asserted"))
                .body(not(containsString("On record already")));
    }

    private ValidatableResponse submits(String statement, String choice) {
        var form = session(contributor.key())
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("statement", statement)
                .formParam("language", "en")
                .formParam("checkability", "FACTUAL");
        return (choice == null ? form : form.formParam("choice", choice))
                .post(PAGE)
                .then();
    }

    private ValidatableResponse sends(String statement, String language, String once) {
        return sends(Visit.form(contributor.key()), statement, language, once);
    }

    private static ValidatableResponse sends(
            RequestSpecification form, String statement, String language, String once) {
        return form.formParams("statement", statement, "language", language, "checkability", "FACTUAL", "once", once)
                .post(PAGE)
                .then();
    }

    private int claimsWith(String statement) {
        return contributor
                .asks()
                .queryParam("q", statement)
                .get("/api/v1/claims")
                .then()
                .extract()
                .path("items.size()");
    }

    private String state(String statement) {
        return Newsroom.idOf(contributor.posts(
                        Map.of("statement", statement, "language", "en", "checkability", "FACTUAL"), "/api/v1/claims"))
                .toString();
    }
}
