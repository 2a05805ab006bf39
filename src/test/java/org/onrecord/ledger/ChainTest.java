package org.onrecord.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.speaker;
import static org.onrecord.Newsroom.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Database;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** A history of four entries, and those who would rather it were another. */
@QuarkusTest
class ChainTest {
    private Person checker;
    private UUID speaker;
    private Tampering kept;

    @BeforeEach
    void aHistory() throws SQLException {
        checker = person(Role.CHECKER);
        speaker = speaker(checker, unique("Lukin"));
        for (int revision = 0; revision < 3; revision++) {
            checker.puts(
                            "\"" + revision + "\"",
                            Map.of("kind", "PERSON", "name", "Lukin " + revision, "country", "RU"),
                            "/api/v1/speakers/{id}",
                            speaker)
                    .statusCode(200);
        }
        kept = Tampering.keeping(speaker);
    }

    @AfterEach
    void asItWas() throws SQLException {
        kept.close();
    }

    @Test
    void aHistoryThatNobodyTouchedHolds() {
        verified().body("intact", equalTo(true)).body("entries", equalTo(4)).body("erased", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "payload = jsonb_set(payload, '{after,name}', '\"Somebody else\"') | Its contents were changed.",
                "payload = payload - 'before' | Its contents were changed.",
                "salt = sha256('x') | Its contents were changed.",
                "commitment = sha256('x') | Its contents were changed.",
                "payload = null, salt = null, commitment = sha256('x') | Who, when or what was changed.",
                "actor = '00000000-0000-7000-8000-000000000001' | Who, when or what was changed.",
                "type = 'SPEAKER_MERGED' | Who, when or what was changed.",
                "happened_at = happened_at - interval '1 microsecond' | Who, when or what was changed.",
                "subject_kind = 'CLAIM' | Who, when or what was changed.",
                "id = gen_random_uuid() | Who, when or what was changed.",
                "hash = sha256('x') | Who, when or what was changed.",
                "previous_hash = sha256('x') | It is not chained to the entry before it."
            })
    void whoeverChangesAnEntryIsFoundOut(String change, String fault) throws Exception {
        Tampering.with("update ledger_entry set " + change + " where position = 2 and subject = '" + speaker + "'");

        verified().body("intact", equalTo(false)).body("brokenAt", equalTo(2)).body("fault", equalTo(fault));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whoeverTakesAnEntryOutIsFoundOut(int position) throws Exception {
        Tampering.with("delete from ledger_entry where position = " + position + " and subject = '" + speaker + "'");

        verified()
                .body("intact", equalTo(false))
                .body("brokenAt", equalTo(position + 1))
                .body("fault", equalTo("An entry is missing before it."));
    }

    @Test
    void whoeverClosesTheGapIsFoundOut() throws Exception {
        Tampering.with("delete from ledger_entry where position = 2 and subject = '%s'; ".formatted(speaker)
                + "update ledger_entry set position = position - 1 where position > 2 and subject = '%s'"
                        .formatted(speaker));

        verified().body("intact", equalTo(false)).body("brokenAt", equalTo(2));
    }

    @Test
    void whatWasErasedLeavesAChainThatHolds() throws Exception {
        Database.run("update ledger_entry set payload = null, salt = null where position = 2 and subject = ?", speaker);

        verified().body("intact", equalTo(true)).body("entries", equalTo(4)).body("erased", equalTo(1));
    }

    @Test
    void aChangeThatFailsLeavesNoEntry() {
        checker.puts("\"0\"", Map.of("kind", "PERSON", "name", "Late"), "/api/v1/speakers/{id}", speaker)
                .statusCode(412);

        verified().body("entries", equalTo(4));
    }

    @Test
    void anEntryTellsWhoAndWhatBeforeAndAfter() {
        checker.gets("/api/v1/speakers/{id}/history?limit=2", speaker)
                .statusCode(200)
                .body("items[1].type", equalTo("SPEAKER_CHANGED"))
                .body("items[1].actor.id", equalTo(checker.id().toString()))
                .body("items[1].before.revision", equalTo(0))
                .body("items[1].after.name", equalTo("Lukin 0"))
                .body("items[1].after.country", equalTo("RU"));
    }

    private ValidatableResponse verified() {
        return checker.gets("/api/v1/speakers/{id}/history/verify", speaker).statusCode(200);
    }
}
