package org.onrecord.document;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.document.Papers.article;
import static org.onrecord.document.Papers.url;
import static org.onrecord.document.Papers.withheld;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Person;
import org.onrecord.kit.Role;

@QuarkusTest
class DocumentApiTest {
    private static final String ALL = "/api/v1/documents";
    private static final String ONE = ALL + "/{id}";
    private static final String NOTICES = ONE + "/notices";

    private Person contributor;

    @BeforeEach
    void somebodyContributes() {
        contributor = person(Role.CONTRIBUTOR);
    }

    @Test
    void aDocumentIsReadAsItWasRecorded() {
        var original = recorded(article());
        var wanted = article(
                "canonicalUrl", url(),
                "outlet", Map.of("name", "The Example Times", "domain", "times.example.org"),
                "originAgency", "Reuters",
                "authors", List.of("Jo Doe", "김"),
                "publishedOn", "2024-06-20",
                "language", "pt-BR",
                "translationOf", original,
                "translatedBy", "MACHINE_POST_EDITED",
                "rightsNotice", "All rights reserved");
        var id = recorded(wanted);

        var read = Person.ANYBODY.gets(ONE, id).statusCode(200).header("ETag", "\"0\"");

        wanted.forEach((field, value) ->
                read.body(field, equalTo(value instanceof UUID uuid ? uuid.toString() : value)));
        read.body("notices", empty()).body("versions", empty());
    }

    @Test
    void aNewDocumentSaysWhereItIs() {
        var made = contributor.posts(article(), ALL);

        var id = idOf(made);
        made.header("Location", endsWith("/api/v1/documents/" + id)).header("ETag", "\"0\"");
    }

    @Test
    void aDocumentComesWithItsFirstVersion() {
        var id = recorded(
                article("version", Map.of("text", "Two words", "archiveUrl", "https://archive.example.org/1")));

        Person.ANYBODY
                .gets(ONE, id)
                .body("versions", hasSize(1))
                .body("versions[0].number", is(1))
                .body("versions[0].sha256", equalTo(Text.of("Two words").sha256()))
                .body("versions[0].length", is(9))
                .body("versions[0].withheld", is(false))
                .body("versions[0].archiveUrl", equalTo("https://archive.example.org/1"))
                .body("versions[0].text", nullValue());
    }

    @Test
    void aReaderRecordsNothing() {
        person(Role.READER)
                .posts(article(), ALL)
                .statusCode(403)
                .body("type", equalTo("urn:onrecord:problem:role-needed"));
    }

    @Test
    void aContributorDoesNotChangeADocument() {
        contributor
                .puts("\"0\"", article(), ONE, recorded(article()))
                .statusCode(403)
                .body("role", equalTo("CHECKER"));
    }

    @Test
    void anAddressIsOnRecordOnce() {
        var url = url();
        var first = recorded(article("canonicalUrl", url));

        contributor
                .posts(article("canonicalUrl", url), ALL)
                .statusCode(409)
                .body("type", equalTo("urn:onrecord:problem:already-on-record"))
                .body("existing", equalTo(first.toString()));
    }

