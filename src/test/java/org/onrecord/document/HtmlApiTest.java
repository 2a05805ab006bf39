package org.onrecord.document;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.document.Papers.article;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** Documents that come as a page. */
@QuarkusTest
class HtmlApiTest {
    private static final String ALL = "/api/v1/documents";
    private static final String TEXT = "The harbour was closed on Monday, the port authority said.";
    private static final String PAGE = """
            <html lang=en><head><title>Harbour closed - The Courier</title>
            <link rel=canonical href="%s"><meta property="og:site_name" content="The Courier">
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour closed",
              "author": [{"@type": "Person", "name": "Jo Doe"}, {"name": "Reuters"}],
              "datePublished": "2024-06-20T23:30:00-04:00"}</script></head>
            <body><nav><a href="/">Home</a></nav><h1>Harbour closed</h1><p>By Jo Doe</p><p>%s</p></body></html>""";

    private Person checker;

    @BeforeEach
    void somebodyChecks() {
        checker = person(Role.CHECKER);
    }

    @Test
    void aPageSaysWhatItIsAndWhatItSays() {
        var url = Papers.url();
        var id = idOf(checker.posts(Map.of("version", Map.of("html", PAGE.formatted(url, TEXT))), ALL));

        checker.gets(ALL + "/{id}", id)
                .body("kind", equalTo("NEWS_ARTICLE"))
                .body("title", equalTo("Harbour closed"))
                .body("canonicalUrl", equalTo(url))
                .body("outlet.name", equalTo("The Courier"))
                .body("authors", equalTo(List.of("Jo Doe", "Reuters")))
                .body("originAgency", equalTo("Reuters"))
                .body("publishedOn", equalTo("2024-06-20"))
                .body("language", equalTo("en"));
        checker.gets(ALL + "/{id}/versions/1", id).body("text", equalTo(TEXT));
    }

    @Test
    void whatTheRequestSaysWins() {
        var page = PAGE.formatted(Papers.url(), TEXT);
        var mine = Papers.url();
        var wanted = article("canonicalUrl", mine, "authors", List.of("A. Nother"), "version", Map.of("html", page));
        wanted.put("kind", "TRANSCRIPT");
        wanted.put("language", "fr");
        wanted.put("originAgency", "dpa");

        checker.posts(wanted, ALL)
                .statusCode(201)
                .body("kind", equalTo("TRANSCRIPT"))
                .body("canonicalUrl", equalTo(mine))
                .body("title", equalTo(wanted.get("title")))
                .body("authors", equalTo(List.of("A. Nother")))
                .body("originAgency", equalTo("dpa"))
                .body("language", equalTo("fr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "title", "language"})
    void whatNobodySaysIsAskedFor(String field) {
        var wanted = new HashMap<>(article("version", Map.of("html", "<p>" + TEXT + "</p>")));
        wanted.remove(field);

        checker.posts(wanted, ALL).spec(refusal(ProblemType.INVALID_FIELD, field, "the page does not say it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "title", "language"})
    void whatNoPageCanSayIsNeeded(String field) {
        var wanted = new HashMap<>(article("version", Map.of("text", TEXT)));
        wanted.remove(field);

        checker.posts(wanted, ALL).spec(refusal(ProblemType.INVALID_FIELD, field, "must be given"));
    }

    @Test
    void aPageWithoutTextIsRefused() {
        checker.posts(article("version", Map.of("html", "<nav>Home</nav>")), ALL)
                .spec(refusal(ProblemType.PAGE_UNREADABLE, "version.html", "No text was found"));
    }

    @Test
    void aPdfIsRefused() {
        checker.posts(article("version", Map.of("html", "%PDF-1.7")), ALL)
                .spec(refusal(ProblemType.PAGE_UNREADABLE, "version.html", "PDF"));
    }

    @Test
    void aTextAndItsPageAreOneTooMany() {
        checker.posts(article("version", Map.of("html", "<p>" + TEXT, "text", TEXT)), ALL)
                .spec(refusal(ProblemType.INVALID_FIELD, "version.text", "give one of"));
    }

    @Test
    void aFurtherVersionComesAsAPage() {
        var id = idOf(checker.posts(article("version", Map.of("text", "What it said first.")), ALL));

        checker.posts(Map.of("html", "<p>" + TEXT + "</p>"), ALL + "/{id}/versions", id)
                .statusCode(201)
                .header("Location", endsWith("/versions/2"))
                .body("text", equalTo(TEXT));
    }

    @Test
    void thePageOfATextOnRecordIsTheSameVersion() {
        var id = idOf(checker.posts(article("version", Map.of("text", TEXT)), ALL));

        checker.posts(Map.of("html", "<body><nav>Home</nav><p>" + TEXT), ALL + "/{id}/versions", id)
                .statusCode(201)
                .body("number", equalTo(1));
    }

    @Test
    void theSamePageUnderOneKeyIsRecordedOnce() {
        var wanted = Map.of("version", Map.of("html", PAGE.formatted(Papers.url(), TEXT)));
        var key = UUID.randomUUID().toString();
        var first = under(key, wanted);

        org.junit.jupiter.api.Assertions.assertEquals(first, under(key, wanted));
    }

    @Test
    void aLongPageIsReadToo() {
        var sentence = Newsroom.unique("The ice is thick and nobody can say when it will be gone, in year") + ". ";
        var page = "<p>" + sentence.repeat(1000) + "</p>";

        var id = idOf(checker.posts(article("version", Map.of("html", page)), ALL));

        checker.gets(ALL + "/{id}/versions/1", id)
                .body("text", equalTo(sentence.repeat(1000).strip()))
                .body("archiveUrl", nullValue());
    }

    private String under(String key, Object wanted) {
        return checker.asks()
                .header("Idempotency-Key", key)
                .body(wanted)
                .post(ALL)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
