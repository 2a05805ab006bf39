package org.onrecord.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.quote.Desk.CLAIM;
import static org.onrecord.quote.Desk.QUOTE;
import static org.onrecord.quote.Desk.link;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Database;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.CountedDb;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;
import org.onrecord.quote.Desk;

/** What waits for whom, from when it begins to wait until somebody has done it. */
@QuarkusTest
class TaskApiTest {
    private void loses(UUID quote, Map<String, String> version) {
        var document = desk.reads(quote).extract().path("appearances[0].document.id");
        Newsroom.person(Role.CONTRIBUTOR)
                .posts(version, "/api/v1/documents/{id}/versions", document)
                .statusCode(201);
    }

    private void assesses(UUID quote) {
        var assessment = Newsroom.idOf(desk.checker.posts(
                Map.of("label", "SINGLE_SOURCE", "rationale", "The first print has it.", "evidence", List.of()),
                QUOTE + "/assessments",
                quote));
        desk.reviewer
                .steps(
                        desk.reviewer.etagOf("/api/v1/assessments/{id}", assessment),
                        Map.of("reason", "It does."),
                        "/api/v1/assessments/{id}/confirm",
                        assessment)
                .statusCode(200);
    }

    private static final String TASKS = "/api/v1/tasks";

    @Inject
    CountedDb db;

