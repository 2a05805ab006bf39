package org.onrecord.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.Newsroom.person;
import static org.onrecord.desk.Visit.form;
import static org.onrecord.desk.Visit.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.Together;
import org.onrecord.kit.Role;

/** Recording by hand what nobody proposed: the words are copied from the text of the document. */
@QuarkusTest
class NewQuotePageTest {
    private static final String TEXT =
            "We stay here, she wrote. Nobody believed it. We stay here, she wrote again in June.";

    private Person checker;
    private String name;
    private UUID speaker;
    private UUID document;

    @BeforeEach
    void anArticle() {
        checker = person(Role.CHECKER);
        name = Newsroom.unique("Ada Grey");
        speaker = Newsroom.speaker(checker, name);
        document = Newsroom.idOf(checker.posts(
                Map.of(
                        "kind", "NEWS_ARTICLE",
                        "title", "The harbour",
                        "language", "en",
                        "version", Map.of("text", TEXT)),
                "/api/v1/documents"));
    }

    @Test
    void theWordsOfTheTextAreOnRecordWithWhoWasTicked() {
        var place = records("exact", "she wrote again in June")
                .statusCode(303)
                .extract()
                .header("Location");

        assertTrue(place.endsWith("?done=quote#main"), place);
        checker.gets("/api/v1" + place.substring(0, place.indexOf('?')))
                .body("status", equalTo("RECORDED"))
                .body("speakers[0].name", equalTo(name))
                .body("speakers[0].role", equalTo("Mayor"))
                .body("appearances[0].segments[0].exact", equalTo("she wrote again in June"));
    }

    @Test
    void wordsThatStandThereTwiceAreShownInTheirPlacesToChooseFrom() {
        var page = records("exact", "We stay here")
                .statusCode(422)
                .body(allOf(
                        containsString("These words stand in the text more than once."),
                        containsString(">We stay here</textarea>"),
                        containsString("value=\"Mayor\"")))
                .extract()
                .asString();
        var places = Pattern.compile("name=\"place\" value=\"([0-9]+-[0-9]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(2, places.size(), page);

        var place = records("exact", "We stay here", "place", places.get(1))
                .statusCode(303)
                .extract()
                .header("Location");

        checker.gets("/api/v1" + place.substring(0, place.indexOf('?')))
                .body("appearances[0].segments[0].start", equalTo(TEXT.lastIndexOf("We stay here")));
    }

    @Test
    void wordsThatAreNotInTheTextAreRefusedWithWhatIsMostLikeThem() {
        records("exact", "Nobody believes it")
                .statusCode(422)
                .body(containsString("does not have these words"))
                .body(containsString("Nobody believed it"));
    }

    @Test
    void aSearchForASpeakerKeepsTheWords() {
        form(checker.key())
                .formParams("exact", "Nobody believed it", "name", name, "search", "1")
                .post(page())
                .then()
                .statusCode(200)
                .body(containsString("name=\"speaker\" value=\"" + speaker + "\""))
                .body(containsString(">Nobody believed it</textarea>"));
    }

    @Test
    void withoutASpeakerItIsRefused() {
        form(checker.key())
                .formParams("exact", "Nobody believed it", "kind", "DIRECT")
                .post(page())
                .then()
                .statusCode(422)
                .body(containsString("look for who says it, and tick the name"));
    }

    @Test
    void twoClicksRecordOneQuote() throws Exception {
        var once = UUID.randomUUID().toString();

        var forms = Visit.forms(checker.key(), 2);

        var places = Together.all(
                2,
                i -> records(forms.get(i), "exact", "Nobody believed it", "once", once)
                        .statusCode(303)
                        .extract()
                        .header("Location"));

        assertEquals(places.get(0), places.get(1));
        checker.asks()
                .queryParam("speaker", speaker)
                .get("/api/v1/quotes")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void whoMayNotReadTheTextIsRefused() {
        session(person(Role.CONTRIBUTOR).key()).get(page()).then().statusCode(403);
    }

    private String page() {
        return "/documents/" + document + "/quotes/new";
    }

    private ValidatableResponse records(String... fields) {
        return records(form(checker.key()), fields);
    }

    private ValidatableResponse records(RequestSpecification request, String... fields) {
        request.formParams("kind", "DIRECT", "speaker", speaker, "role-" + speaker, "Mayor", "name", "");
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(page()).then();
    }
}
