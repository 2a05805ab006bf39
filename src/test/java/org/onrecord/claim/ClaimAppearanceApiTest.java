package org.onrecord.claim;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.onrecord.Newsroom.person;
import static org.onrecord.claim.Stated.CLAIM;
import static org.onrecord.claim.Stated.article;
import static org.onrecord.claim.Stated.claim;
import static org.onrecord.claim.Stated.document;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Person;
import org.onrecord.kit.Role;

@QuarkusTest
class ClaimAppearanceApiTest {
    private static final String APPEARANCES = CLAIM + "/appearances";
    private static final String APPEARANCE = APPEARANCES + "/{appearanceId}";
    private static final String TEXT =
            "The pact sets up automatic\nintervention, 𝒳 says; automatic\nintervention it is. Café.";

    private Person checker;
    private UUID claim;

    @BeforeEach
    void aClaim() {
        checker = person(Role.CHECKER);
        claim = claim(checker);
    }

    @Test
    void anAppearanceTellsWhoSaysItWhereAndWhen() {
        var document = document(checker, "title", "A pact", "version", Map.of("text", TEXT));

        add(document, "exact", "automatic intervention")
                .statusCode(201)
                .body("revision", equalTo(1))
                .body("appearances", hasSize(1))
                .body("appearances[0].documentId", equalTo(document.toString()))
                .body("appearances[0].outlet", equalTo("The Example"))
                .body("appearances[0].title", equalTo("A pact"))
                .body("appearances[0].exact", equalTo("automatic intervention"))
                .body("appearances[0].form", equalTo("ASSERTION"))
                .body("appearances[0].appearedOn", equalTo("2024-06-20"));
    }

    @Test
    void aDayOfItsOwnGoesBeforeTheDocuments() {
        add(document(checker), "appearedOn", "2024-06-21")
                .statusCode(201)
                .body("appearances[0].appearedOn", equalTo("2024-06-21"));
    }

    @Test
    void whatNobodyKnowsIsLeftOut() {
        add(document(checker, "outlet", null, "publishedOn", null))
                .statusCode(201)
                .body("appearances[0].outlet", nullValue())
                .body("appearances[0].exact", nullValue())
                .body("appearances[0].appearedOn", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"𝒳 says", "Café", "automatic  intervention"})
    void wordsThatStandInTheTextAreTaken(String exact) {
        add(document(checker, "version", Map.of("text", TEXT)), "exact", exact).statusCode(201);
    }

    @Test
    void wordsThatDoNotStandInTheTextAreRefusedWithTheNearest() {
        add(document(checker, "version", Map.of("text", TEXT)), "exact", "The pact sets out automatic intervention")
                .statusCode(422)
                .body("type", equalTo("urn:onrecord:problem:segment-not-found"))
                .body("errors.field", hasItem("exact"))
                .body("nearest.text", equalTo("The pact sets up automatic\nintervention"))
                .body("nearest.differences[0].was", equalTo("out"))
                .body("nearest.differences[0].is", equalTo("up"));

        checker.gets(CLAIM, claim).body("appearances", empty());
    }

    @Test
    void wordsThatAreLikeNothingInTheTextAreRefused() {
        add(document(checker, "version", Map.of("text", TEXT)), "exact", "Qwertyuiop zxcvbnm")
                .statusCode(422)
                .body("nearest", nullValue());
    }

    @Test
    void theLatestVersionCounts() {
        var document = document(checker, "version", Map.of("text", "An old text."));
        Stated.run("""
                insert into document_version (id, document_id, number, text, sha256, length, captured_at)
                values (gen_random_uuid(), '%s', 2, 'A new text.', sha256('A new text.'), 11, now())""".formatted(document));

        add(document, "exact", "old text").statusCode(422);
        add(document, "exact", "new text").statusCode(201);
    }

    @Test
    void wordsOfAWithheldTextAreTakenUnchecked() {
        var withheld = Map.of("withheld", Map.of("sha256", "0".repeat(64), "length", 100));

        add(document(checker, "version", withheld), "exact", "whatever").statusCode(201);
    }

    @Test
    void wordsOfADocumentThatNobodyCapturedAreTakenUnchecked() {
        add(document(checker), "exact", "whatever").statusCode(201);
    }

    @Test
    void aDocumentThatIsNotOnRecordIsNamed() {
        add(UUID.randomUUID())
                .statusCode(422)
                .body("type", equalTo("urn:onrecord:problem:unknown-reference"))
                .body("errors.field", hasItem("documentId"));
    }