    @Test
    void ofManyThatRecordOneAddressAtOnceOneDoes() {
        var url = url();
        var statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> contributor
                        .posts(article("canonicalUrl", url), ALL)
                        .extract()
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), statuses);
    }

    @Test
    void theLongestAddressFits() {
        var random = new java.util.Random(7);
        var url = new StringBuilder("https://a.example.org/");
        random.ints(2000 - url.length(), 0x21, 0x7f).forEach(c -> url.append((char) c));

        contributor.posts(article("canonicalUrl", url.toString()), ALL).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "canonicalUrl, javascript:alert(1)",
        "canonicalUrl, https://exämple.org/",
        "language, English",
        "title, ' '",
        "originAgency, ''",
        "rightsNotice, ''"
    })
    void aFieldThatIsNotValidIsNamed(String field, String value) {
        contributor
                .posts(article(field, value), ALL)
                .statusCode(422)
                .body("type", equalTo("urn:onrecord:problem:invalid-field"))
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void noMoreThanFiftyAuthorsWriteADocument() {
        contributor
                .posts(article("authors", Collections.nCopies(51, "Jo Doe")), ALL)
                .statusCode(422)
                .body("errors[0].field", equalTo("authors"));
    }

    @Test
    void anOutletHasAName() {
        contributor
                .posts(article("outlet", Map.of("domain", "times.example.org")), ALL)
                .statusCode(422)
                .body("errors[0].field", equalTo("outlet.name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "revision", "createdAt", "notices"})
    void whatIsNotTheClientsToSetIsRefused(String field) {
        contributor.posts(article(field, "1"), ALL).statusCode(400).body("errors[0].field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "2024-02-30", "20 June"})
    void aDayIsADayOfTheCalendar(String day) {
        contributor
                .posts(article("publishedOn", day), ALL)
                .statusCode(400)
                .body("errors[0].field", equalTo("publishedOn"));
    }

    @Test
    void aTranslationNeedsItsOriginalOnRecord() {
        contributor
                .posts(article("translationOf", UUID.randomUUID()), ALL)
                .statusCode(422)
                .body("type", equalTo("urn:onrecord:problem:unknown-reference"))
                .body("errors[0].field", equalTo("translationOf"));
    }

    @Test
    void translationsDoNotGoInCircles() {
        var original = recorded(article());
        var translation = recorded(article("translationOf", original));
        var ofTranslation = recorded(article("translationOf", translation));

        person(Role.CHECKER)
                .puts("\"0\"", article("translationOf", ofTranslation), ONE, original)
                .statusCode(422)
                .body("errors[0].field", equalTo("translationOf"));
    }

    @Test
    void noDocumentTranslatesItself() {
        var id = recorded(article());

        person(Role.CHECKER)
                .puts("\"0\"", article("translationOf", id), ONE, id)
                .statusCode(422)
                .body("errors[0].field", equalTo("translationOf"));
    }

    @Test
    void ofTwoDocumentsThatBecomeTranslationsOfEachOtherAtOnceOneDoes() {
        var one = recorded(article());
        var other = recorded(article());
        var checker = person(Role.CHECKER);

        var first = CompletableFuture.supplyAsync(
                () -> statusOf(checker.puts("\"0\"", article("translationOf", other), ONE, one)));
        var second = CompletableFuture.supplyAsync(
                () -> statusOf(checker.puts("\"0\"", article("translationOf", one), ONE, other)));

        assertEquals(
                List.of(200, 422),
                java.util.stream.Stream.of(first.join(), second.join()).sorted().toList());
    }

    @Test
    void whatIsRecordedOfADocumentIsReplaced() {
        var id = recorded(article("originAgency", "Reuters"));

        person(Role.CHECKER)
                .puts("\"0\"", article("title", "Another title"), ONE, id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Another title"))
                .body("originAgency", nullValue());
    }

    @Test
    void aDocumentKeepsItsAddressWhenTheRestIsReplaced() {
        var url = url();
        var id = recorded(article("canonicalUrl", url));

        person(Role.CHECKER)
                .puts("\"0\"", article("canonicalUrl", url), ONE, id)
                .statusCode(200)
                .body("canonicalUrl", equalTo(url));
    }

    @Test
    void theAddressOfAnotherDocumentIsNotTakenOver() {
        var url = url();
        var first = recorded(article("canonicalUrl", url));

        person(Role.CHECKER)
                .puts("\"0\"", article("canonicalUrl", url), ONE, recorded(article()))
                .statusCode(409)
                .body("existing", equalTo(first.toString()));
    }

    @Test
    void aVersionIsNotReplaced() {
        person(Role.CHECKER)
                .puts("\"0\"", article("version", Map.of("text", "New")), ONE, recorded(article()))
                .statusCode(422)
                .body("errors[0].field", equalTo("version"));
    }

    @Test
    void ofTwoChangesToTheSameRevisionTheSecondIsRefused() {
        var id = recorded(article());
        var checker = person(Role.CHECKER);
        checker.puts("\"0\"", article(), ONE, id).statusCode(200);

        checker.puts("\"0\"", article(), ONE, id)
                .statusCode(412)
                .body("type", equalTo("urn:onrecord:problem:stale-revision"))
                .body("revision", is(1));
    }

    @Test
    void aChangeSaysWhichRevisionItSaw() {
        person(Role.CHECKER)
                .asks()
                .body(article())
                .put(ONE, recorded(article()))
                .then()
                .statusCode(428)
                .body("type", equalTo("urn:onrecord:problem:revision-needed"));
    }

    @Test
    void aDocumentThatTheClientHasIsNotSentAgain() {
        var id = recorded(article());

        Person.ANYBODY
                .asks()
                .header("If-None-Match", "\"0\"")
                .get(ONE, id)
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"");
    }

    @Test
    void aDocumentThatIsNotOnRecordIsNotFound() {
        Person.ANYBODY.gets(ONE, UUID.randomUUID()).statusCode(404).body("detail", containsString("No document"));
    }

    @Test
    void theSameRequestUnderOneKeyRecordsOneDocument() {
        var wanted = article("canonicalUrl", url(), "version", Map.of("text", "Said and done."));
        var key = UUID.randomUUID().toString();

        var first = once(key, wanted, ALL).statusCode(201).extract().path("id");

        once(key, wanted, ALL).statusCode(201).body("id", equalTo(first));
    }

    @Test
    void oneKeyDoesNotStandForTwoTexts() {
        var wanted = article("version", Map.of("text", "Said and done."));
        var key = UUID.randomUUID().toString();
        once(key, wanted, ALL).statusCode(201);
        wanted.put("version", Map.of("text", "Said and undone."));

        once(key, wanted, ALL).statusCode(422).body("type", equalTo("urn:onrecord:problem:idempotency-key-reused"));
    }

    @Test
    void oneKeyDoesNotStandForATextAndItsHash() {
        var wanted = article("version", Map.of("text", "Said and done."));
        var key = UUID.randomUUID().toString();
        once(key, wanted, ALL).statusCode(201);
        wanted.put("version", withheld("Said and done."));

        once(key, wanted, ALL).statusCode(422).body("type", equalTo("urn:onrecord:problem:idempotency-key-reused"));
    }

    @Test
    void aNoticeStandsOnItsDocument() {
        var id = recorded(article());

        person(Role.CHECKER)
                .posts(notice("RETRACTION"), NOTICES, id)
                .statusCode(201)
                .header("Location", endsWith("/api/v1/documents/" + id))
                .header("ETag", "\"1\"")
                .body("notices", hasSize(1))
                .body("notices[0].kind", equalTo("RETRACTION"))
                .body("notices[0].noticedOn", equalTo("2024-06-22"));
    }

    @Test
    void aContributorDoesNotRecordNotices() {
        contributor.posts(notice("CORRECTION"), NOTICES, recorded(article())).statusCode(403);
    }

    @Test
    void aNoticeNeedsItsDocument() {
        person(Role.CHECKER)
                .posts(notice("CORRECTION"), NOTICES, UUID.randomUUID())
                .statusCode(404);
    }

    @Test
    void theSameNoticeUnderOneKeyIsRecordedOnce() {
        var id = recorded(article());
        var checker = person(Role.CHECKER);
        var key = UUID.randomUUID().toString();
        var path = NOTICES.replace("{id}", id.toString());
        once(checker, key, notice("CORRECTION"), path).statusCode(201);

        once(checker, key, notice("CORRECTION"), path).statusCode(201).body("notices", hasSize(1));
    }

    @Test
    void noticesThatComeAtOnceAllStand() {
        var id = recorded(article());
        var checker = person(Role.CHECKER);
        IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> statusOf(checker.posts(notice("CLARIFICATION"), NOTICES, id))))
                .toList()
                .forEach(status -> assertEquals(201, status.join()));

        checker.gets(ONE, id).header("ETag", "\"8\"").body("notices", hasSize(8));
    }

    @Test
    void theLongestNoticeFitsWhateverItsCharacters() {
        var longest = Map.of("kind", "CORRECTION", "text", "😀".repeat(5000), "noticedOn", "2024-06-22");

        person(Role.CHECKER).posts(longest, NOTICES, recorded(article())).statusCode(201);
    }

    @Test
    void aLongerNoticeIsRefused() {
        var tooLong = Map.of("kind", "CORRECTION", "text", "a".repeat(5001), "noticedOn", "2024-06-22");

        person(Role.CHECKER)
                .posts(tooLong, NOTICES, recorded(article()))
                .statusCode(422)
                .body("errors[0].field", equalTo("text"));
    }

    @Test
    void everyChangeIsInTheHistory() {
        var id = recorded(article("title", "Before", "version", Map.of("text", "Words of the article")));
        var checker = person(Role.CHECKER);
        checker.puts("\"0\"", article("title", "After"), ONE, id).statusCode(200);
        checker.posts(notice("CORRECTION"), NOTICES, id).statusCode(201);

        contributor
                .gets(ONE + "/history", id)
                .statusCode(200)
                .body(
                        "items.type",
                        equalTo(List.of("DOCUMENT_ADDED", "VERSION_CAPTURED", "DOCUMENT_CHANGED", "NOTICE_ADDED")))
                .body("items[2].before.title", equalTo("Before"))
                .body("items[2].after.title", equalTo("After"))
                .body("items[3].after.kind", equalTo("CORRECTION"));
    }

    @Test
    void theHistoryOfADocumentVerifies() {
        var id = recorded(article("version", Map.of("text", "Words")));
        person(Role.CHECKER).posts(notice("CORRECTION"), NOTICES, id).statusCode(201);

        contributor
                .gets(ONE + "/history/verify", id)
                .statusCode(200)
                .body("intact", is(true))
                .body("entries", is(3));
    }

    @Test
    void theHistoryDoesNotHoldTheText() {
        var id = recorded(article("version", Map.of("text", "Nobody may copy this")));

        var history = contributor.gets(ONE + "/history", id).extract().asString();

        assertEquals(-1, history.indexOf("Nobody may copy this"));
    }

    @Test
    void aReaderDoesNotReadTheHistory() {
        person(Role.READER).gets(ONE + "/history", recorded(article())).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 200})
    void pagesAreCompleteAndTheLatestComesFirst(int limit) {
        var outlet = unique("The Complete Times");
        var made = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            made.add(0, recorded(article("outlet", Map.of("name", outlet))).toString());
        }

        assertEquals(made, listed("outlet", outlet, limit));
    }

    @Test
    void anOutletIsFoundByItsNameInAnyCaseAndByItsDomain() {
        var name = unique("The Daily Case");
        var domain = name.toLowerCase().replace(' ', '-') + ".example.org";
        var id = recorded(article("outlet", Map.of("name", name, "domain", domain)))
                .toString();

        assertEquals(List.of(id), listed("outlet", name.toUpperCase(), 50));
        assertEquals(List.of(id), listed("outlet", domain, 50));
    }

    @Test
    void aDocumentIsFoundByItsAddress() {
        var url = url();
        var id = recorded(article("canonicalUrl", url)).toString();

        assertEquals(List.of(id), listed("url", url, 50));
    }

    @ParameterizedTest
    @CsvSource({"from, 2024-06-21, later", "to, 2024-06-19, earlier", "kind, BOOK, later", "language, ko, earlier"})
    void aListIsNarrowed(String parameter, String value, String expected) {
        var outlet = unique("The Narrow Times");
        var of = Map.of("name", outlet);
        var earlier = recorded(article("outlet", of, "publishedOn", "2024-06-19", "language", "ko"));
        var later = recorded(article("outlet", of, "publishedOn", "2024-06-21", "kind", "BOOK"));
        recorded(article("outlet", of));

        var found = Person.ANYBODY
                .asks()
                .queryParam("outlet", outlet)
                .queryParam(parameter, value)
                .get(ALL)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");

        assertEquals(List.of((expected.equals("later") ? later : earlier).toString()), found);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, NOVEL",
        "from, yesterday",
        "to, +999999999-12-31",
        "to, 2024-02-30",
        "language, English",
        "limit, 201",
        "after, nonsense"
    })
    void aParameterThatIsNotValidIsNamed(String parameter, String value) {
        Person.ANYBODY
                .asks()
                .queryParam(parameter, value)
                .get(ALL)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:onrecord:problem:invalid-parameter"))
                .body("errors[0].field", equalTo(parameter));
    }

    @Test
    void aListShowsNoticesButNoVersions() {
        var url = url();
        var id = recorded(article("canonicalUrl", url, "version", Map.of("text", "Words")));
        person(Role.CHECKER).posts(notice("RETRACTION"), NOTICES, id).statusCode(201);

        Person.ANYBODY
                .asks()
                .queryParam("url", url)
                .get(ALL)
                .then()
                .body("items[0].notices.kind", equalTo(List.of("RETRACTION")))
                .body("items[0]", not(org.hamcrest.Matchers.hasKey("versions")));
    }

    private UUID recorded(Map<String, Object> document) {
        return idOf(contributor.posts(document, ALL));
    }

    private ValidatableResponse once(String key, Object body, String path) {
        return once(contributor, key, body, path);
    }

    private static ValidatableResponse once(Person person, String key, Object body, String path) {
        return person.asks()
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    private static Map<String, Object> notice(String kind) {
        return Map.of("kind", kind, "text", "A paragraph was mended.", "noticedOn", "2024-06-22");
    }

    private static int statusOf(ValidatableResponse response) {
        return response.extract().statusCode();
    }

    /** The ids of a whole list, page by page. */
    private static List<String> listed(String parameter, String value, int limit) {
        var ids = new ArrayList<String>();
        String after = null;
        do {
            var request = Person.ANYBODY.asks().queryParam(parameter, value).queryParam("limit", limit);
            var page = (after == null ? request : request.queryParam("after", after))
                    .get(ALL)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            after = page.path("next");
        } while (after != null);
        return ids;
    }
}
