package org.onrecord.quote;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Person.ANYBODY;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.kit.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.onrecord.kit.ProblemType.INVALID_FIELD;
import static org.onrecord.kit.ProblemType.NOT_FOUND;
import static org.onrecord.kit.ProblemType.REVISION_NEEDED;
import static org.onrecord.kit.ProblemType.ROLE_NEEDED;
import static org.onrecord.kit.ProblemType.STALE_REVISION;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.EveryColumn;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** A speaker who asks that private details are taken back. */
@QuarkusTest
class RedactionTest {
    private static final String SPEAKER = "/api/v1/speakers/{id}";
    private static final String REDACTIONS = SPEAKER + "/redactions";
    private static final List<String> ALL = List.of("NAME", "ALIASES", "SAME_AS", "COUNTRY");

    private Person editor;
    private String secret;
    private String once;
    private UUID speaker;

    @BeforeEach
    void aSpeaker() {
        editor = person(Role.EDITOR);
        secret = "Secret-" + UUID.randomUUID();
        once = UUID.randomUUID().toString();
        speaker = idOf(adds(secret));
    }

    @Test
    void theDetailsAreGoneAndANoteSaysSo() {
        redacts(ALL)
                .statusCode(201)
                .header("Location", containsString("/api/v1/speakers/" + speaker))
                .body("name", equalTo("Name withheld " + speaker.toString().substring(28)))
                .body("aliases", hasSize(0))
                .body("sameAs", hasSize(0))
                .body("country", nullValue())
                .body("redactions[0].note", equalTo("Details removed on request"))
                .body("redactions[0].details", equalTo(ALL));
        ANYBODY.gets(SPEAKER, speaker)
                .body("redactions[0].note", equalTo("Details removed on request"))
                .body("name", containsString("Name withheld"));
    }

    @Test
    void nothingInTheDatabaseHoldsWhatWasErased() throws Exception {
        editor.puts(
                        "\"0\"",
                        Map.of(
                                "kind",
                                "PERSON",
                                "name",
                                secret + " II",
                                "sameAs",
                                List.of("https://x.example/" + secret)),
                        SPEAKER,
                        speaker)
                .statusCode(200);
        var desk = new Desk();
        var quote = Desk.quote(speaker, Desk.appearance(desk.document("The Courier", "It is so."), "It is so"));
        quote.put("links", List.of(Desk.link(desk.claim("It is so"), "SUPPORTS")));
        idOf(desk.records(quote));
        merges(idOf(adds(secret + " III")), speaker);
        undoes(merges(idOf(adds("Somebody else")), speaker));
        assertNotEquals(List.of(), EveryColumn.holding(secret));

        redacts(ALL).statusCode(201);

        // The winner's details and those of the one who was merged into it; the one whose merge was undone is another.
        assertEquals(List.of(), EveryColumn.holding(secret));
    }