    @Test
    void aClaimThatIsNotOnRecordAppearsNowhere() {
        checker.posts(Map.of("documentId", document(checker), "form", "ASSERTION"), APPEARANCES, UUID.randomUUID())
                .statusCode(404);
    }

    @ParameterizedTest
    @MethodSource
    void whatIsWrongIsRefusedByItsField(String field, Object value, int status) {
        add(document(checker), field, value).statusCode(status).body("errors.field", hasItem(field));
    }

    static Stream<Arguments> whatIsWrongIsRefusedByItsField() {
        return Stream.of(
                Arguments.of("exact", "😀".repeat(1001), 422),
                Arguments.of("exact", "", 422),
                Arguments.of("exact", " ", 422),
                Arguments.of("form", null, 422),
                Arguments.of("form", "SONG", 400),
                Arguments.of("documentId", null, 422),
                Arguments.of("documentId", "x", 400),
                Arguments.of("appearedOn", "June", 400));
    }

    @Test
    void wordsAtTheLimitAreTaken() {
        add(document(checker), "exact", "😀".repeat(1000)).statusCode(201);
    }

    @Test
    void aThousandAppearancesAreTheMost() {
        var document = document(checker);
        Stated.run("""
                insert into claim_appearance (id, claim_id, document_id, form, created_at)
                select gen_random_uuid(), '%s', '%s', 'QUESTION', now() from generate_series(1, 999)""".formatted(claim, document));
        add(document).statusCode(201).body("appearances", hasSize(1000));

        add(document).statusCode(409).body("detail", containsString("1000 is the most"));
    }

    @Test
    void anotherTitleOfTheDocumentChangesTheTag() {
        var document = document(checker);
        add(document).statusCode(201);
        var tag = checker.etagOf(CLAIM, claim);
        var path = "/api/v1/documents/{id}";
        checker.puts(checker.etagOf(path, document), article("title", "Corrected"), path, document)
                .statusCode(200);

        assertNotEquals(tag, checker.etagOf(CLAIM, claim));
        checker.gets(CLAIM, claim).body("appearances[0].title", equalTo("Corrected"));
    }

    @Test
    void theSameIdempotencyKeyAddsOneAppearance() {
        var body = Map.<String, Object>of("documentId", document(checker), "form", "ASSERTION");
        addOnce(body).statusCode(201);

        addOnce(body).statusCode(201).body("appearances", hasSize(1));
    }

    private ValidatableResponse addOnce(Map<String, Object> body) {
        return checker.asks()
                .header("Idempotency-Key", "a")
                .body(body)
                .post(APPEARANCES, claim)
                .then();
    }

    @Test
    void aRemovedAppearanceIsGoneAndStaysInTheHistory() {
        var appearance = added();

        checker.deletes(checker.etagOf(CLAIM, claim), APPEARANCE, claim, appearance)
                .statusCode(200)
                .body("appearances", empty());

        checker.gets(CLAIM + "/history", claim)
                .body(
                        "items.type",
                        equalTo(List.of("CLAIM_STATED", "CLAIM_APPEARANCE_ADDED", "CLAIM_APPEARANCE_REMOVED")))
                .body("items[2].before.form", equalTo("ASSERTION"));
    }

    @Test
    void removingNeedsTheRevisionThatWasSeen() {
        checker.asks().delete(APPEARANCE, claim, added()).then().statusCode(428);
    }

    @Test
    void whoSawAnotherRevisionRemovesNothing() {
        var seen = checker.etagOf(CLAIM, claim);

        checker.deletes(seen, APPEARANCE, claim, added()).statusCode(412);
    }

    @Test
    void theAppearanceOfAnotherClaimIsNotFound() {
        var other = claim(checker);

        checker.deletes(checker.etagOf(CLAIM, other), APPEARANCE, other, added())
                .statusCode(404);
    }

    @Test
    void aContributorAddsNoAppearance() {
        person(Role.CONTRIBUTOR)
                .posts(Map.of("documentId", document(checker), "form", "ASSERTION"), APPEARANCES, claim)
                .statusCode(403);
    }

    private ValidatableResponse add(UUID document, Object... fields) {
        var body = new HashMap<String, Object>(Map.of("documentId", document, "form", "ASSERTION"));
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return checker.posts(body, APPEARANCES, claim);
    }

    private String added() {
        return add(document(checker)).statusCode(201).extract().path("appearances[0].id");
    }
}
