package org.onrecord.document;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.document.Papers.article;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.Together;
import org.onrecord.document.fetch.Website;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** Documents that come by their address, come again, or come as an item of an agency. */
@QuarkusTest
class ArrivalApiTest {
    private static final String ALL = "/api/v1/documents";
    private static final String ONE = ALL + "/{id}";
    private static final String VERSION = ONE + "/versions/{number}";
    private static final String TEXT = "The harbour was closed on Monday, the port authority said.";
    private static final String PAGE =
            "<html lang=en><title>Harbour closed</title><meta property=og:type content=article><p>%s</p></html>";

    private final Website site = new Website();
    private Person contributor;
    private Person checker;

    @BeforeEach
    void somebodyReads() {
        contributor = person(Role.CONTRIBUTOR);
        checker = person(Role.CHECKER);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aPageIsFetchedAndSaysWhatItIs() {
        site.shows("/a", PAGE.formatted(TEXT));

        var id = comes("/a");

        checker.gets(ONE, id)
                .body("canonicalUrl", equalTo(site.url("/a")))
                .body("title", equalTo("Harbour closed"))
                .body("language", equalTo("en"))
                .body("versions", hasSize(1));
        checker.gets(VERSION, id, 1).body("text", equalTo(TEXT));
    }

    @Test
    void theSameTextAtTheSameAddressIsTheSameVersion() {
        site.shows("/a", PAGE.formatted(TEXT));
        var id = comes("/a");
        site.shows("/a", "<!-- another advertisement -->" + PAGE.formatted(TEXT));

        assertEquals(id, comes("/a"));
        checker.gets(ONE, id).body("versions", hasSize(1));
    }

    @Test
    void anotherTextAtTheSameAddressIsANewVersion() {
        site.shows("/a", PAGE.formatted(TEXT));
        var id = comes("/a");
        site.shows("/a", PAGE.formatted(TEXT + " It opened on Tuesday."));

        assertEquals(id, comes("/a"));
        checker.gets(ONE, id).body("versions.number", contains(1, 2)).body("title", equalTo("Harbour closed"));
        checker.gets(VERSION, id, 2).body("text", equalTo(TEXT + " It opened on Tuesday."));
    }

    @Test
    void quotesAreFollowedIntoWhatComesAgain() {
        site.shows("/a", PAGE.formatted(TEXT));
        var id = comes("/a");
        var quote = idOf(checker.posts(
                Map.of(
                        "kind",
                        "INDIRECT",
                        "speakers",
                        List.of(Map.of("speakerId", Newsroom.speaker(checker, Newsroom.unique("Authority")))),
                        "appearances",
                        List.of(Map.of(
                                "documentId",
                                id,
                                "segments",
                                List.of(Map.of("exact", "The harbour was closed on Monday"))))),
                "/api/v1/quotes"));
        site.shows("/a", PAGE.formatted("It rained all night. " + TEXT));

        comes("/a");

        checker.gets("/api/v1/quotes/{id}", quote)
                .body("appearances[0].anchor", equalTo("MATCHED"))
                .body("appearances[0].latest.version", equalTo(2));
    }

    @Test
    void aTextAndAPageOfAnAddressThatIsOnRecordAreVersionsOfIt() {
        var url = Papers.url();
        var first = article("canonicalUrl", url, "version", Map.of("text", TEXT));
        var id = idOf(contributor.posts(first, ALL));
        var page = article("canonicalUrl", url, "version", Map.of("html", "<p>" + TEXT + "</p>"));
        var later = article("canonicalUrl", url, "version", Map.of("text", TEXT + " It opened on Tuesday."));

        assertEquals(id, idOf(contributor.posts(page, ALL)));
        assertEquals(id, idOf(contributor.posts(later, ALL)));

        checker.gets(ONE, id).body("versions.number", contains(1, 2)).body("title", equalTo(first.get("title")));
    }

    @Test
    void ofManyThatSendOneNewPageAtOnceAllHaveTheSameDocument() throws Exception {
        site.shows("/a", PAGE.formatted(TEXT));

        var ids = Together.all(4, who -> comes("/a"));

        assertEquals(1, ids.stream().distinct().count(), ids::toString);
        checker.gets(ONE, ids.get(0)).body("versions", hasSize(1));
    }

    @Test
    void aRequestThatIsRepeatedIsNotFetchedAgain() {
        site.shows("/a", PAGE.formatted(TEXT));
        var key = UUID.randomUUID().toString();
        var first = comesOnce("/a", key);
        site.shows("/a", PAGE.formatted("It is gone."));

        assertEquals(first, comesOnce("/a", key));
        assertEquals(List.of("/a"), site.asked().stream().filter("/a"::equals).toList());
        checker.gets(ONE, first).body("versions", hasSize(1));
    }

    @Test
    void aKeyIsOfOneAddress() {
        site.shows("/a", PAGE.formatted(TEXT)).shows("/b", PAGE.formatted(TEXT));
        var key = UUID.randomUUID().toString();
        comesOnce("/a", key);

        once("/b", key).spec(refusal(ProblemType.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void aVersionIsFetchedToo() {
        site.shows("/a", PAGE.formatted(TEXT));
        var id = idOf(contributor.posts(article("version", Map.of("text", "What it said first.")), ALL));
        var key = UUID.randomUUID().toString();

        captures(id, key).statusCode(201).body("number", equalTo(2));
        captures(id, key).statusCode(201).body("number", equalTo(2));

        checker.gets(VERSION, id, 2).body("text", equalTo(TEXT));
        assertEquals(List.of("/a"), site.asked().stream().filter("/a"::equals).toList());
    }

    @Test
    void aPageThatSaysItIsSomebodyElsesIsNotBelieved() {
        var theirs = Papers.url();
        site.shows("/a", "<link rel=canonical href=\"" + theirs + "\">" + PAGE.formatted(TEXT));

        checker.gets(ONE, comes("/a")).body("canonicalUrl", equalTo(site.url("/a")));
    }

    @Test
    void aPageMaySayUnderWhichOfItsAddressesItIsKnown() {
        site.shows("/a", "<link rel=canonical href=\"" + site.url("/story") + "\">" + PAGE.formatted(TEXT));

        checker.gets(ONE, comes("/a")).body("canonicalUrl", equalTo(site.url("/story")));
    }

    @Test
    void whatIsNotFetchedSaysWhy() {
        contributor
                .posts(Map.of("version", Map.of("url", "http://169.254.169.254/latest/meta-data/")), ALL)
                .spec(refusal(ProblemType.PAGE_NOT_FETCHED, "version.url", "not on the public internet"))
                .body("fault", equalTo("ADDRESS"));
        contributor
                .posts(Map.of("version", Map.of("url", site.url("/nowhere"))), ALL)
                .spec(refusal(ProblemType.PAGE_NOT_FETCHED, "version.url", "404"))
                .body("fault", equalTo("STATUS"));
        contributor
                .posts(Map.of("version", Map.of("url", "ftp://news.example.org/a")), ALL)
                .spec(refusal(ProblemType.INVALID_FIELD, "version.url", "http(s)"));
    }

    @Test
    void aPageWithoutTextIsFetchedInVain() {
        site.shows("/a", "<nav>Home</nav>");

        contributor
                .posts(article("version", Map.of("url", site.url("/a"))), ALL)
                .spec(refusal(ProblemType.PAGE_UNREADABLE, "version.url", "No text"));
    }

    @Test
    void aPageIsCapturedWhenItIsFetchedAndNotBefore() {
        contributor
                .posts(article("version", Map.of("url", site.url("/a"), "capturedAt", "2024-06-20T10:00:00Z")), ALL)
                .spec(refusal(ProblemType.INVALID_FIELD, "version.capturedAt", "leave it out"));
    }

    @Test
    void aReaderHasNothingFetched() {
        person(Role.READER)
                .posts(Map.of("version", Map.of("url", site.url("/a"))), ALL)
                .spec(refusal(ProblemType.ROLE_NEEDED));

        assertEquals(List.of(), site.asked());
    }

    @Test
    void anItemOfAnAgencyIsADocument() {
        var item = new HashMap<String, Object>(Map.of(
                "uri", Papers.url(),
                "type", "text",
                "versioncreated", "2024-06-20T10:00:00Z",
                "language", "en",
                "headline", "Harbour closed",
                "byline", "Jo Doe",
                "copyrightholder", "Reuters",
                "body_text", TEXT));
        var id = idOf(contributor.posts(Map.of("version", Map.of("ninjs", item)), ALL));
        item.put("body_text", TEXT + " It opened on Tuesday.");

        assertEquals(id, idOf(contributor.posts(Map.of("version", Map.of("ninjs", item)), ALL)));
        checker.gets(ONE, id)
                .body("kind", equalTo("NEWS_ARTICLE"))
                .body("title", equalTo("Harbour closed"))
                .body("originAgency", equalTo("Reuters"))
                .body("publishedOn", equalTo("2024-06-20"))
                .body("versions.number", containsInAnyOrder(1, 2));
        checker.gets(VERSION, id, 1).body("text", equalTo(TEXT));
    }

    @Test
    void anItemWithoutTextIsRefused() {
        contributor
                .posts(article("version", Map.of("ninjs", Map.of("type", "picture"))), ALL)
                .spec(refusal(ProblemType.PAGE_UNREADABLE, "version.ninjs", "picture"));
    }

    @Test
    void aPageWithMoreTextThanIsKeptIsRefused() {
        var longest = ("a ".repeat(500_000)).strip() + "b";
        contributor
                .posts(article("version", Map.of("html", "<p>" + longest + "</p>")), ALL)
                .statusCode(201);

        contributor
                .posts(article("version", Map.of("html", "<p>" + longest + "b</p>")), ALL)
                .spec(refusal(ProblemType.PAGE_UNREADABLE, "version.html", "1000000"));
    }

    private UUID comes(String path) {
        return idOf(contributor.posts(Map.of("version", Map.of("url", site.url(path))), ALL));
    }

    private UUID comesOnce(String path, String key) {
        return idOf(once(path, key));
    }

    private io.restassured.response.ValidatableResponse once(String path, String key) {
        return contributor
                .asks()
                .header("Idempotency-Key", key)
                .body(Map.of("version", Map.of("url", site.url(path))))
                .post(ALL)
                .then();
    }

    private io.restassured.response.ValidatableResponse captures(UUID id, String key) {
        return contributor
                .asks()
                .header("Idempotency-Key", key)
                .body(Map.of("url", site.url("/a")))
                .post(ONE + "/versions", id)
                .then();
    }
}
