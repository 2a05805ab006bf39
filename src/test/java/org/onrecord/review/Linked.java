package org.onrecord.review;

import static org.onrecord.Newsroom.idOf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onrecord.Newsroom;

/** Quotes with links to the claim of a bench. */
final class Linked {
    private static final String LINK = "/api/v1/links/{id}";

    private final Bench bench;

    Linked(Bench bench) {
        this.bench = bench;
    }

    UUID proposed() {
        var words = Newsroom.unique("It means war");
        var document = idOf(bench.checker.posts(
                Map.of(
                        "kind", "NEWS_ARTICLE",
                        "title", "A test",
                        "language", "en",
                        "outlet", Map.of("name", "The Courier"),
                        "version", Map.of("text", words + ".")),
                "/api/v1/documents"));
        var quote = idOf(bench.checker.posts(
                Map.of(
                        "kind", "DIRECT",
                        "speakers",
                                List.of(Map.of(
                                        "speakerId", Newsroom.speaker(bench.checker, Newsroom.unique("Somebody")))),
                        "appearances",
                                List.of(Map.of("documentId", document, "segments", List.of(Map.of("exact", words))))),
                "/api/v1/quotes"));
        var link = Map.of("claimId", bench.claim, "stance", "SUPPORTS", "asserts", true, "rationale", "It says so.");
        return idOf(bench.checker.posts(link, "/api/v1/quotes/{id}/links", quote));
    }

    UUID accepted() {
        var link = proposed();
        bench.reviewer
                .steps(bench.reviewer.etagOf(LINK, link), Map.of("reason", "Read twice."), LINK + "/accept", link)
                .statusCode(200);
        return link;
    }

    UUID quoteOf(UUID link) {
        return UUID.fromString(bench.checker.gets(LINK, link).extract().path("quoteId"));
    }
}
