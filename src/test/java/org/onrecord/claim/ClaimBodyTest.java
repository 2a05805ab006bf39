package org.onrecord.claim;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.onrecord.Newsroom.person;
import static org.onrecord.claim.Stated.CLAIM;
import static org.onrecord.claim.Stated.CLAIMS;
import static org.onrecord.claim.Stated.body;
import static org.onrecord.claim.Stated.claim;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** What may be stated. */
@QuarkusTest
class ClaimBodyTest {
    private Person contributor;

    @BeforeEach
    void somebody() {
        contributor = person(Role.CONTRIBUTOR);
    }

    @ParameterizedTest
    @MethodSource
    void whateverScriptAStatementIsInItStays(String statement) {
        var id = claim(contributor, "statement", statement, "language", "mul");

        contributor.gets(CLAIM, id).body("statement", equalTo(statement));
    }

    static Stream<String> whateverScriptAStatementIsInItStays() {
        return Stream.of(
                "북한은 러시아의 동맹이다",
                "Пакт — военный союз",
                "المعاهدة تحالف عسكري",
                "Cafe\u0301 and Caf\u00e9 stay two",
                "👩‍👩‍👧‍👦 𝒳 \u200f",
                "😀".repeat(NewClaim.MAX_STATEMENT));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsAtTheLimitIsTaken(String field, Object value) {
        contributor.posts(body(field, value), CLAIMS).statusCode(201);
    }

    static Stream<Arguments> whatIsAtTheLimitIsTaken() {
        return Stream.of(
                Arguments.of("statement", "x".repeat(1000)),
                Arguments.of("shortStatement", "😀".repeat(75)),
                Arguments.of("topics", topics(20, 100)));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsBeyondTheLimitOrWrongIsRefusedByItsField(String field, Object value, int status, String named) {
        contributor
                .posts(body(field, value), CLAIMS)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(named));
    }

    static Stream<Arguments> whatIsBeyondTheLimitOrWrongIsRefusedByItsField() {
        return Stream.of(
                Arguments.of("statement", "x".repeat(1001), 422, "statement"),
                Arguments.of("statement", "😀".repeat(1001), 422, "statement"),
                Arguments.of("statement", " \n", 422, "statement"),
                Arguments.of("statement", null, 422, "statement"),
                Arguments.of("statement", "a \u202e b", 400, "statement"),
                Arguments.of("shortStatement", "x".repeat(76), 422, "shortStatement"),
                Arguments.of("shortStatement", "", 422, "shortStatement"),
                Arguments.of("shortStatement", "  ", 422, "shortStatement"),
                Arguments.of("language", "English", 422, "language"),
                Arguments.of("language", null, 422, "language"),
                Arguments.of("checkability", "MAYBE", 400, "checkability"),
                Arguments.of("checkability", null, 422, "checkability"),
                Arguments.of("topics", topics(21, 3), 422, "topics"),
                Arguments.of("topics", topics(1, 101), 422, "topics[0]"),
                Arguments.of("topics", List.of("a", " "), 422, "topics[1]"),
                Arguments.of("topics", Collections.singletonList(null), 422, "topics[0]"),
                Arguments.of("id", UUID.randomUUID(), 400, "id"),
                Arguments.of("revision", 7, 400, "revision"),
                Arguments.of("contested", true, 400, "contested"));
    }

    private static List<String> topics(int count, int length) {
        return Stream.iterate(10, i -> i + 1)
                .limit(count)
                .map(i -> i + "x".repeat(length - 2))
                .toList();
    }
}
