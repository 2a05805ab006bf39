package org.onrecord.desk;

import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.unique;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** A record to look at: a claim, and quotes that people draw to it. */
final class Exhibit {
    static final String WORDS = "No automatic intervention <script>alert(1)</script> is promised";

    final Person checker = Newsroom.person(Role.CHECKER);
    final Person reviewer = Newsroom.person(Role.REVIEWER);
    final String statement = unique("The pact means automatic involvement");
    final String name = unique("Artyom <script> Lukin");
    final String words = unique(WORDS);
    final UUID claim = claim(statement);
    final UUID speaker = idOf(checker.posts(
            Map.of("kind", "PERSON", "name", name, "aliases", List.of(Map.of("name", "Лукин", "language", "ru"))),
            "/api/v1/speakers"));
    final UUID document = document();
    final UUID quote = quote();

    UUID claim(String says) {
        return idOf(checker.posts(
                Map.of("statement", says, "language", "en", "checkability", "FACTUAL", "topics", List.of("Treaties")),
                "/api/v1/claims"));
    }

    /** Draws a link from the quote, which a reviewer has still to decide on. */
    UUID draws(String stance, String rationale) {
        var link = Map.of("claimId", claim, "stance", stance, "asserts", false, "rationale", rationale);
        return idOf(checker.posts(link, "/api/v1/quotes/{id}/links", quote));
    }

    void accepts(UUID link) {
        var seen = reviewer.etagOf("/api/v1/links/{id}", link);
        reviewer.steps(seen, Map.of("reason", "Read twice."), "/api/v1/links/{id}/accept", link)
                .statusCode(200);
    }

    void captures(String text) {
        checker.posts(Map.of("text", text), "/api/v1/documents/{id}/versions", document)
                .statusCode(201);
    }

    private UUID document() {
        return idOf(checker.posts(
                Map.of(
                        "kind",
                        "NEWS_ARTICLE",
                        "title",
                        unique("What the pact says"),
                        "language",
                        "en",
                        "publishedOn",
                        "2024-06-20",
                        "outlet",
                        Map.of("name", "The Example"),
                        "version",
                        Map.of("text", "He said: " + words + ". That was all he said about the pact.")),
                "/api/v1/documents"));
    }

    private UUID quote() {
        return idOf(checker.posts(
                Map.of(
                        "kind", "DIRECT",
                        "speakers", List.of(Map.of("speakerId", speaker, "role", "Professor in Vladivostok")),
                        "appearances",
                                List.of(Map.of("documentId", document, "segments", List.of(Map.of("exact", words))))),
                "/api/v1/quotes"));
    }
}
