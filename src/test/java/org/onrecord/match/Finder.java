package org.onrecord.match;

import static org.onrecord.Newsroom.idOf;
import static org.onrecord.quote.Desk.appearance;
import static org.onrecord.quote.Desk.quote;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;
import org.onrecord.quote.Desk;

/** What the tests of searching work with: words that nobody else says, and quotes of them. */
final class Finder {
    static final String SEARCH = "/api/v1/search";

    private static final AtomicInteger SAID = new AtomicInteger();

    final Desk desk = new Desk();
    final Person checker = desk.checker;

    /** A word that stands in no other record. */
    static String word() {
        var word = new StringBuilder("zu");
        for (int rest = 1_000 + SAID.incrementAndGet(); rest > 0; rest /= 10) {
            word.append("bdfgklmprv".charAt(rest % 10)).append('o');
        }
        return word.append('k').toString();
    }

    UUID says(UUID speaker, String words) {
        return says(speaker, words, Map.of());
    }

    /** @param facts of the document that the words stand in */
    UUID says(UUID speaker, String words, Map<String, ?> facts) {
        var document = new HashMap<String, Object>(Map.of("outlet", Map.of("name", "The Courier")));
        document.putAll(facts);
        return idOf(desk.records(quote(speaker, appearance(desk.document(document, words + "."), words))));
    }

    UUID says(String words) {
        return says(desk.speaker("Somebody"), words);
    }

    UUID speaker(String name, String... aliases) {
        var also = new ArrayList<Map<String, String>>();
        for (var alias : aliases) {
            also.add(Map.of("name", alias));
        }
        return idOf(checker.posts(Map.of("kind", "PERSON", "name", name, "aliases", also), "/api/v1/speakers"));
    }

    UUID claims(String statement) {
        return claims(statement, Map.of());
    }

    UUID claims(String statement, Map<String, ?> facts) {
        var claim = new HashMap<String, Object>(
                Map.of("statement", statement, "language", "en", "checkability", "FACTUAL"));
        claim.putAll(facts);
        return idOf(checker.posts(claim, "/api/v1/claims"));
    }

    void withdraws(UUID quote) {
        var editor = Newsroom.person(Role.EDITOR);
        editor.steps(
                        editor.etagOf(Desk.QUOTE, quote),
                        Map.of("reason", "Another man."),
                        Desk.QUOTE + "/withdraw",
                        quote)
                .statusCode(200);
    }

    static ValidatableResponse asks(Person person, String query, Object... values) {
        return person.gets(SEARCH + query, values).log().ifValidationFails().statusCode(200);
    }

    /** Ids of what everybody finds. */
    static List<String> finds(String query, Object... values) {
        return ids(asks(Person.ANYBODY, query, values));
    }

    static List<String> ids(ValidatableResponse answer) {
        return answer.extract().path("items.id");
    }

    /** Ids on all pages of two, one page after the other. */
    static List<String> leafs(String query, Object... values) {
        var ids = new ArrayList<String>();
        var answer = asks(Person.ANYBODY, query + "&limit=2", values);
        ids.addAll(ids(answer));
        String next = answer.extract().path("next");
        while (next != null) {
            var more = new ArrayList<Object>(List.of(values));
            more.add(next);
            answer = asks(Person.ANYBODY, query + "&limit=2&after={next}", more.toArray());
            ids.addAll(ids(answer));
            next = answer.extract().path("next");
        }
        return ids;
    }

    static List<String> of(UUID... ids) {
        var texts = new ArrayList<String>();
        for (var id : ids) {
            texts.add(id.toString());
        }
        return texts;
    }
}