    private Desk desk;
    private UUID claim;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
        claim = desk.claim("It is so");
    }

    @Test
    void aProposedLinkWaitsUntilItIsDecided() {
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"));

        waiting(desk.reviewer)
                .body("items.kind", contains("LINK_TO_DECIDE"))
                .body("items[0].id", equalTo(desk.linkOf(quote, claim).toString()))
                .body("items[0].quoteId", equalTo(quote.toString()))
                .body("items[0].claimId", equalTo(claim.toString()))
                .body("items[0].revision", equalTo(0))
                .body("items[0].speakers", hasSize(1));

        desk.decides("accept", quote, claim).statusCode(200);
        waiting(desk.reviewer).body("items", empty());
    }

    @Test
    void aChallengedLinkWaitsUntilItIsSettled() {
        var link = desk.accepted(claim, "SUPPORTS");
        desk.takes(desk.checker, "challenge", link).statusCode(200);

        waiting(desk.reviewer).body("items.kind", contains("LINK_CHALLENGED"));

        desk.takes(desk.reviewer, "uphold", link).statusCode(200);
        waiting(desk.reviewer).body("items", empty());
    }

    @Test
    void aPlaceThatAContributorsVersionLostWaitsUntilTheQuoteIsAssessed() {
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"));
        loses(quote, Map.of("text", "Nothing of the kind is here any more; the page is about boats."));

        waiting(desk.checker)
                .body("items.kind", contains("ANCHOR_ORPHANED"))
                .body("items[0].quoteId", equalTo(quote.toString()));

        assesses(quote);
        waiting(desk.checker).body("items", empty());
    }

    @Test
    void aVersionThatIsSaidToBeOldIsNoOlderThanWhatWasAssessedBeforeItCame() {
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"));
        assesses(quote);

        loses(quote, Map.of("text", "A page about boats.", "capturedAt", "2020-01-01T00:00:00Z"));

        waiting(desk.checker).body("items.kind", contains("ANCHOR_ORPHANED"));
    }

    @Test
    void aStaleLinkWaitsUntilItIsReconfirmed() {
        var link = desk.accepted(claim, "SUPPORTS");
        desk.rewords(claim);

        waiting(desk.reviewer).body("items.kind", contains("LINK_STALE"));

        desk.takes(desk.reviewer, "reconfirm", link).statusCode(200);
        waiting(desk.reviewer).body("items", empty());
    }

    @Test
    void aDraftWaitsUntilItIsConfirmedAndItsLinksFromThenOn() {
        var quote = draft();

        waiting(desk.reviewer).body("items.kind", contains("QUOTE_TO_CONFIRM"));

        desk.checker
                .steps(desk.checker.etagOf(QUOTE, quote), "", QUOTE + "/confirm", quote)
                .statusCode(200);
        waiting(desk.reviewer).body("items.kind", contains("LINK_TO_DECIDE"));
    }

    @Test
    void ownLinksWaitForOthers() {
        var quote = desk.linked("The Courier");
        desk.reviewer.posts(link(claim, "SUPPORTS"), QUOTE + "/links", quote).statusCode(201);

        waiting(desk.reviewer).body("items", empty());
        waiting(Newsroom.person(Role.REVIEWER)).body("items.kind", contains("LINK_TO_DECIDE"));
    }

    @Test
    void ownChallengesWaitForOthers() {
        var link = desk.accepted(claim, "SUPPORTS");
        desk.takes(desk.reviewer, "challenge", link).statusCode(200);

        waiting(desk.reviewer).body("items", empty());
        waiting(Newsroom.person(Role.REVIEWER)).body("items.kind", contains("LINK_CHALLENGED"));
    }

    @Test
    void aStaleLinkWithAChallengeOfOnesOwnWaitsForOthers() {
        var link = desk.accepted(claim, "SUPPORTS");
        desk.takes(desk.reviewer, "challenge", link).statusCode(200);
        desk.rewords(claim);

        waiting(desk.reviewer).body("items", empty());
        waiting(Newsroom.person(Role.REVIEWER)).body("items.kind", contains("LINK_STALE"));
    }

    @Test
    void aCheckerIsNotShownWhatAReviewerDoes() {
        desk.linked("The Courier", link(claim, "SUPPORTS"));
        draft();

        waiting(Newsroom.person(Role.CHECKER)).body("items.kind", contains("QUOTE_TO_CONFIRM"));
    }

    @Test
    void whoChecksNothingHasNoQueue() {
        Newsroom.person(Role.CONTRIBUTOR).gets(TASKS).spec(refusal(ProblemType.ROLE_NEEDED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OLDEST", "NEWEST"})
    void everyTaskIsOnOnePageHoweverManyBeganToWaitAtOnce(String order) {
        var drawn = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            drawn.add(desk.accepted(claim, "SUPPORTS").toString());
        }
        desk.rewords(claim);
        draft();

        var found = new ArrayList<String>();
        var after = "";
        do {
            var page = desk.reviewer
                    .gets(TASKS + "?limit=3&order=" + order + "&claim=" + claim + after)
                    .statusCode(200)
                    .extract();
            found.addAll(page.path("items.id"));
            after = page.path("next") == null ? null : "&after=" + page.path("next");
        } while (after != null);

        assertEquals(8, found.size());
        assertEquals(8, List.copyOf(new java.util.HashSet<>(found)).size());
        found.removeAll(drawn);
        assertEquals(1, found.size());
    }

    @Test
    void whatWaitedLongestIsFirst() {
        var first = desk.linked("The Courier", link(claim, "SUPPORTS"));
        var second = desk.linked("The Courier", link(claim, "SUPPORTS"));

        waiting(desk.reviewer).body("items.quoteId", contains(first.toString(), second.toString()));
        desk.reviewer
                .gets(TASKS + "?order=NEWEST&claim=" + claim)
                .body("items.quoteId", contains(second.toString(), first.toString()));
    }

    @Test
    void tasksAreFilteredByKindSpeakerAndAge() {
        var quote = desk.linked("The Courier", link(claim, "SUPPORTS"));
        var speaker = desk.reads(quote).extract().<String>path("speakers[0].speakerId");
        desk.linked("The Courier", link(claim, "SUPPORTS"));

        desk.reviewer.gets(TASKS + "?speaker=" + speaker).body("items.quoteId", contains(quote.toString()));
        desk.reviewer.gets(TASKS + "?kind=LINK_STALE&speaker=" + speaker).body("items", empty());
        desk.reviewer.gets(TASKS + "?minAgeHours=1&claim=" + claim).body("items", empty());
        desk.reviewer.gets(TASKS + "?minAgeHours=0&claim=" + claim).body("items", hasSize(2));
    }

    @Test
    void ofAMergedClaimTheTasksAreThoseOfTheOther() {
        desk.linked("The Courier", link(claim, "SUPPORTS"));
        var winner = desk.claim("Winner");
        var editor = Newsroom.person(Role.EDITOR);
        editor.steps(editor.etagOf(CLAIM, claim), Map.of("into", winner, "reason", "One."), CLAIM + "/merge", claim)
                .statusCode(201);

        desk.reviewer.gets(TASKS + "?claim=" + winner).body("items", hasSize(1));
    }

    @Test
    void aPageTakesOneStatement() {
        desk.linked("The Courier", link(claim, "SUPPORTS"));
        waiting(desk.reviewer);

        assertEquals(
                new CountedDb.Count(1, 0),
                db.during(() -> desk.reviewer.gets(TASKS).statusCode(200)));
        assertEquals(
                new CountedDb.Count(1, 0),
                db.during(() -> desk.reviewer.gets(TASKS + "/counts").statusCode(200)));
    }

    @ParameterizedTest
    @EnumSource(TaskKind.class)
    void everyKindCanBeAskedForByItself(TaskKind kind) {
        Newsroom.person(Role.ADMIN)
                .gets(TASKS + "?kind=" + kind + "&heldBy=NOBODY&minAgeHours=0&claim=" + claim + "&speaker=" + claim)
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void countsFollowTheRecord() {
        var before = counted(desk.reviewer, "LINK_CHALLENGED");
        var link = desk.accepted(claim, "SUPPORTS");
        desk.takes(desk.checker, "challenge", link).statusCode(200);
        assertEquals(before + 1, counted(desk.reviewer, "LINK_CHALLENGED"));

        desk.takes(desk.reviewer, "overturn", link).statusCode(200);

        assertEquals(before, counted(desk.reviewer, "LINK_CHALLENGED"));
    }

    @Test
    void countingStopsAtAThousandAndSaysSo() throws Exception {
        var drawn = desk.accepted(claim, "SUPPORTS");
        Database.run("""
                with made as (
                    insert into claim (id, statement, language, checkability, created_at, updated_at, revision)
                    select gen_random_uuid(), 'One of many ' || n, 'en', 'FACTUAL', now(), now(), 0
                    from generate_series(1, 1001) n returning id)
                insert into link (id, quote_id, claim_id, stance, asserts, rationale, origin, status, drawn_by, created_at, updated_at, revision)
                select gen_random_uuid(), l.quote_id, m.id, 'MENTIONS', false, 'Many.', 'IMPORT', 'STALE', l.drawn_by, now(), now(), 0
                from link l, made m where l.id = ?""", drawn);

        desk.reviewer
                .gets(TASKS + "/counts")
                .body("kinds.find { it.kind == 'LINK_STALE' }.tasks", equalTo(1000))
                .body("kinds.find { it.kind == 'LINK_STALE' }.more", equalTo(true));

        Database.run("delete from link where rationale = 'Many.'");
    }

    @Test
    void countsHaveTheKindsThatTheRoleReaches() {
        desk.checker
                .gets(TASKS + "/counts")
                .body("kinds.kind", hasItem("QUOTE_TO_CONFIRM"))
                .body("kinds.kind", everyItem(not(equalTo("LINK_TO_DECIDE"))));
    }

    private ValidatableResponse waiting(Person person) {
        return person.gets(TASKS + "?claim=" + claim).statusCode(200);
    }

    private static int counted(Person person, String kind) {
        return person.gets(TASKS + "/counts").extract().path("kinds.find { it.kind == '" + kind + "' }.tasks");
    }

    private UUID draft() {
        var words = Newsroom.unique("Words of a draft");
        var draft =
                Desk.quote(desk.speaker("Somebody"), Desk.appearance(desk.document("The Courier", words + "."), words));
        draft.put("links", List.of(link(claim, "SUPPORTS")));
        return Newsroom.idOf(Newsroom.person(Role.CONTRIBUTOR).posts(draft, Desk.QUOTES));
    }
}
