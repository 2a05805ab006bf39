package org.onrecord.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.speaker;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.Refusals.refusal;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Database;
import org.onrecord.Person;
import org.onrecord.Together;
import org.onrecord.kit.Db;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** Checks of the whole ledger, in which the history of one speaker, of four entries, is tampered with. */
@QuarkusTest
class CheckTest {
    private static final String CHECKS = "/api/v1/ledger/checks";

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject
    ChainWatch watch;

    @Inject
    Checks checks;

    @Inject
    Db db;

    @Inject
    Payloads payloads;

    private Person admin;
    private String name;
    private UUID speaker;
    private Tampering kept;

    @BeforeEach
    void aHistory() throws Throwable {
        admin = person(Role.ADMIN);
        name = unique("Unchecked");
        speaker = speaker(admin, name);
        for (int revision = 0; revision < 3; revision++) {
            admin.puts(
                            "\"" + revision + "\"",
                            Map.of("kind", "PERSON", "name", name, "country", "RU"),
                            "/api/v1/speakers/{id}",
                            speaker)
                    .statusCode(200);
        }
        kept = Tampering.keeping(speaker);
        work(); // on what another test may have asked for
    }

    @AfterEach
    void asItWas() throws Exception {
        kept.close();
    }

    @Test
    void aLedgerThatNobodyTouchedHolds() throws Throwable {
        var entries = Integer.parseInt(Database.ask("select count(*) from ledger_entry"));

        checked()
                .body("state", equalTo("INTACT"))
                .body("askedBy", equalTo(admin.id().toString()))
                .body("entries", greaterThan(entries - 1))
                .body("subjects", greaterThan(1))
                .body("broken", equalTo(0))
                .body("firstFault", nullValue())
                .body("endedAt", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update ledger_entry set payload = jsonb_set(payload, '{after,name}', '\"X\"') | 2 | Its contents were changed.",
                "update ledger_entry set hash = sha256('x') | 2 | Who, when or what was changed.",
                "update ledger_entry set subject_kind = 'CLAIM' | 2 | Who, when or what was changed.",
                "delete from ledger_entry | 3 | An entry is missing before it."
            })
    void whatWasDoneToAnEntryInTheMiddleIsFound(String change, int brokenAt, String fault) throws Throwable {
        Tampering.with(change + " where position = 2 and subject = '" + speaker + "'");

        checked()
                .body("state", equalTo("BROKEN"))
                .body("broken", equalTo(1))
                .body("firstFault.subject", equalTo(speaker.toString()))
                .body("firstFault.position", equalTo(brokenAt))
                .body("firstFault.entryId", notNullValue())
                .body("firstFault.fault", equalTo(fault));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 2})
    void aTailThatWasCutOffSinceTheLastCheckIsFound(int from) throws Throwable {
        checked().body("state", equalTo("INTACT"));
        Tampering.with("delete from ledger_entry where position >= " + from + " and subject = '" + speaker + "'");

        checked()
                .body("state", equalTo("BROKEN"))
                .body("broken", equalTo(1))
                .body("firstFault.subject", equalTo(speaker.toString()))
                .body("firstFault.position", equalTo(from))
                .body("firstFault.entryId", nullValue())
                .body("firstFault.fault", equalTo("Entries were cut off that an earlier check saw."));
    }

    @Test
    void aHistoryThatIsGoneSinceTheLastCheckIsFound() throws Throwable {
        checked().body("state", equalTo("INTACT"));
        Tampering.with("delete from ledger_entry where subject = '" + speaker + "'");

        checked()
                .body("broken", equalTo(1))
                .body("firstFault.subjectKind", equalTo("SPEAKER"))
                .body("firstFault.subject", equalTo(speaker.toString()))
                .body("firstFault.fault", equalTo("The whole history is missing."));
    }

    @Test
    void aHistoryThatIsWholeButNotTheOneThatWasSeenIsFound() throws Throwable {
        checked().body("state", equalTo("INTACT"));
        Database.run("update ledger_head set hash = sha256('another history') where subject = ?", speaker);

        checked().body("firstFault.position", equalTo(4)).body("firstFault.fault", containsString("written anew"));
    }

    @Test
    void theHistoryOfOneRecordShowsACutTailToo() throws Throwable {
        checked().body("state", equalTo("INTACT"));
        Tampering.with("delete from ledger_entry where position = 4 and subject = '" + speaker + "'");

        admin.gets("/api/v1/speakers/{id}/history/verify", speaker)
                .body("intact", equalTo(false))
                .body("brokenAt", equalTo(4));
    }

    @Test
    void aHistoryThatGrewSinceTheLastCheckHolds() throws Throwable {
        checked().body("state", equalTo("INTACT"));
        admin.puts("\"3\"", Map.of("kind", "PERSON", "name", name), "/api/v1/speakers/{id}", speaker)
                .statusCode(200);
        var grown = Tampering.keeping(speaker);

        checked().body("state", equalTo("INTACT"));
        kept.close();
        kept = grown;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void batchesMakeNoDifference(int batch) throws Throwable {
        var entries = Long.parseLong(Database.ask("select count(*) from ledger_entry"));
        var subjects = Long.parseLong(Database.ask("select count(distinct subject) from ledger_entry"));
        var walk = new ChainWalk(db, payloads, new Checked(), batch);

        VertxContextSupport.subscribeAndAwait(() -> Multi.createBy()
                .repeating()
                .uni(() -> walk.step().replaceWith(walk::isDone))
                .until(done -> done)
                .collect()
                .last());

        assertEquals(entries, walk.checked().entries);
        assertEquals(subjects, walk.checked().subjects);
        assertEquals(0, walk.checked().broken);
    }

    @Test
    void aCheckIsRefusedWhileAnotherRuns() throws Throwable {
        var running = ask();

        admin.posts("", CHECKS).spec(refusal(ProblemType.WRONG_STATE)).body("existing", equalTo(running.toString()));
    }

    @Test
    void aRequestThatIsRepeatedAsksForOneCheck() {
        var key = UUID.randomUUID().toString();
        var first =
                idOf(admin.asks().header("Idempotency-Key", key).post(CHECKS).then());

        var second =
                idOf(admin.asks().header("Idempotency-Key", key).post(CHECKS).then());

        assertEquals(first, second);
    }

    @Test
    void ofSeveralReplicasOneChecks() throws Throwable {
        var entries = Integer.parseInt(Database.ask("select count(*) from ledger_entry"));
        var check = ask();

        Together.all(4, who -> {
            try {
                return work();
            } catch (Throwable failure) {
                throw new IllegalStateException(failure);
            }
        });

        admin.gets(CHECKS + "/{id}", check).body("state", equalTo("INTACT")).body("entries", equalTo(entries));
    }

    @Test
    void aCheckWhoseReplicaDiedIsTakenOver() throws Throwable {
        var check = ask();
        var died = VertxContextSupport.subscribeAndAwait(checks::take);
        Database.run("update ledger_check set leased_until = now() - interval '1 second' where id = ?", check);

        work();

        admin.gets(CHECKS + "/{id}", check).body("state", equalTo("INTACT"));
        assertFalse(VertxContextSupport.subscribeAndAwait(() -> checks.keep(died, true)));
    }

    @Test
    void aNightIsCheckedOnceHoweverManyReplicasThereAre() throws Throwable {
        var night = Instant.parse("2024-06-21T03:30:00Z");
        for (int replica = 0; replica < 2; replica++) {
            VertxContextSupport.subscribeAndAwait(() -> checks.askFor(night));
            work();
        }

        assertEquals("1", Database.ask("select count(*) from ledger_check where due = '2024-06-21T03:30:00Z'"));
    }

    @Test
    void theLatestCheckIsTheFirstOfTheList() throws Throwable {
        var check = ask();

        admin.gets(CHECKS + "/latest").statusCode(200).body("id", equalTo(check.toString()));
        admin.gets(CHECKS + "?limit=1").statusCode(200).body("items[0].id", equalTo(check.toString()));
    }

    @Test
    void aBrokenChainIsLoggedAndMeasuredAndTheServiceStaysReady() throws Throwable {
        Tampering.with("update ledger_entry set salt = sha256('x') where position = 3 and subject = '" + speaker + "'");
        var log = new Errors();
        Logger.getLogger("").addHandler(log);

        checked().body("state", equalTo("BROKEN"));

        Logger.getLogger("").removeHandler(log);
        assertEquals(1, log.messages.size(), log.messages.toString());
        assertTrue(log.messages.get(0).contains("SPEAKER " + speaker + " at position 3"), log.messages.get(0));
        assertFalse(log.messages.get(0).contains(name), log.messages.get(0));
        given().get(management.resolve("/q/metrics")).then().body(containsString("onrecord_ledger_broken 1.0"));
        given().get(management.resolve("/q/health/ready")).then().statusCode(200);
    }

    @Test
    void onlyAnAdministratorHasTheLedgerChecked() {
        person(Role.EDITOR).posts("", CHECKS).spec(refusal(ProblemType.ROLE_NEEDED));
    }

    @Test
    void aCheckThatWasNeverAskedForIsNotFound() {
        admin.gets(CHECKS + "/{id}", UUID.randomUUID()).spec(refusal(ProblemType.NOT_FOUND));
    }

    private ValidatableResponse checked() throws Throwable {
        var check = ask();
        work();
        return admin.gets(CHECKS + "/{id}", check).statusCode(200);
    }

    private UUID ask() {
        return idOf(admin.posts("", CHECKS));
    }

    private Void work() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(watch::work);
    }

    private static final class Errors extends Handler {
        final CopyOnWriteArrayList<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.SEVERE.intValue()) {
                messages.add(record.getMessage().formatted(record.getParameters()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
