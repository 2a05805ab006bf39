package org.onrecord.quote;

import static org.onrecord.Newsroom.idOf;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** What the tests of quotes work with: a checker, a reviewer, and requests that are right until they are bent. */
public final class Desk {
    public static final String QUOTES = "/api/v1/quotes";
    public static final String QUOTE = "/api/v1/quotes/{id}";
    public static final String CLAIM = "/api/v1/claims/{id}";
    public static final String LINK = "/api/v1/links/{id}";
    public static final String LINK_STEP = LINK + "/{step}";

    public final Person checker = Newsroom.person(Role.CHECKER);
    public final Person reviewer = Newsroom.person(Role.REVIEWER);

    public UUID speaker(String name) {
        return Newsroom.speaker(checker, Newsroom.unique(name));
    }

    public UUID claim(String statement) {
        return idOf(checker.posts(
                Map.of("statement", Newsroom.unique(statement), "language", "en", "checkability", "FACTUAL"),
                "/api/v1/claims"));
    }

    public UUID document(String outlet, String text) {
        return document(Map.of("outlet", Map.of("name", outlet)), text);
    }

    public UUID document(Map<String, ?> facts, String text) {
        var document = new HashMap<String, Object>(
                Map.of("kind", "NEWS_ARTICLE", "title", "A test", "language", "en", "publishedOn", "2024-06-20"));
        document.putAll(facts);
        document.put("version", Map.of("text", text));
        return idOf(checker.posts(document, "/api/v1/documents"));
    }

    public void capture(UUID document, String text) {
        checker.posts(Map.of("text", text), "/api/v1/documents/{id}/versions", document)
                .statusCode(201);
    }

    public static Map<String, Object> appearance(UUID document, Object... segments) {
        var wanted = new ArrayList<Object>();
        for (var segment : segments) {
            wanted.add(segment instanceof String exact ? Map.of("exact", exact) : segment);
        }
        return new HashMap<>(Map.of("documentId", document, "segments", wanted));
    }

    public static Map<String, Object> quote(UUID speaker, Object... appearances) {
        return quote(List.of(Map.of("speakerId", speaker)), appearances);
    }

    public static Map<String, Object> quote(List<Map<String, ?>> speakers, Object... appearances) {
        return new HashMap<>(Map.of("kind", "DIRECT", "speakers", speakers, "appearances", List.of(appearances)));
    }

    public static Map<String, Object> link(UUID claim, String stance) {
        return Map.of("claimId", claim, "stance", stance, "asserts", true, "rationale", "It says so.");
    }

    /** A quote of one appearance of its own, linked to claims. */
    public final UUID linked(String outlet, Object... links) {
        var words = Newsroom.unique("These words were said");
        var quote = quote(speaker("Somebody"), appearance(document(outlet, words + "."), words));
        quote.put("links", List.of(links));
        return idOf(records(quote));
    }

    public ValidatableResponse records(Map<String, ?> quote) {
        return checker.posts(quote, QUOTES);
    }

    /** Decides on the only link of a quote to a claim. */
    public ValidatableResponse decides(String decision, UUID quote, UUID claim) {
        return takes(reviewer, decision, linkOf(quote, claim));
    }

    /** Takes a step of a link as it is now. */
    public ValidatableResponse takes(Person by, String step, UUID link) {
        return takes(by, step, link, because(step));
    }

    public ValidatableResponse takes(Person by, String step, UUID link, Map<String, ?> body) {
        return by.steps(checker.etagOf(LINK, link), body, LINK_STEP, link, step);
    }

    /** What a step of a link is sent with. */
    public static Map<String, String> because(String step) {
        return step.equals("reject") || step.equals("challenge")
                ? Map.of("reasonCode", "WRONG_STANCE", "reason", "Read twice.")
                : Map.of("reason", "Read twice.");
    }

    /** A link that was accepted. */
    public UUID accepted(UUID claim, String stance) {
        var quote = linked("The Courier", link(claim, stance));
        decides("accept", quote, claim).statusCode(200);
        return linkOf(quote, claim);
    }

    public void rewords(UUID claim) {
        var wanted =
                Map.of("statement", Newsroom.unique("It is otherwise"), "language", "en", "checkability", "FACTUAL");
        checker.puts(checker.etagOf(CLAIM, claim), wanted, CLAIM, claim).statusCode(200);
    }

    public UUID linkOf(UUID quote, UUID claim) {
        return UUID.fromString(checker.gets(QUOTE, quote)
                .statusCode(200)
                .extract()
                .path("links.find { it.claimId == '" + claim + "' }.id"));
    }

    public ValidatableResponse reads(UUID quote) {
        return checker.gets(QUOTE, quote).statusCode(200);
    }

    public ValidatableResponse board(Person by, UUID claim) {
        return by.gets("/api/v1/claims/{id}/evidence", claim).statusCode(200);
    }
}
