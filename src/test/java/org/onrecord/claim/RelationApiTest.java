package org.onrecord.claim;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.onrecord.Newsroom.person;
import static org.onrecord.claim.Stated.CLAIM;
import static org.onrecord.claim.Stated.claim;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.Person;
import org.onrecord.kit.Role;

@QuarkusTest
class RelationApiTest {
    private static final String RELATIONS = CLAIM + "/relations";
    private static final String RELATION = RELATIONS + "/{relationId}";

    private Person checker;
    private UUID claim;
    private UUID other;

    @BeforeEach
    void twoClaims() {
        checker = person(Role.CHECKER);
        claim = claim(checker);
        other = claim(checker, "statement", "It is no alliance.");
    }

    @ParameterizedTest
    @EnumSource
    void aRelationIsShownFromBothEnds(RelationKind kind) {
        relate(claim, kind.name(), other)
                .statusCode(201)
                .body("relations", hasSize(1))
                .body("relations[0].kind", equalTo(kind.name()))
                .body("relations[0].direction", equalTo("OUT"))
                .body("relations[0].claimId", equalTo(other.toString()))
                .body("relations[0].statement", equalTo("It is no alliance."));

        checker.gets(CLAIM, other)
                .body("relations[0].kind", equalTo(kind.name()))
                .body("relations[0].direction", equalTo("IN"))
                .body("relations[0].claimId", equalTo(claim.toString()));
    }

    @Test
    void aRelationChangesTheTagsOfBoth() {
        var tag = checker.etagOf(CLAIM, claim);
        var othersTag = checker.etagOf(CLAIM, other);

        relate(claim, "ENTAILS", other).statusCode(201);

        assertNotEquals(tag, checker.etagOf(CLAIM, claim));
        assertNotEquals(othersTag, checker.etagOf(CLAIM, other));
    }

    @Test
    void whatTheOtherStatesChangesTheTag() {
        relate(claim, "ENTAILS", other).statusCode(201);
        var tag = checker.etagOf(CLAIM, claim);
        Stated.run("update claim set statement = 'Else.', revision = revision + 1 where id = '%s'".formatted(other));

        var again = checker.asks().header("If-None-Match", tag).get(CLAIM, claim);

        again.then().statusCode(200).body("relations[0].statement", equalTo("Else."));
    }

    @Test
    void aRelationStandsInTheHistoriesOfBoth() {
        relate(claim, "NARROWER_THAN", other).statusCode(201);

        for (var end : List.of(claim, other)) {
            checker.gets(CLAIM + "/history", end).body("items.type", equalTo(List.of("CLAIM_STATED", "CLAIM_RELATED")));
        }
    }

    @Test
    void aClaimIsNotRelatedToItself() {
        relate(claim, "RELATED", claim).statusCode(422).body("errors.field", hasItem("claimId"));
    }

    @Test
    void aClaimIsNotRelatedToOneThatIsNotOnRecord() {
        relate(claim, "RELATED", UUID.randomUUID())
                .statusCode(422)
                .body("type", equalTo("urn:onrecord:problem:unknown-reference"))
                .body("errors.field", hasItem("claimId"));
    }

    @Test
    void aClaimThatIsNotOnRecordIsNotRelated() {
        relate(UUID.randomUUID(), "RELATED", other).statusCode(404);
    }

    @Test
    void aClaimIsNotRelatedToOneThatWasMerged() {
        var winner = claim(checker);
        Stated.run("update claim set merged_into = '%s' where id = '%s'".formatted(winner, other));

        relate(claim, "RELATED", other).statusCode(422).body("detail", containsString(winner.toString()));
    }

    @Test
    void aRelationToOneThatWasMergedIsNotShown() {
        relate(claim, "RELATED", other).statusCode(201);
        Stated.run("update claim set merged_into = '%s' where id = '%s'".formatted(claim(checker), other));

        checker.gets(CLAIM, claim).body("relations", empty());
    }

    @ParameterizedTest
    @EnumSource
    void theSameRelationIsRecordedOnce(RelationKind kind) {
        relate(claim, kind.name(), other).statusCode(201);

        relate(claim, kind.name(), other)
                .statusCode(409)
                .body("type", equalTo("urn:onrecord:problem:already-on-record"));
    }

