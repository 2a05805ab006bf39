package org.onrecord.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.Newsroom.person;
import static org.onrecord.desk.Visit.browser;
import static org.onrecord.desk.Visit.form;
import static org.onrecord.desk.Visit.page;
import static org.onrecord.desk.Visit.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.Together;
import org.onrecord.kit.Role;

/** Documents at the desk: the list of them, taking one in, and those in which quotations wait. */
@QuarkusTest
class DocumentsPageTest {
    private static final String NEW = "/documents/new";
    private static final String SAID = "“The harbour will close on Monday,” said Ada Grey, the mayor of Port Ellen.";

    private Person checker;
    private String outlet;

    @BeforeEach
    void somebody() {
        checker = person(Role.CHECKER);
        outlet = Newsroom.unique("The Example");
    }

    @Test
    void theListShowsADocumentWithItsOutletItsDayAndWhatWaitsInIt() {
        var document = takenIn(checker, SAID);

        session(checker.key())
                .get("/documents?outlet=" + outlet)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("href=\"/documents/" + document + "\">A &lt;b&gt;title&lt;/b&gt;"),
                        containsString("<cite>" + outlet + "</cite>"),
                        containsString("20 June 2024"),
                        containsString("<b>1</b> quotation to decide on")));
    }

    @Test
    void theListSaysSoOfADocumentThatNobodyLookedThroughYet() {
        checker.posts(
                        Map.of(
                                "kind", "NEWS_ARTICLE",
                                "title", "By the API",
                                "language", "en",
                                "outlet", Map.of("name", outlet),
                                "version", Map.of("text", SAID)),
                        "/api/v1/documents")
                .statusCode(201);

        session(checker.key()).get("/documents?outlet=" + outlet).then().body(containsString("Not looked through yet"));
    }

    @Test
    void whoMayNotReadTextsSeesTheListWithoutAWayToThemNorWhatWaits() {
        var document = takenIn(checker, SAID);

        page("/documents?outlet=" + outlet)
                .statusCode(200)
                .body(containsString("A &lt;b&gt;title"))
                .body(not(containsString("/documents/" + document)))
                .body(not(containsString("to decide on")))
                .body(not(containsString(NEW)));
    }

    @Test
    void earlierDocumentsAreOnFurtherPagesEachOnce() {
        for (int i = 0; i < 26; i++) {
            checker.posts(
                            Map.of(
                                    "kind",
                                    "NEWS_ARTICLE",
                                    "title",
                                    "Number " + i,
                                    "language",
                                    "en",
                                    "outlet",
                                    Map.of("name", outlet)),
                            "/api/v1/documents")
                    .statusCode(201);
        }
        var first = session(checker.key())
                .get("/documents?outlet=" + outlet)
                .then()
                .extract()
                .asString();
        var next = Pattern.compile("href=\"(/documents\\?outlet=[^\"]*after=[^\"]*)\"")
                .matcher(first);
        assertTrue(next.find(), first);

        var second = session(checker.key())
                .urlEncodingEnabled(false)
                .get(next.group(1).replace("&amp;", "&"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertEquals(25, first.split("<li id=\"d-").length - 1);
        assertEquals(1, second.split("<li id=\"d-").length - 1);
        assertTrue(second.contains("Number 0"), second);
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        page("/documents?from=soon").statusCode(422).body(containsString("must be a date such as 2024-06-20"));
        page("/documents?from=&to=&outlet=").statusCode(200);
    }

    @Test
    void aPastedTextIsOnRecordWithItsCandidatesAndOpensOnItsPage() {
        var unheardOf = SAID.replace("Ada Grey", "Ottoline Varga");
        var place = takes(checker, "text", unheardOf).statusCode(303).extract().header("Location");

        assertTrue(place.endsWith("?done=document#main"), place);
        session(checker.key())
                .get(place.substring(0, place.indexOf('#')))
                .then()
                .statusCode(200)
                .body(containsString("was looked through for quotations"))
                .body(containsString("Put Ottoline Varga on record, or choose who says it"));
    }

    @Test
    void aContributorTakesOneInAndGoesOnToTheList() {
        var contributor = person(Role.CONTRIBUTOR);

        takes(contributor, "text", SAID)
                .statusCode(303)
                .header("Location", matchesPattern("/documents\\?done=document#d-[0-9a-f-]{36}"));
        session(contributor.key())
                .get("/documents?outlet=" + outlet)
                .then()
                .body(containsString("<b>1</b> quotation to decide on"));
    }

    @Test
    void whatIsPastedAsHtmlTellsItsTitleAndLanguage() {
        var html =
                "<html lang=\"en\"><head><title>The harbour closes</title></head><body><article><h1>The harbour closes"
                        + "</h1><p>" + SAID
                        + " She gave no reason, and the port authority did not comment on the closure at all.</p>"
                        + "<p>The harbour has been open since 1824, when the first stone was laid by the grandfather of the"
                        + " present owner, who still lives beside it.</p></article></body></html>";

        var place = sends(checker, Map.of("text", html, "format", "HTML", "kind", "NEWS_ARTICLE", "outlet", outlet))
                .log()
                .ifValidationFails()
                .statusCode(303)
                .extract()
                .header("Location");

        checker.gets("/api/v1" + place.substring(0, place.indexOf('?')))
                .body("title", equalTo("The harbour closes"))
                .body("language", equalTo("en"));
    }

    @Test
    void plainTextWithoutATitleIsRefusedAtTheFieldAndKeepsTheText() {
        var answer = sends(checker, Map.of("text", SAID, "outlet", outlet, "language", "en"));

        answer.statusCode(422)
                .body(containsString("id=\"document-title-fault\">The title must be given where no page says it"))
                .body(containsString(
                        "name=\"title\" maxlength=\"500\" value=\"\" aria-describedby=\"document-title-fault\""))
                .body(containsString("said Ada Grey, the mayor of Port Ellen."))
                .body(containsString("value=\"" + outlet + "\""));
    }

    @Test
    void neitherATextNorAnAddressIsRefused() {
        sends(checker, Map.of("title", "Nothing", "language", "en"))
                .statusCode(422)
                .body(containsString("The text is needed, or the address of a page to fetch it from"));
    }

    @Test
    void anAddressThatIsNotFetchedIsKeptSoThatTheTextCanBePasted() {
        var address = "http://127.0.0.1:9/" + UUID.randomUUID();

        sends(checker, Map.of("url", address, "title", "Kept", "language", "en"))
                .statusCode(422)
                .body(containsString("id=\"document-url-fault\""))
                .body(not(containsString("The address 127")))
                .body(not(containsString("The address The")))
                .body(containsString("value=\"" + address + "\""))
                .body(containsString("value=\"Kept\""));
        sends(checker, Map.of("url", address, "title", "Kept", "language", "en", "text", SAID))
                .statusCode(303);

        checker.asks()
                .queryParam("url", address)
                .get("/api/v1/documents")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void twoClicksTakeOneDocumentIn() throws Exception {
        var once = UUID.randomUUID().toString();

        var forms = Visit.forms(checker.key(), 2);

        var places = Together.all(
                2,
                i -> sends(forms.get(i), fields("text", SAID, "once", once))
                        .statusCode(303)
                        .extract()
                        .header("Location"));

        assertEquals(places.get(0), places.get(1));
        checker.asks()
                .queryParam("outlet", outlet)
                .get("/api/v1/documents")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aReaderTakesNothingIn() {
        session(person(Role.READER).key()).get(NEW).then().statusCode(403);
        takes(person(Role.READER), "text", SAID).statusCode(403);
        browser().get(NEW).then().statusCode(303).header("Location", startsWith("/sign-in"));
    }

    @Test
    void theInboxHasTheDocumentUntilItsQuotationsAreDecidedOn() {
        var document = takenIn(checker, SAID);
        inbox().body(containsString("/documents/" + document));
        var candidate = UUID.fromString(checker.gets("/api/v1/documents/{id}/candidates", document)
                .extract()
                .path("items[0].id"));

        form(checker.key())
                .formParam("revision", 0)
                .formParam("code", "NOT_A_QUOTE")
                .formParam("reason", "A song title.")
                .post("/candidates/" + candidate + "/dismiss")
                .then()
                .statusCode(303);

        inbox().body(not(containsString("/documents/" + document)));
    }

    @Test
    void aDocumentWithSeveralQuotationsStandsInTheInboxOnce() {
        var document = takenIn(
                checker, SAID + "\n\n“Nobody asked the fishermen,” said Bo Lund, who owns three boats in the harbour.");

        var page = inbox().extract().asString();

        assertEquals(2, page.split("/documents/" + document + "\"").length);
        assertTrue(page.contains("quotations to decide on"), page);
    }

    @Test
    void theQueueLeadsToTheInboxWhichIsForCheckers() {
        session(checker.key()).get("/queue").then().body(containsString("href=\"/queue/documents\""));
        session(person(Role.CONTRIBUTOR).key()).get("/queue/documents").then().statusCode(403);
    }

    private ValidatableResponse inbox() {
        return session(checker.key()).get("/queue/documents").then().statusCode(200);
    }

    private UUID takenIn(Person by, String text) {
        var place = takes(by, "text", text).statusCode(303).extract().header("Location");
        return UUID.fromString(place.substring("/documents/".length(), place.indexOf('?')));
    }

    private ValidatableResponse takes(Person by, String... more) {
        return sends(by, fields(more));
    }

    private Map<String, String> fields(String... more) {
        var fields = new HashMap<>(Map.of(
                "title", "A <b>title</b>",
                "language", "en",
                "outlet", outlet,
                "publishedOn", "2024-06-20",
                "format", "TEXT"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static ValidatableResponse sends(Person by, Map<String, String> fields) {
        return sends(form(by.key()), fields);
    }

    private static ValidatableResponse sends(RequestSpecification form, Map<String, String> fields) {
        return form.formParams(fields).post(NEW).then();
    }
}
