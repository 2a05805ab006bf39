package org.onrecord.match;

import static org.onrecord.Newsroom.idOf;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;
import org.onrecord.quote.Desk;

/** Quotes on record by people, and in words, that nobody else in the suite has. */
final class Archive {
    static final String CHECK = "/api/v1/drafts/check";

    final Desk desk = new Desk();
    final Person checker = desk.checker;
    final String name = name("Ottilie");
    final UUID speaker = Newsroom.speaker(checker, name);
    private final Random random = new Random(name.hashCode());

    /** A name of letters alone, so that the engine takes it for one. */
    static String name(String first) {
        var letters = new StringBuilder();
        Newsroom.unique("").strip().chars().forEach(digit -> letters.append((char) ('a' + digit - '0')));
        return first + " Qu" + letters + "mann";
    }

    /** Words that are nobody else's: a sentence without its full stop. */
    String words(int many) {
        return String.join(" ", Words.any(random, many));
    }

    UUID quote(String wording) {
        return quote(speaker, "spokeswoman of the harbour", wording);
    }

    UUID quote(UUID by, String role, String wording) {
        return idOf(desk.records(body(by, role, wording)));
    }

    Map<String, Object> body(UUID by, String role, String wording) {
        var document = desk.document("The Courier", wording + "\n\n" + words(5));
        var attributed = new HashMap<String, Object>(Map.of("speakerId", by));
        if (role != null) {
            attributed.put("role", role);
        }
        var quote = new HashMap<String, Object>(Desk.quote(List.of(), Desk.appearance(document, wording)));
        quote.put("speakers", List.of(attributed));
        return quote;
    }

    UUID document(String text) {
        return desk.document("The Gazette", text);
    }

    /** What a document's only candidate seems to be. */
    ValidatableResponse sameAsTheCandidateOf(UUID document) {
        String id = checker.gets("/api/v1/documents/{id}/candidates", document)
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return checker.gets("/api/v1/candidates/{id}/same-quotes", id).statusCode(200);
    }

    ValidatableResponse same(UUID quote) {
        return checker.gets("/api/v1/quotes/{id}/same-quotes", quote).statusCode(200);
    }

    static ValidatableResponse checks(Person by, String draft) {
        return by.posts(Map.of("text", draft), CHECK);
    }

    static ValidatableResponse accepting(String types, String draft) {
        return CMS.asks().accept(types).body(Map.of("text", draft)).post(CHECK).then();
    }

    /** As the CMS of a newsroom does. */
    ValidatableResponse checks(String draft) {
        return checks(CMS, draft).log().ifValidationFails().statusCode(200);
    }

    private static final Person CMS = Newsroom.machine(Role.READER);

    static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
