package org.onrecord.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.person;
import static org.onrecord.desk.Visit.form;
import static org.onrecord.desk.Visit.page;
import static org.onrecord.desk.Visit.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.Together;
import org.onrecord.kit.Role;

/** Putting speakers on record at the desk, and changing what is recorded of them. */
@QuarkusTest
class SpeakerFormTest {
    private static final String NEW = "/speakers/new";

    private Person checker;
    private String name;

    @BeforeEach
    void somebody() {
        checker = person(Role.CHECKER);
        name = Newsroom.unique("Ada Grey");
    }

    @Test
    void aSpeakerIsPutOnRecordWithOtherNamesAndPages() {
        var place = form(checker.key())
                .formParams("name", name, "kind", "PERSON", "country", "NO")
                .formParam("sameAs", "https://example.org/ada\r\n\r\nhttps://example.org/grey")
                .formParam("alias", "", "Ада Грей", "A. Grey")
                .formParam("language", "", "ru", "")
                .post(NEW)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        checker.gets("/api/v1" + place.substring(0, place.indexOf('?')))
                .body("name", equalTo(name))
                .body("country", equalTo("NO"))
                .body("aliases.name", equalTo(List.of("Ада Грей", "A. Grey")))
                .body("sameAs", hasSize(2));
    }

    @Test
    void somebodyOfTheNameIsShownBeforeASecondOneIsMade() {
        Newsroom.speaker(checker, name);

        adds(checker, UUID.randomUUID().toString())
                .statusCode(200)
                .body(containsString("This is somebody else of the same name"));
        named().body("items", hasSize(1));
    }

    @Test
    void twoClicksPutOneOnRecord() throws Exception {
        var once = UUID.randomUUID().toString();

        var forms = Visit.forms(checker.key(), 2);

        var places = Together.all(
                2, i -> adds(forms.get(i), once).statusCode(303).extract().header("Location"));

        assertEquals(places.get(0), places.get(1));
        named().body("items", hasSize(1));
    }

    @Test
    void aFormThatIsSentAgainLeadsToWhomItMadeAndNotToTheNamesakes() {
        var once = UUID.randomUUID().toString();
        var first = adds(checker, once).statusCode(303).extract().header("Location");

        adds(checker, once).statusCode(303).header("Location", equalTo(first));
    }

    @Test
    void whatIsRefusedIsSaidAtTheFieldAndKept() {
        form(checker.key())
                .formParams("name", name, "kind", "PERSON", "country", "Norway", "sameAs", "not an address")
                .formParam("alias", "Ada")
                .formParam("language", "")
                .post(NEW)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"speaker-country-fault\""),
                        containsString("value=\"Norway\""),
                        containsString("not an address"),
                        containsString("value=\"Ada\""),
                        containsString("value=\"" + name + "\"")));
    }

    @Test
    void aCheckerChangesNamesAndNobodyBelowDoes() {
        var speaker = Newsroom.speaker(checker, name);
        session(person(Role.CONTRIBUTOR).key())
                .get("/speakers/" + speaker + "/edit")
                .then()
                .statusCode(403);
        session(checker.key())
                .get("/speakers/" + speaker)
                .then()
                .body(containsString("href=\"/speakers/" + speaker + "/edit\""));
        page("/speakers/" + speaker).body(not(containsString("/edit")));

        changes(speaker, 0, name + " Junior").statusCode(303);

        checker.gets("/api/v1/speakers/{id}", speaker)
                .body("name", equalTo(name + " Junior"))
                .body("aliases[0].name", equalTo("Ada"));
    }

    @Test
    void whoeverLosesARaceKeepsWhatTheyTyped() throws Exception {
        var speaker = Newsroom.speaker(checker, name);

        var forms = Visit.forms(checker.key(), 6);

        var answers = Together.all(
                6, i -> changes(forms.get(i), speaker, 0, name + " the " + i).extract());

        assertEquals(1, answers.stream().filter(one -> one.statusCode() == 303).count());
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).statusCode() != 303) {
                assertEquals(412, answers.get(i).statusCode());
                org.hamcrest.MatcherAssert.assertThat(
                        answers.get(i).asString(),
                        allOf(
                                containsString("Somebody changed this after you opened the page."),
                                containsString("value=\"" + name + " the " + i + "\"")));
            }
        }
    }

    @Test
    void aReaderPutsNobodyOnRecord() {
        session(person(Role.READER).key()).get(NEW).then().statusCode(403);
        adds(person(Role.READER), "1").statusCode(403);
    }

    private ValidatableResponse adds(Person by, String once) {
        return adds(form(by.key()), once);
    }

    private ValidatableResponse adds(RequestSpecification form, String once) {
        return form.formParams("name", name, "kind", "PERSON", "once", once)
                .post(NEW)
                .then();
    }

    private ValidatableResponse changes(UUID speaker, int revision, String to) {
        return changes(form(checker.key()), speaker, revision, to);
    }

    private static ValidatableResponse changes(RequestSpecification form, UUID speaker, int revision, String to) {
        return form.formParams("revision", revision, "name", to, "kind", "PERSON", "alias", "Ada", "language", "en")
                .post("/speakers/" + speaker + "/edit")
                .then();
    }

    private ValidatableResponse named() {
        return checker.asks().queryParam("name", name).get("/api/v1/speakers").then();
    }
}