    @ParameterizedTest
    @EnumSource(names = "ENTAILS", mode = EnumSource.Mode.EXCLUDE)
    void theSameRelationFromTheOtherEndIsOnRecordAlready(RelationKind kind) {
        relate(claim, kind.name(), other).statusCode(201);

        relate(other, kind.name(), claim).statusCode(409);
    }

    @Test
    void twoClaimsMayEntailEachOther() {
        relate(claim, "ENTAILS", other).statusCode(201);

        relate(other, "ENTAILS", claim).statusCode(201).body("relations.direction", equalTo(List.of("IN", "OUT")));
    }

    @Test
    void ofTwoWhoRelateThemFromBothEndsAtOnceOneDoes() {
        var statuses = Stream.of(true, false)
                .map(here -> CompletableFuture.supplyAsync(
                        () -> (here ? relate(claim, "CONTRADICTS", other) : relate(other, "CONTRADICTS", claim))
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(201, 409), statuses);
        checker.gets(CLAIM, claim).body("relations", hasSize(1));
    }

    @Test
    void theSameIdempotencyKeyRelatesOnce() {
        relateOnce().statusCode(201);

        relateOnce().statusCode(201).body("relations", hasSize(1));
    }

    private ValidatableResponse relateOnce() {
        return checker.asks()
                .header("Idempotency-Key", "r")
                .body(Map.of("kind", "RELATED", "claimId", other))
                .post(RELATIONS, claim)
                .then();
    }

    @Test
    void twoHundredRelationsAreTheMostOfEitherClaim() {
        Stated.run("""
                with others as (
                    insert into claim (id, statement, language, checkability, created_at, updated_at, revision)
                    select overlay(gen_random_uuid()::text placing '00000000-0000-7' from 1)::uuid, 'Another.', 'en', 'FACTUAL', now(), now(), 0 from generate_series(1, 199)
                    returning id)
                insert into claim_relation (id, claim_id, other_id, kind, created_at)
                select gen_random_uuid(), '%s', id, 'RELATED', now() from others""".formatted(other));
        relate(claim, "RELATED", other).statusCode(201);

        relate(claim(checker), "RELATED", other).statusCode(409).body("detail", containsString("200 is the most"));
    }

    @Test
    void aRelationIsRemovedFromEitherEnd() {
        var relation = related();

        checker.deletes(checker.etagOf(CLAIM, other), RELATION, other, relation)
                .statusCode(200)
                .body("relations", empty());

        checker.gets(CLAIM, claim).body("relations", empty()).body("revision", equalTo(2));
        checker.gets(CLAIM + "/history", claim).body("items[2].type", equalTo("CLAIM_UNRELATED"));
    }

    @Test
    void removingNeedsTheRevisionThatWasSeen() {
        checker.asks().delete(RELATION, claim, related()).then().statusCode(428);
    }

    @Test
    void whoSawAnotherRevisionRemovesNothing() {
        var seen = checker.etagOf(CLAIM, claim);

        checker.deletes(seen, RELATION, claim, related()).statusCode(412);
    }

    @Test
    void theRelationOfOthersIsNotFound() {
        var third = claim(checker);

        checker.deletes(checker.etagOf(CLAIM, third), RELATION, third, related())
                .statusCode(404);
    }

    @Test
    void aKindThatIsNoneIsRefused() {
        relate(claim, "LIKES", other).statusCode(400).body("errors.field", hasItem("kind"));
    }

    @Test
    void aContributorRelatesNothing() {
        person(Role.CONTRIBUTOR)
                .posts(Map.of("kind", "RELATED", "claimId", other), RELATIONS, claim)
                .statusCode(403);
    }

    private ValidatableResponse relate(UUID from, String kind, UUID to) {
        return checker.posts(Map.of("kind", kind, "claimId", to), RELATIONS, from);
    }

    private String related() {
        return relate(claim, "RELATED", other).statusCode(201).extract().path("relations[0].id");
    }
}
