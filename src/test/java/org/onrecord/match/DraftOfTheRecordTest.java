package org.onrecord.match;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.admin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** Drafts about the record of the sample, in words of our own but for its short quotes. */
@QuarkusTest
@TestProfile(DraftOfTheRecordTest.Asked.class)
class DraftOfTheRecordTest {
    private static final String BENT = """
            Experts in two capitals read the pact for days.

            The agreement was a big win for Russia, laying a legal framework for North Korea's support in the Ukraine war, said Artyom Lukin of Russia's Far Eastern Federal University.

            A mutual defense clause means automatic involvement in one another’s wars, Lukin said.

            Jens Stoltenberg, a former NATO Secretary General, said the pact showed authoritarian powers were aligning.
            """;

    private static final String STRAIGHT = """
            Experts in two capitals read the pact for days.

            The agreement was a big win for Russia, laying a legal framework for North Korea's support in the Ukraine war, said Cho Han-bum of the Korea Institute for National Unification in Seoul.

            A mutual defense clause does not mean automatic involvement in one another’s wars, said Artyom Lukin of Russia's Far Eastern Federal University.

            NATO Secretary General Jens Stoltenberg said the pact showed authoritarian powers were aligning.

            “For all intents and purposes, this is a pact of military alliance,” Lukin said.
            """;

    /** Asks for the sample. */
    public static class Asked implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("onrecord.sample-record", "true");
        }
    }

    @Test
    void aDraftThatBendsTheRecordGetsExactlyTheseFindings() {
        Archive.checks(Newsroom.machine(Role.READER), BENT)
                .statusCode(200)
                .body(
                        "quotations.findings.kind",
                        contains(List.of("MISATTRIBUTED"), List.of("ALTERED"), List.of("ON_RECORD", "ROLE_DIFFERS")))
                .body("quotations[0].findings[0].why", equalTo("On record for Cho Han-bum, not for Artyom Lukin."))
                .body("quotations[1].findings[0].reverses", equalTo(true))
                .body("quotations[1].findings[0].differences", hasSize(1))
                .body("quotations[1].findings[0].differences[0].here.text", equalTo("means"))
                .body("quotations[1].findings[0].differences[0].onRecord.text", equalTo("does not mean"))
                .body("quotations[1].claims[0].stance", equalTo("DISPUTES"))
                .body("quotations[2].findings[1].roleInDraft", containsString("former NATO Secretary General"))
                .body("quotations[2].findings[1].roleOnRecord", equalTo("NATO Secretary General"));
    }

    @Test
    void aDraftThatKeepsToTheRecordGetsNoneOfThem() {
        Archive.checks(Newsroom.machine(Role.READER), STRAIGHT)
                .statusCode(200)
                .body("quotations.findings.kind.flatten().unique()", contains("ON_RECORD"))
                .body("quotations", hasSize(4));
    }

    @Test
    void whatTheDraftPutsAroundAFewQuotedWordsIsItsOwn() {
        Archive.checks(Newsroom.machine(Role.READER), "Japan expressed “grave concerns” about it.")
                .statusCode(200)
                .body("quotations.findings.kind.flatten()", contains("ON_RECORD", "CLIPPED"));
        Archive.checks(Newsroom.machine(Role.READER), "Japan expressed “grave doubts” about Putin's vow.")
                .statusCode(200)
                .body("quotations[0].findings.kind", hasItem("ALTERED"));
    }

    @Test
    void articleFoursOtherTranslationIsProposedAsAnotherAppearance() {
        var checker = Newsroom.person(Role.CHECKER);
        var document = Newsroom.idOf(checker.posts(
                Map.of(
                        "kind", "NEWS_ARTICLE",
                        "title", "What the article says",
                        "language", "en",
                        "outlet", Map.of("name", "A third outlet"),
                        "publishedOn", "2024-06-22",
                        "version",
                                Map.of(
                                        "text",
                                        "Lawyers compared the versions of the treaty.\n\nArticle 4 of the Treaty on Comprehensive Strategic Partnership reads: “Should one of the parties be invaded by armed force, the other party shall at once render military and other assistance with every means it has, in accordance with Article 51 of the UN Charter and its laws.”\n")),
                "/api/v1/documents"));
        String candidate = checker.gets("/api/v1/documents/{id}/candidates", document)
                .statusCode(200)
                .extract()
                .path("items.find { it.segments[0].exact.contains('Should one') }.id");

        checker.gets("/api/v1/candidates/{id}/same-quotes", candidate)
                .statusCode(200)
                .body("items.quoteId", hasItem(articleFour()));
    }

    @Test
    void theTwoTranslationsOfArticleFourAreProposedForEachOtherWhereTheyWereRecordedApart() {
        var wordings =
                admin().gets("/api/v1/quotes/{id}", articleFour()).extract().jsonPath();
        var first = apart(wordings.getString("appearances[0].wording"), wordings.getString("speakers[0].speakerId"));
        var second = apart(wordings.getString("appearances[1].wording"), wordings.getString("speakers[0].speakerId"));

        assertEquals("TRANSLATED", likeness(first, second));
        assertEquals("TRANSLATED", likeness(second, first));
    }

    private static String likeness(String of, String other) {
        return admin().gets("/api/v1/quotes/{id}/same-quotes", of)
                .statusCode(200)
                .extract()
                .path("items.find { it.quoteId == '" + other + "' }.likeness");
    }

    private static String apart(String wording, String speaker) {
        var checker = Newsroom.person(Role.CHECKER);
        var document = Newsroom.idOf(checker.posts(
                Map.of(
                        "kind", "OFFICIAL_TEXT",
                        "title", "A translation",
                        "outlet", Map.of("name", "A gazette"),
                        "language", "en",
                        "version", Map.of("text", wording + "\n")),
                "/api/v1/documents"));
        return Newsroom.idOf(checker.posts(
                        Map.of(
                                "kind", "DOCUMENT_TEXT",
                                "speakers", List.of(Map.of("speakerId", speaker)),
                                "appearances",
                                        List.of(Map.of(
                                                "documentId",
                                                document,
                                                "segments",
                                                List.of(Map.of("exact", wording))))),
                        "/api/v1/quotes"))
                .toString();
    }

    private static String articleFour() {
        return Person.ANYBODY
                .gets("/api/v1/quotes?limit=200")
                .extract()
                .path("items.find { it.occasion?.name?.endsWith('Article 4') }.id");
    }
}
