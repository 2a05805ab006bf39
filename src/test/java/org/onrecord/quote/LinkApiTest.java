package org.onrecord.quote;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.onrecord.quote.Desk.QUOTE;
import static org.onrecord.quote.Desk.link;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

@QuarkusTest
class LinkApiTest {
    private static final String LINK = "/api/v1/links/{id}";

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
    }

    @Test
    void aLinkIsProposedByOneAndAcceptedByAnother() {
        var claim = desk.claim("It is so");
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"));

        desk.decides("accept", quote, claim)
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("drawnBy", equalTo(desk.checker.id().toString()))
                .body("decidedBy", equalTo(desk.reviewer.id().toString()));
    }

    @Test
    void nobodyAcceptsTheirOwnLink() {
        var claim = desk.claim("It is so");
        var quote = desk.linked("The Courier");
        var link = Newsroom.idOf(desk.reviewer.posts(link(claim, "SUPPORTS"), QUOTE + "/links", quote));

        desk.reviewer
                .steps("\"0\"", Map.of("reason", "Mine."), LINK + "/accept", link)
                .statusCode(403)
                .body("type", equalTo("urn:onrecord:problem:other-person-needed"));
    }

    @Test
    void aMachineAcceptsNothing() {
        var claim = desk.claim("It is so");
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"));

        Newsroom.machine(Role.ADMIN)
                .steps("\"0\"", Map.of("reason", "Computed."), LINK + "/accept", desk.linkOf(quote, claim))
                .statusCode(403)
                .body("type", equalTo("urn:onrecord:problem:other-person-needed"));
    }

    @Test
    void aCheckerDecidesNothing() {
        var claim = desk.claim("It is so");
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"));

        Newsroom.person(Role.CHECKER)
                .steps("\"0\"", Map.of("reason", "No."), LINK + "/reject", desk.linkOf(quote, claim))
                .statusCode(403)
                .body("role", equalTo("REVIEWER"));
    }

    @Test
    void aDecisionNeedsAReason() {
        var claim = desk.claim("It is so");
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"));

        desk.reviewer
                .steps("\"0\"", Map.of("reason", " "), LINK + "/accept", desk.linkOf(quote, claim))
                .statusCode(422)
                .body("errors[0].field", equalTo("reason"));
    }

    @Test
    void whatWasDecidedIsNotDecidedAgain() {
        var claim = desk.claim("It is so");
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"));
        desk.decides("accept", quote, claim).statusCode(200);

        desk.decides("reject", quote, claim).statusCode(409).body("type", equalTo("urn:onrecord:problem:wrong-state"));
    }

    @Test
    void aSecondLinkToTheSameClaimIsOnRecordAlready() {
        var claim = desk.claim("It is so");
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"));

        desk.checker
                .posts(link(claim, "DISPUTES"), QUOTE + "/links", quote)
                .statusCode(409)
                .body("existing", equalTo(desk.linkOf(quote, claim).toString()));
    }

    @Test
    void afterARejectionAnotherLinkMayBeDrawn() {
        var claim = desk.claim("It is so");
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"));
        desk.decides("reject", quote, claim).statusCode(200);

        desk.checker.posts(link(claim, "DISPUTES"), QUOTE + "/links", quote).statusCode(201);
    }

    @Test
    void readersSeeAcceptedLinksOnly() {
        var claim = desk.claim("It is so");
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"));
        var link = desk.linkOf(quote, claim);
        Person.ANYBODY.gets(LINK, link).statusCode(404);
        Person.ANYBODY.gets(QUOTE, quote).body("links", hasSize(0));

        desk.decides("accept", quote, claim).statusCode(200);

        Person.ANYBODY.gets(LINK, link).statusCode(200).body("drawnBy", equalTo(null));
        Person.ANYBODY.gets(QUOTE, quote).body("links.claimId", contains(claim.toString()));
    }

    @Test
    void theHistoryOfALinkHoldsItsReasons() {
        var claim = desk.claim("It is so");
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"));
        desk.decides("reject", quote, claim).statusCode(200);

        desk.checker
                .gets(LINK + "/history", desk.linkOf(quote, claim))
                .body("items.type", contains("LINK_DRAWN", "LINK_REJECTED"))
                .body("items[1].after.reason", equalTo("Read twice."));
    }
}
