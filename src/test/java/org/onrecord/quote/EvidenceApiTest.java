package org.onrecord.quote;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.quote.Desk.appearance;
import static org.onrecord.quote.Desk.link;
import static org.onrecord.quote.Desk.quote;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

@QuarkusTest
class EvidenceApiTest {
    private static final String CLAIM = "/api/v1/claims/{id}";
    private static final String EVIDENCE = CLAIM + "/evidence";

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
    }

    private UUID accepted(String outlet, UUID claim, String stance) {
        var quote = desk.linked(outlet, link(claim, stance));
        desk.decides("accept", quote, claim).statusCode(200);
        return quote;
    }

    @Test
    void theBoardGroupsAcceptedAndProposedLinksByStance() {
        var claim = desk.claim("Board");
        var disputing = accepted("The Courier", claim, "DISPUTES");
        desk.linked("The Courier", link(claim, "SUPPORTS"));

        desk.board(desk.checker, claim)
                .body("groups.stance", contains("SUPPORTS", "DISPUTES", "QUALIFIES", "QUESTIONS", "MENTIONS"))
                .body("groups[0].proposed", equalTo(1))
                .body("groups[0].accepted", equalTo(0))
                .body("groups[0].links", hasSize(1))
                .body("groups[1].links[0].quoteId", equalTo(disputing.toString()))
                .body("groups[1].links[0].outlet", equalTo("The Courier"))
                .body("groups[1].links[0].publishedOn", equalTo("2024-06-20"))
                .body("groups[1].links[0].sources", equalTo(1));
        desk.board(Person.ANYBODY, claim)
                .body("groups[0].links", hasSize(0))
                .body("groups[0].proposed", equalTo(null))
                .body("groups[1].links", hasSize(1));
    }

    @Test
    void twoQuotesOfOneWireAreOneIndependentSource() {
        var claim = desk.claim("Wire");
        accepted("One Wire", claim, "SUPPORTS");
        accepted("One Wire", claim, "SUPPORTS");
        accepted("Another Wire", claim, "SUPPORTS");

        desk.board(Person.ANYBODY, claim).body("groups[0].accepted", equalTo(3)).body("groups[0].sources", equalTo(2));
    }

    @Test
    void aFurtherSourceOfAnAcceptedQuoteCounts() {
        var claim = desk.claim("Further");
        var quote = accepted("One Wire", claim, "SUPPORTS");
        var words = Newsroom.unique("Again");

        desk.checker
                .posts(appearance(desk.document("Third Wire", words), words), "/api/v1/quotes/{id}/appearances", quote)
                .statusCode(201);

        desk.board(Person.ANYBODY, claim)
                .body("groups[0].sources", equalTo(2))
                .body("groups[0].links[0].sources", equalTo(2));
    }

    @Test
    void aClaimIsContestedWhenAcceptedQuotesStandOnBothSides() {
        var claim = desk.claim("Contested");
        accepted("The Courier", claim, "DISPUTES");
        desk.board(Person.ANYBODY, claim).body("contested", equalTo(false));

        accepted("The Courier", claim, "SUPPORTS");

        desk.board(Person.ANYBODY, claim).body("contested", equalTo(true));
    }

    @Test
    void aQualificationContestsNothing() {
        var claim = desk.claim("Qualified");
        accepted("The Courier", claim, "SUPPORTS");
        accepted("The Courier", claim, "QUALIFIES");

        desk.board(Person.ANYBODY, claim).body("contested", equalTo(false));
    }

    @Test
    void anOutletsOwnVoiceStandsOnTheSideOfTheClaim() {
        var claim = desk.claim("Own voice");
        accepted("The Courier", claim, "DISPUTES");
        var document = desk.document("The Paper", "It is automatic.");

        desk.checker
                .posts(
                        Map.of("documentId", document, "form", "ASSERTION", "exact", "It is automatic."),
                        CLAIM + "/appearances",
                        claim)
                .statusCode(201);

        desk.board(Person.ANYBODY, claim).body("contested", equalTo(true)).body("groups[0].accepted", equalTo(0));
    }

    @Test
    void aReversedDecisionLeavesTheBoard() {
        var claim = desk.claim("Reversed");
        var quote = accepted("The Courier", claim, "SUPPORTS");
        var path = CLAIM;
        var change = Map.of("statement", Newsroom.unique("Reworded"), "language", "en", "checkability", "FACTUAL");

        desk.checker.puts(desk.checker.etagOf(path, claim), change, path, claim).statusCode(200);

        desk.board(Person.ANYBODY, claim).body("groups[0].accepted", equalTo(0)).body("groups[0].sources", equalTo(0));
        desk.reads(quote).body("links[0].status", equalTo("STALE"));
    }

    @Test
    void aStaleLinkIsDecidedAgain() {
        var claim = desk.claim("Stale");
        var quote = accepted("The Courier", claim, "SUPPORTS");
        var change = Map.of("statement", Newsroom.unique("Reworded"), "language", "en", "checkability", "FACTUAL");
        desk.checker
                .puts(desk.checker.etagOf(CLAIM, claim), change, CLAIM, claim)
                .statusCode(200);

        desk.decides("reconfirm", quote, claim).statusCode(200);

        desk.board(Person.ANYBODY, claim).body("groups[0].accepted", equalTo(1)).body("groups[0].sources", equalTo(1));
    }

    @Test
    void aGroupIsPagedToItsEnd() {
        var claim = desk.claim("Long board");
        var drawn = new ArrayList<String>();
        for (int number = 0; number < 5; number++) {
            drawn.add(0, desk.linked("The Courier", link(claim, "MENTIONS")).toString());
        }

        var found = new ArrayList<String>();
        String after = "";
        do {
            var page = desk.checker
                    .gets(EVIDENCE + "?stance=MENTIONS&limit=2" + after, claim)
                    .statusCode(200)
                    .extract();
            found.addAll(page.path("groups[0].links.quoteId"));
            String next = page.path("groups[0].next");
            after = next == null ? null : "&after=" + next;
        } while (after != null);

        assertEquals(drawn, found);
    }

    @Test
    void aCursorNeedsItsStance() {
        var claim = desk.claim("Cursor");

        desk.checker.gets(EVIDENCE + "?after=x", claim).statusCode(400).body("errors[0].field", equalTo("after"));
    }

    @Test
    void theTagOfABoardChangesWithItsLinks() {
        var claim = desk.claim("Tagged");
        var tag = Person.ANYBODY.etagOf(EVIDENCE, claim);
        asksAgain(Person.ANYBODY, tag, claim).statusCode(304);

        accepted("The Courier", claim, "SUPPORTS");

        asksAgain(Person.ANYBODY, tag, claim).statusCode(200);
    }

    @Test
    void theTagOfABoardChangesWithTheNamesOnIt() {
        var claim = desk.claim("Renamed");
        var quote = accepted("The Courier", claim, "SUPPORTS");
        var tag = Person.ANYBODY.etagOf(EVIDENCE, claim);
        String speaker =
                Person.ANYBODY.gets("/api/v1/quotes/{id}", quote).extract().path("speakers[0].speakerId");
        var address = "/api/v1/speakers/" + speaker;
        var name = Newsroom.unique("Renamed");

        desk.checker
                .puts(desk.checker.etagOf(address), Map.of("kind", "PERSON", "name", name), address)
                .statusCode(200);

        asksAgain(Person.ANYBODY, tag, claim)
                .statusCode(200)
                .body("groups[0].links[0].speakers[0].name", equalTo(name));
    }

    @Test
    void whatStaffSawIsNotWhatThePublicHasAlready() {
        var claim = desk.claim("Seen by staff");
        desk.linked("The Courier", link(claim, "SUPPORTS"));
        var tag = desk.checker.etagOf(EVIDENCE, claim);

        asksAgain(desk.checker, tag, claim).statusCode(304);
        asksAgain(Person.ANYBODY, tag, claim).statusCode(200).body("groups[0].links", hasSize(0));
    }

    private static ValidatableResponse asksAgain(Person who, String tag, UUID claim) {
        return who.asks().header("If-None-Match", tag).get(EVIDENCE, claim).then();
    }

    @Test
    void aMergedClaimsLinksFollowAndComeBack() {
        var editor = Newsroom.person(Role.EDITOR);
        var loser = desk.claim("Loser");
        var winner = desk.claim("Winner");
        var moved = accepted("One Wire", loser, "SUPPORTS");
        accepted("One Wire", winner, "SUPPORTS");

        var merge = idOf(editor.steps(
                editor.etagOf(CLAIM, loser), Map.of("into", winner, "reason", "One claim."), CLAIM + "/merge", loser));

        Person.ANYBODY
                .asks()
                .redirects()
                .follow(false)
                .get(EVIDENCE, loser)
                .then()
                .statusCode(308);
        desk.board(Person.ANYBODY, winner)
                .body("groups[0].accepted", equalTo(2))
                .body("groups[0].sources", equalTo(1));
        desk.reads(moved).body("links[0].claimId", equalTo(winner.toString()));

        editor.steps("\"0\"", "", "/api/v1/merges/{id}/undo", merge).statusCode(200);

        desk.board(Person.ANYBODY, winner).body("groups[0].accepted", equalTo(1));
        desk.board(Person.ANYBODY, loser).body("groups[0].accepted", equalTo(1)).body("groups[0].sources", equalTo(1));
        desk.reads(moved).body("links[0].claimId", equalTo(loser.toString()));
    }

    @Test
    void aQuoteLinkedToBothClaimsKeepsBothLinks() {
        var editor = Newsroom.person(Role.EDITOR);
        var loser = desk.claim("Loser");
        var winner = desk.claim("Winner");
        var both = desk.linked("The Courier", link(loser, "SUPPORTS"), link(winner, "DISPUTES"));

        editor.steps(editor.etagOf(CLAIM, loser), Map.of("into", winner, "reason", "One."), CLAIM + "/merge", loser)
                .statusCode(201)
                .body("moved.links", hasSize(0));

        desk.reads(both).body("links", hasSize(2));
    }

    @Test
    void aMergedSpeakersQuotesAreReadAndFoundUnderTheOther() {
        var editor = Newsroom.person(Role.EDITOR);
        var loser = desk.speaker("Podolyak");
        var winner = desk.speaker("Podoliak");
        var words = Newsroom.unique("Words");
        var quoted = idOf(desk.records(quote(loser, appearance(desk.document("The Courier", words), words))));
        var path = "/api/v1/speakers/{id}";

        var merge = idOf(editor.steps(
                editor.etagOf(path, loser), Map.of("into", winner, "reason", "One man."), path + "/merge", loser));

        desk.reads(quoted).body("speakers[0].speakerId", equalTo(winner.toString()));
        desk.checker.gets("/api/v1/quotes?speaker=" + winner).body("items.id", contains(quoted.toString()));
        desk.records(quote(loser, appearance(desk.document("The Courier", words), words)))
                .statusCode(422)
                .body("existing", equalTo(winner.toString()));

        editor.steps("\"0\"", "", "/api/v1/merges/{id}/undo", merge).statusCode(200);

        desk.reads(quoted).body("speakers[0].speakerId", equalTo(loser.toString()));
        desk.checker.gets("/api/v1/quotes?speaker=" + winner).body("items", hasSize(0));
    }

    @Test
    void aMergeIsUndoneOnce() {
        var editor = Newsroom.person(Role.EDITOR);
        var path = "/api/v1/speakers/{id}";
        var loser = desk.speaker("A");
        var merge = idOf(editor.steps(
                editor.etagOf(path, loser),
                Map.of("into", desk.speaker("B"), "reason", "One."),
                path + "/merge",
                loser));
        editor.steps("\"0\"", "", "/api/v1/merges/{id}/undo", merge).statusCode(200);

        editor.steps("\"1\"", "", "/api/v1/merges/{id}/undo", merge).statusCode(409);
    }

    @Test
    void aMergeOfAMergeComesBackInOrder() {
        var editor = Newsroom.person(Role.EDITOR);
        var path = "/api/v1/speakers/{id}";
        var first = desk.speaker("First");
        var second = desk.speaker("Second");
        var third = desk.speaker("Third");
        editor.steps(editor.etagOf(path, first), Map.of("into", second, "reason", "One."), path + "/merge", first)
                .statusCode(201);
        var later = idOf(editor.steps(
                editor.etagOf(path, second), Map.of("into", third, "reason", "One."), path + "/merge", second));
        assertMoved(first, third);

        editor.steps("\"0\"", "", "/api/v1/merges/{id}/undo", later).statusCode(200);

        assertMoved(first, second);
    }

    private static void assertMoved(UUID from, UUID to) {
        var location = Person.ANYBODY
                .asks()
                .redirects()
                .follow(false)
                .get("/api/v1/speakers/{id}", from)
                .then()
                .statusCode(308)
                .extract()
                .header("Location");
        assertEquals(List.of(to.toString()), List.of(location.substring(location.lastIndexOf('/') + 1)));
    }
}
