package org.onrecord.document;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.person;
import static org.onrecord.document.Papers.article;
import static org.onrecord.document.Papers.articleOf;
import static org.onrecord.document.Papers.withheld;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Person;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Role;

/** What capturing does in a unit of work. */
@QuarkusTest
class VersionsTest {
    private static final String ONE = "/api/v1/documents/{id}";

    @Inject
    Db db;

    @Inject
    Versions versions;

    @Test
    void aNewTextIsTheNextVersion() {
        var id = recorded(articleOf("First"));

        assertEquals(2, capture(id, text("Second")).number());
    }

    @Test
    void theFirstVersionMayComeLater() {
        var id = recorded(article());

        assertEquals(1, capture(id, text("First")).number());
    }

    @Test
    void aNewVersionIsANewStateOfItsDocument() {
        var id = recorded(articleOf("First"));
        capture(id, text("Second"));

        Person.ANYBODY.gets(ONE, id).header("ETag", "\"1\"").body("versions.number", equalTo(List.of(1, 2)));
    }

    @Test
    void theSameTextAgainIsTheSameVersion() {
        var id = recorded(articleOf("First"));
        var second = capture(id, text("Second"));

        assertEquals(second.id(), capture(id, text("Second")).id());
    }

    @Test
    void theSameTextAgainChangesNothing() {
        var id = recorded(articleOf("First"));
        capture(id, text("First"));

        Person.ANYBODY.gets(ONE, id).header("ETag", "\"0\"").body("versions.size()", is(1));
    }

    @Test
    void theHashOfATextThatIsOnRecordIsThatVersion() {
        var id = recorded(articleOf("First"));

        var same = capture(id, hash("First", 5));

        assertEquals("First", same.text().value());
    }

    @Test
    void theHashOfAWithheldTextIsThatVersion() {
        var id = recorded(article("version", withheld("First")));

        assertNull(capture(id, hash("First", 5)).text());
    }

    @Test
    void aTextThatWasWithheldIsKeptWhenItIsGiven() {
        var id = recorded(article("version", withheld("First")));

        capture(id, text("First"));

        person(Role.CHECKER)
                .gets(ONE + "/versions/1", id)
                .body("withheld", is(false))
                .body("text", equalTo("First"));
    }

    @Test
    void aTextGivenLaterIsInTheHistory() {
        var id = recorded(article("version", withheld("First")));
        capture(id, text("First"));

        person(Role.CONTRIBUTOR)
                .gets(ONE + "/history", id)
                .body("items.type", equalTo(List.of("DOCUMENT_ADDED", "VERSION_CAPTURED", "VERSION_TEXT_GIVEN")))
                .body("items[2].before.withheld", is(true))
                .body("items[2].after.withheld", is(false));
    }

    @Test
    void aTextIsNotGivenForAHashWithAnotherLength() {
        var id = recorded(article("version", withheld(Text.of("First").sha256(), 6)));

        var refused = assertThrows(Problem.class, () -> capture(id, text("First")));

        assertEquals("text", refused.view().errors().get(0).field());
    }

    @Test
    void aHashIsNotOnRecordWithTwoLengths() {
        var id = recorded(articleOf("First"));

        var refused = assertThrows(Problem.class, () -> capture(id, hash("First", 6)));

        assertEquals("withheld.length", refused.view().errors().get(0).field());
    }

    @Test
    void anotherTextIsNotGivenForAWithheldOne() {
        var id = recorded(article("version", withheld("First")));

        var refused = assertThrows(Problem.class, () -> give(id, 1, text("Frist")));

        assertEquals(422, refused.view().status());
    }

    @Test
    void theTextOfAVersionIsGivenByItsNumber() {
        var id = recorded(article("version", withheld("First")));

        assertEquals("First", give(id, 1, text("First")).text().value());
    }

    @Test
    void noTextIsGivenForAVersionThatIsNotOnRecord() {
        var id = recorded(article());

        var refused = assertThrows(Problem.class, () -> give(id, 1, text("First")));

        assertEquals(404, refused.view().status());
    }