    @Test
    void theHistoryShowsThatItWasErasedAndStillHolds() {
        redacts(List.of("NAME")).statusCode(201);

        editor.gets(SPEAKER + "/history", speaker)
                .body("items.type", contains("SPEAKER_ADDED", "SPEAKER_REDACTED"))
                .body("items.erased", contains(true, false))
                .body("items[0].after", nullValue())
                .body("items[1].reason", equalTo("Asked for in a letter."))
                .body("items[1].actor.id", equalTo(editor.id().toString()));
        editor.gets(SPEAKER + "/history/verify", speaker)
                .body("intact", equalTo(true))
                .body("erased", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"ALIASES", "SAME_AS", "COUNTRY"})
    void entriesThatToldNothingOfItStay(String detail) {
        editor.puts("\"0\"", Map.of("kind", "PERSON", "name", "Plain"), SPEAKER, speaker)
                .statusCode(200);
        editor.puts("\"1\"", Map.of("kind", "PERSON", "name", "Plainer"), SPEAKER, speaker)
                .statusCode(200);

        redacts(List.of(detail)).statusCode(201).body("name", equalTo("Plainer"));

        editor.gets(SPEAKER + "/history", speaker).body("items.erased", contains(true, true, false, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME | name | {\"kind\":\"PERSON\",\"name\":\"Back again\"}",
                "ALIASES | aliases | {\"kind\":\"PERSON\",\"name\":\"%s\",\"aliases\":[{\"name\":\"B\"}]}",
                "SAME_AS | sameAs | {\"kind\":\"PERSON\",\"name\":\"%s\",\"sameAs\":[\"https://b.example\"]}",
                "COUNTRY | country | {\"kind\":\"PERSON\",\"name\":\"%s\",\"country\":\"DE\"}"
            })
    void whatWasTakenBackIsNotRecordedAgain(String detail, String field, String body) {
        redacts(List.of(detail)).statusCode(201);

        editor.puts(editor.etagOf(SPEAKER, speaker), body.formatted(secret), SPEAKER, speaker)
                .spec(refusal(INVALID_FIELD, field, "redacted"));
    }

    @Test
    void whatWasNotTakenBackCanStillBeChanged() {
        redacts(List.of("COUNTRY")).statusCode(201);

        editor.puts(editor.etagOf(SPEAKER, speaker), Map.of("kind", "PERSON", "name", "Another"), SPEAKER, speaker)
                .statusCode(200)
                .body("redactions", hasSize(1));
    }

    @Test
    void quotesShowThePseudonym() {
        var desk = new Desk();
        var quote = idOf(desk.records(
                Desk.quote(speaker, Desk.appearance(desk.document("The Courier", "It is so."), "It is so"))));

        redacts(List.of("NAME")).statusCode(201);

        ANYBODY.gets(Desk.QUOTE, quote).body("speakers[0].name", containsString("Name withheld"));
    }

    @Test
    void theRequestThatMadeItIsForgottenAndItsKeyStaysUsed() {
        redacts(ALL).statusCode(201);

        adds(secret).spec(refusal(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void aSpeakerThatWasMergedIsRedactedWhereItStands() {
        var loser = idOf(adds(secret + " III"));
        merges(loser, speaker);

        editor.asks()
                .redirects()
                .follow(false)
                .header("If-Match", "\"1\"")
                .body(redaction(ALL))
                .post(REDACTIONS, loser)
                .then()
                .statusCode(308)
                .header("Location", containsString(speaker.toString()));
    }

    @Test
    void aRepeatedRequestRedactsOnce() {
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            editor.asks()
                    .header("If-Match", "\"0\"")
                    .header("Idempotency-Key", key)
                    .body(redaction(ALL))
                    .post(REDACTIONS, speaker)
                    .then()
                    .statusCode(201)
                    .body("redactions", hasSize(1));
        }
    }

    @Test
    void onlyAnEditorRedacts() {
        person(Role.REVIEWER)
                .steps("\"0\"", redaction(ALL), REDACTIONS, speaker)
                .spec(refusal(ROLE_NEEDED));
    }

    @Test
    void aRedactionSaysWhichRevisionWasSeen() {
        editor.posts(redaction(ALL), REDACTIONS, speaker).spec(refusal(REVISION_NEEDED));
        editor.steps("\"9\"", redaction(ALL), REDACTIONS, speaker).spec(refusal(STALE_REVISION));
        editor.steps("\"0\"", redaction(ALL), REDACTIONS, UUID.randomUUID()).spec(refusal(NOT_FOUND));
    }

    @Test
    void aRedactionOfNothingIsRefused() {
        redacts(List.of()).spec(refusal(INVALID_FIELD));
    }

    private ValidatableResponse adds(String name) {
        var speaker = Map.of(
                "kind",
                "PERSON",
                "name",
                name,
                "aliases",
                List.of(Map.of("name", name + " the alias")),
                "sameAs",
                List.of("https://www.example.org/" + name.replace(' ', '-')),
                "country",
                "FR");
        var request = editor.asks().body(speaker);
        return (name.equals(secret) ? request.header("Idempotency-Key", once) : request)
                .post("/api/v1/speakers")
                .then();
    }

    private UUID merges(UUID loser, UUID winner) {
        return idOf(editor.steps(
                editor.etagOf(SPEAKER, loser),
                Map.of("into", winner, "reason", secret + " is the same"),
                SPEAKER + "/merge",
                loser));
    }

    private void undoes(UUID merge) {
        editor.steps(editor.etagOf("/api/v1/merges/{id}", merge), "", "/api/v1/merges/{id}/undo", merge)
                .statusCode(200);
    }

    private ValidatableResponse redacts(List<String> details) {
        return editor.steps(editor.etagOf(SPEAKER, speaker), redaction(details), REDACTIONS, speaker);
    }

    private static Map<String, Object> redaction(List<String> details) {
        return Map.of("details", details, "note", "Details removed on request", "reason", "Asked for in a letter.");
    }
}
