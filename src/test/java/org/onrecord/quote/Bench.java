package org.onrecord.quote;

import static org.onrecord.Newsroom.idOf;
import static org.onrecord.quote.Desk.QUOTE;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** What the tests of assessments work with, beside what is on the desk. */
final class Bench {
    static final String ASSESSMENT = "/api/v1/assessments/{id}";

    final Desk desk = new Desk();
    final Person checker = desk.checker;
    final Person reviewer = desk.reviewer;

    static Map<String, Object> assessment(String label, Object... evidence) {
        return new HashMap<>(Map.of("label", label, "rationale", "Looked at closely.", "evidence", List.of(evidence)));
    }

    static Map<String, Object> exhibit(String kind) {
        return new HashMap<>(Map.of(
                "kind", kind,
                "url", "https://www.example.org/" + kind,
                "title", "What shows it",
                "outlet", "The Courier",
                "excerpt", "They were not there.",
                "retrievedAt", "2024-06-21T08:00:00Z"));
    }

    ValidatableResponse proposes(Object assessment, UUID quote) {
        return checker.posts(assessment, QUOTE + "/assessments", quote);
    }

    ValidatableResponse confirms(UUID assessment) {
        return decides(reviewer, "confirm", assessment);
    }

    ValidatableResponse decides(Person by, String decision, UUID assessment) {
        var seen = checker.etagOf(ASSESSMENT, assessment);
        return by.steps(seen, Map.of("reason", "Seen as well."), ASSESSMENT + "/{decision}", assessment, decision);
    }

    /** A confirmed assessment of a quote, and its id. */
    UUID assessed(UUID quote, String label) {
        var id = idOf(proposes(assessment(label), quote));
        confirms(id).statusCode(200);
        return id;
    }

    /** A quote on record with one appearance. */
    UUID quote() {
        return desk.linked("The Courier");
    }

    UUID document(UUID quote) {
        return UUID.fromString(desk.reads(quote).extract().path("appearances[0].document.id"));
    }

    UUID speaker(UUID quote) {
        return UUID.fromString(desk.reads(quote).extract().path("speakers[0].speakerId"));
    }

    String wording(UUID quote) {
        return desk.reads(quote).extract().path("appearances[0].wording");
    }

    Map<String, Object> response(String kind, UUID quote) {
        var denial = desk.document("The Ministry", Newsroom.unique("I never said that") + ".");
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "speakerId",
                speaker(quote),
                "wording",
                "I never said that",
                "language",
                "en",
                "respondedOn",
                "2024-06-22",
                "documentId",
                denial));
    }

    ValidatableResponse answers(String kind, UUID quote) {
        return checker.posts(response(kind, quote), QUOTE + "/responses", quote);
    }

    ValidatableResponse challenges(UUID quote) {
        return checker.posts(Map.of("reason", "Others heard other words."), QUOTE + "/challenges", quote);
    }

    ValidatableResponse notes(String kind, UUID document) {
        return checker.posts(
                Map.of("kind", kind, "text", "We got it wrong.", "noticedOn", "2024-06-22"),
                "/api/v1/documents/{id}/notices",
                document);
    }

    ValidatableResponse withdraws(UUID quote) {
        var editor = Newsroom.person(Role.EDITOR);
        return editor.steps(
                editor.etagOf(QUOTE, quote), Map.of("reason", "It was another man."), QUOTE + "/withdraw", quote);
    }
}
