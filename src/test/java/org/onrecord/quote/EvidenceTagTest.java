package org.onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.quote.Desk.QUOTE;
import static org.onrecord.quote.Desk.appearance;
import static org.onrecord.quote.Desk.link;
import static org.onrecord.quote.Desk.quote;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** The tag of a board is another as soon as anything else is shown on it, and only then. */
@QuarkusTest
class EvidenceTagTest {
    private static final String EVIDENCE = Desk.CLAIM + "/evidence";
    private static final String SPEAKER = "/api/v1/speakers/{id}";
    private static final String DOCUMENT = "/api/v1/documents/{id}";

    private Person editor;
    private Desk desk;
    private UUID claim;
    private UUID speaker;
    private UUID document;
    private UUID quote;
    private UUID link;

    @BeforeEach
    void aBoardWithOneLink() {
        editor = Newsroom.person(Role.EDITOR);
        desk = new Desk();
        claim = desk.claim("Tagged");
        speaker = desk.speaker("Somebody");
        var words = unique("These words were said");
        document = desk.document("The Courier", words + ".");
        var wanted = quote(speaker, appearance(document, words));
        wanted.put("links", List.of(link(claim, "SUPPORTS")));
        quote = idOf(desk.records(wanted));
        desk.decides("accept", quote, claim).statusCode(200);
        link = desk.linkOf(quote, claim);
    }

    @Test
    void theTagIsTheSameUntilAnythingChanges() {
        var tag = Person.ANYBODY.etagOf(EVIDENCE, claim);

        desk.linked("The Herald", link(desk.claim("Another"), "SUPPORTS"));
        desk.linked("The Herald", link(claim, "DISPUTES")); // a proposal, which the public is not shown

        assertEquals(tag, Person.ANYBODY.etagOf(EVIDENCE, claim));
        asksAgain(Person.ANYBODY, tag, 304);
    }

    @Test
    void aFurtherLinkIsAnotherTag() {
        changes(() -> {
            desk.accepted(claim, "SUPPORTS");
        });
    }

    @Test
    void aProposalIsAnotherTagForStaff() {
        changes(desk.checker, () -> {
            desk.linked("The Herald", link(claim, "MENTIONS"));
        });
    }

    @Test
    void aLinkThatIsFoundWrongIsAnotherTag() {
        changes(() ->
                desk.takes(Newsroom.person(Role.CHECKER), "challenge", link).statusCode(200));
    }

    @Test
    void aQuoteThatWasSaidInAnotherRoleIsAnotherTag() {
        var facts = Map.of(
                "kind", "DIRECT", "speakers", List.of(Map.of("speakerId", speaker, "role", "Minister of everything")));
        changes(() -> desk.checker
                .puts(desk.checker.etagOf(QUOTE, quote), facts, QUOTE, quote)
                .statusCode(200));
    }

    @Test
    void aSpeakerWhoIsMergedIsAnotherTagAndSoIsTheUndoing() {
        var winner = desk.speaker("Somebody else");
        var first = Person.ANYBODY.etagOf(EVIDENCE, claim);
        var merge = changes(() -> idOf(editor.steps(
                editor.etagOf(SPEAKER, speaker),
                Map.of("into", winner, "reason", "One man."),
                SPEAKER + "/merge",
                speaker)));

        changes(() ->
                editor.steps("\"0\"", "", "/api/v1/merges/{id}/undo", merge).statusCode(200));

        asksAgain(Person.ANYBODY, first, 304);
    }

    @Test
    void aSpeakerWhoseNameIsWithheldIsAnotherTag() {
        var redaction = Map.of("details", List.of("NAME"), "note", "Removed on request", "reason", "Asked for.");
        changes(() -> editor.steps(editor.etagOf(SPEAKER, speaker), redaction, SPEAKER + "/redactions", speaker)
                .statusCode(201));
    }

    @Test
    void anOutletUnderAnotherNameIsAnotherTag() {
        var facts = new HashMap<String, Object>(
                Map.of("kind", "NEWS_ARTICLE", "title", "A test", "language", "en", "publishedOn", "2024-06-20"));
        facts.put("outlet", Map.of("name", unique("The Renamed")));
        changes(() -> desk.checker
                .puts(desk.checker.etagOf(DOCUMENT, document), facts, DOCUMENT, document)
                .statusCode(200));
    }

    @Test
    void aFurtherSourceOfAQuoteIsAnotherTag() {
        var words = unique("Elsewhere they were these");
        var place = appearance(desk.document("The Herald", words + "."), words);
        changes(() -> desk.checker.posts(place, QUOTE + "/appearances", quote).statusCode(201));
    }

    @Test
    void aQuoteThatIsWithdrawnIsAnotherTag() {
        changes(() -> editor.steps(
                        editor.etagOf(QUOTE, quote),
                        Map.of("reason", "It was another man."),
                        QUOTE + "/withdraw",
                        quote)
                .statusCode(200));
    }

    private void changes(Runnable change) {
        changes(Person.ANYBODY, change);
    }

    private UUID changes(java.util.function.Supplier<UUID> change) {
        var made = new UUID[1];
        changes(() -> {
            made[0] = change.get();
        });
        return made[0];
    }

    /** What they are shown before and after differs, and they are not told that it does not. */
    private void changes(Person who, Runnable change) {
        var tag = who.etagOf(EVIDENCE, claim);
        var shown = shown(who);
        asksAgain(who, tag, 304);

        change.run();

        assertNotEquals(shown, shown(who));
        asksAgain(who, tag, 200);
        asksAgain(who, who.etagOf(EVIDENCE, claim), 304);
    }

    private String shown(Person who) {
        return who.gets(EVIDENCE, claim).statusCode(200).extract().asString();
    }

    private void asksAgain(Person who, String tag, int status) {
        who.asks().header("If-None-Match", tag).get(EVIDENCE, claim).then().statusCode(status);
    }
}
