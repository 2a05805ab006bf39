package org.onrecord.quote;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onrecord.Newsroom;
import org.onrecord.Person;

/** An article with a few quotations in it, by people whose names nobody else in the suite has, and its candidates. */
final class Inbox {
    static final String CANDIDATE = "/api/v1/candidates/{id}";
    static final String OF_DOCUMENT = "/api/v1/documents/{id}/candidates";

    private static final String[] FIRST = {"Ottilie", "Balthasar", "Philippa", "Leopold", "Henrietta", "Casimir"};

    final Desk desk = new Desk();
    final Person checker = desk.checker;
    final String mayor = name(0);
    final String pilot = name(1);
    final String closed = "“The harbour will close on Monday,” said " + mayor + ", the mayor of Port Ellen.";
    final String dredged = pilot + " said that the channel had not been dredged for nine years.";
    final String silent = "The port authority declined to comment on the report.";
    final UUID document;

    Inbox() {
        document = desk.document("The Courier", text(closed, dredged, silent));
    }

    static String text(String... paragraphs) {
        return String.join("\n\n", paragraphs) + "\n";
    }

    /** A name of letters alone, so that the engine takes it for one. */
    static String name(int which) {
        var number = Newsroom.unique("").strip();
        var letters = new StringBuilder();
        number.chars().forEach(digit -> letters.append((char) ('a' + digit - '0')));
        return FIRST[which] + " Qu" + letters + "mann";
    }

    ValidatableResponse lists(String query) {
        return checker.gets(OF_DOCUMENT + query, document).statusCode(200);
    }

    /** The candidate whose words contain these. */
    Map<String, ?> candidate(String words) {
        return find(lists("").extract().jsonPath(), words);
    }

    static Map<String, ?> find(JsonPath page, String words) {
        return page.<Map<String, ?>>getList("items").stream()
                .filter(one ->
                        JsonPath.from(json(one)).getString("segments.exact").contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No candidate has " + words + ": " + page.prettify()));
    }

    UUID id(String words) {
        return UUID.fromString((String) candidate(words).get("id"));
    }

    UUID speaker(String name) {
        return Newsroom.speaker(checker, name);
    }

    static Map<String, Object> by(UUID speaker) {
        return new HashMap<>(Map.of("speakers", List.of(Map.of("speakerId", speaker))));
    }

    ValidatableResponse accepts(UUID candidate, Map<String, ?> acceptance) {
        return steps(candidate, acceptance, "accept");
    }

    ValidatableResponse dismisses(UUID candidate) {
        return steps(candidate, Map.of("code", "NOT_NEWSWORTHY"), "dismiss");
    }

    /** A decision of somebody who read the candidate just now. */
    ValidatableResponse steps(UUID candidate, Map<String, ?> body, String decision) {
        return checker.steps(
                checker.etagOf(CANDIDATE, candidate), body, CANDIDATE + "/{decision}", candidate, decision);
    }

    private static String json(Object value) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
