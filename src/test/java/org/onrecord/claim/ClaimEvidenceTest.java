package org.onrecord.claim;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.onrecord.Newsroom.person;
import static org.onrecord.claim.Stated.CLAIM;
import static org.onrecord.claim.Stated.claim;
import static org.onrecord.claim.Stated.document;
import static org.onrecord.claim.Stated.tally;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** What a claim shows of the links that are drawn to it, from the tallies that are kept of them. */
@QuarkusTest
class ClaimEvidenceTest {
    private Person checker;
    private UUID claim;

    @BeforeEach
    void aClaim() {
        checker = person(Role.CHECKER);
        claim = claim(checker);
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORTS, ACCEPTED, 1, DISPUTES, ACCEPTED, 1, true",
        "SUPPORTS, ACCEPTED, 0, DISPUTES, ACCEPTED, 1, false",
        "SUPPORTS, ACCEPTED, 1, DISPUTES, ACCEPTED, 0, false",
        "SUPPORTS, PROPOSED, 1, DISPUTES, ACCEPTED, 1, false",
        "SUPPORTS, ACCEPTED, 1, DISPUTES, PROPOSED, 1, false",
        "SUPPORTS, ACCEPTED, 1, DISPUTES, STALE, 1, false",
        "QUALIFIES, ACCEPTED, 1, DISPUTES, ACCEPTED, 1, false",
        "SUPPORTS, ACCEPTED, 1, QUESTIONS, ACCEPTED, 1, false"
    })
    void onlyAcceptedSupportAndDisputeMakeAClaimContested(
            String one, String oneStatus, int oneLinks, String two, String twoStatus, int twoLinks, boolean contested) {
        tally(claim, one, oneStatus, oneLinks, oneLinks);
        tally(claim, two, twoStatus, twoLinks, twoLinks);

        checker.gets(CLAIM, claim).body("contested", equalTo(contested));
    }

    @ParameterizedTest
    @CsvSource({"ASSERTION, true", "NEGATION, false", "QUESTION, false"})
    void aDisputedClaimThatAnOutletAssertsIsContested(String form, boolean contested) {
        tally(claim, "DISPUTES", "ACCEPTED", 1, 1);
        checker.posts(Map.of("documentId", document(checker), "form", form), CLAIM + "/appearances", claim)
                .statusCode(201);

        checker.gets(CLAIM, claim).body("contested", equalTo(contested));
    }

    @Test
    void aClaimThatOutletsAssertAndNobodyDisputesIsNotContested() {
        checker.posts(Map.of("documentId", document(checker), "form", "ASSERTION"), CLAIM + "/appearances", claim)
                .statusCode(201)
                .body("contested", equalTo(false));
    }

    @Test
    void acceptedLinksAreCountedByStanceWithTheirSources() {
        tally(claim, "QUALIFIES", "ACCEPTED", 1, 1);
        tally(claim, "DISPUTES", "ACCEPTED", 5, 2);
        tally(claim, "SUPPORTS", "ACCEPTED", 3, 3);

        Person.ANYBODY
                .gets(CLAIM, claim)
                .body("evidence.stance", equalTo(List.of("SUPPORTS", "DISPUTES", "QUALIFIES")))
                .body("evidence.accepted", equalTo(List.of(3, 5, 1)))
                .body("evidence.sources", equalTo(List.of(3, 2, 1)));
    }

    @Test
    void staffSeesWhatWaitsForADecision() {
        tally(claim, "MENTIONS", "PROPOSED", 2, 0);

        checker.gets(CLAIM, claim)
                .body("evidence[0].stance", equalTo("MENTIONS"))
                .body("evidence[0].accepted", equalTo(0))
                .body("evidence[0].proposed", equalTo(2));
    }

    @Test
    void thePublicSeesOnlyWhatWasAccepted() {
        tally(claim, "MENTIONS", "PROPOSED", 2, 0);
        tally(claim, "SUPPORTS", "ACCEPTED", 1, 1);
        tally(claim, "SUPPORTS", "PROPOSED", 1, 0);

        Person.ANYBODY
                .gets(CLAIM, claim)
                .body("evidence.stance", equalTo(List.of("SUPPORTS")))
                .body("evidence[0].proposed", nullValue());
    }

    @Test
    void readersWithAKeySeeWhatThePublicSees() {
        tally(claim, "MENTIONS", "PROPOSED", 2, 0);

        person(Role.READER).gets(CLAIM, claim).body("evidence", empty());
    }

    @Test
    void rejectedAndStaleLinksAreNotShown() {
        tally(claim, "SUPPORTS", "REJECTED", 1, 0);
        tally(claim, "DISPUTES", "STALE", 1, 0);

        checker.gets(CLAIM, claim).body("evidence", empty());
    }

    @Test
    void anAcceptedLinkChangesTheTagOfAll() {
        tally(claim, "SUPPORTS", "ACCEPTED", 1, 1);
        var ofStaff = checker.etagOf(CLAIM, claim);
        var ofPublic = Person.ANYBODY.etagOf(CLAIM, claim);

        tally(claim, "SUPPORTS", "ACCEPTED", 0, 0);

        assertNotEquals(ofStaff, checker.etagOf(CLAIM, claim));
        assertNotEquals(ofPublic, Person.ANYBODY.etagOf(CLAIM, claim));
    }

    @Test
    void aProposedLinkChangesTheTagOfStaffAlone() {
        var ofStaff = checker.etagOf(CLAIM, claim);
        var ofPublic = Person.ANYBODY.etagOf(CLAIM, claim);

        tally(claim, "SUPPORTS", "PROPOSED", 1, 0);

        assertNotEquals(ofStaff, checker.etagOf(CLAIM, claim));
        assertEquals(ofPublic, Person.ANYBODY.etagOf(CLAIM, claim));
    }

    @Test
    void aLinkDoesNotStopWhoChangesTheClaim() {
        var wording = checker.posts(
                        Map.of("text", "Is it?", "language", "en", "form", "QUESTION"), CLAIM + "/wordings", claim)
                .statusCode(201)
                .extract();
        tally(claim, "SUPPORTS", "ACCEPTED", 2, 2);

        checker.deletes(
                        wording.header("ETag"),
                        CLAIM + "/wordings/{wordingId}",
                        claim,
                        wording.<String>path("wordings[0].id"))
                .statusCode(200);
    }
}