    @Test
    void aVersionNeedsItsDocument() {
        var refused = assertThrows(Problem.class, () -> capture(UUID.randomUUID(), text("First")));

        assertEquals(404, refused.view().status());
    }

    @Test
    void aLongTextIsCapturedOnTheCallersContext() {
        var id = recorded(article());

        assertEquals(1_000_000, capture(id, text("😀".repeat(1_000_000))).length());
    }

    @Test
    void theLatestVersionHasTheHighestNumber() {
        var id = recorded(articleOf("First"));
        var second = capture(id, text("Second"));

        assertEquals(second.id(), in(session -> versions.latest(session, id)).id());
    }

    @Test
    void aDocumentWithoutVersionsHasNoLatest() {
        var id = recorded(article());

        assertNull(in(session -> versions.latest(session, id)));
    }

    @Test
    void aVersionIsFoundByItsId() {
        var version = capture(recorded(article()), text("First"));

        assertEquals(
                "First",
                in(session -> versions.version(session, version.id())).text().value());
    }

    @Test
    void aVersionThatIsNotOnRecordIsNotFound() {
        var refused = assertThrows(Problem.class, () -> in(session -> versions.version(session, UUID.randomUUID())));

        assertEquals(404, refused.view().status());
    }

    @Test
    void textsCapturedAtOnceGetNumbersInTurn() {
        var id = recorded(article());

        var numbers = atOnce(8, i -> capture(id, text("Text " + i)).number());

        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), numbers.stream().sorted().toList());
    }

    @Test
    void oneTextCapturedByManyAtOnceIsOneVersion() {
        var id = recorded(article());

        var ids = atOnce(8, i -> capture(id, text("The same")).id());

        assertEquals(1, ids.stream().distinct().count());
    }

    @Test
    void aHistoryOfCapturesAtOnceVerifies() {
        var id = recorded(article());
        atOnce(8, i -> capture(id, text("Text " + i)).number());

        person(Role.CONTRIBUTOR)
                .gets(ONE + "/history/verify", id)
                .body("intact", is(true))
                .body("entries", is(9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 200})
    void pagesOfVersionsAreComplete(int limit) {
        var id = recorded(article());
        for (int i = 1; i <= 5; i++) {
            capture(id, text("Text " + i));
        }

        assertEquals(List.of(1, 2, 3, 4, 5), listed(id, limit));
    }

    private static UUID recorded(Map<String, Object> document) {
        return idOf(person(Role.CONTRIBUTOR).posts(document, "/api/v1/documents"));
    }

    private static NewVersion text(String text) {
        return NewVersion.of(text);
    }

    private static NewVersion hash(String text, int length) {
        return NewVersion.of(new Withheld(Text.of(text).sha256(), length));
    }

    private Version capture(UUID document, NewVersion wanted) {
        var act = Act.ofSystem();
        return await(versions.weigh(wanted, act)
                .chain(weighed -> db.write(session -> versions.capture(session, document, weighed, act))));
    }

    private Version give(UUID document, int number, NewVersion wanted) {
        var act = Act.ofSystem();
        return await(versions.weigh(wanted, act)
                .chain(weighed -> db.write(session -> versions.giveText(session, document, number, weighed, act))));
    }

    private <T> T in(Function<Mutiny.Session, Uni<T>> work) {
        return await(Uni.createFrom().deferred(() -> db.write(work)));
    }

    private static <T> T await(Uni<T> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private static <T> List<T> atOnce(int times, Function<Integer, T> work) {
        return IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static List<Integer> listed(UUID id, int limit) {
        var numbers = new ArrayList<Integer>();
        String after = null;
        do {
            var request = Person.ANYBODY.asks().queryParam("limit", limit);
            var page = (after == null ? request : request.queryParam("after", after))
                    .get(ONE + "/versions", id)
                    .then()
                    .statusCode(200)
                    .extract();
            numbers.addAll(page.path("items.number"));
            after = page.path("next");
        } while (after != null);
        return numbers;
    }
}
