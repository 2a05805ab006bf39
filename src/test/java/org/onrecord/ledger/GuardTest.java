package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.speaker;
import static org.onrecord.Newsroom.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Database;
import org.onrecord.kit.Role;

/** The two locks on the ledger, each with the other one off. Every statement is rolled back, or fails. */
@QuarkusTest
class GuardTest {
    private static final String RESTRICT_VIOLATION = "23001";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Inject
    Guard guard;

    private UUID speaker;

    @BeforeEach
    void anEntry() {
        speaker = speaker(person(Role.CHECKER), unique("Guarded"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set payload = '{}'",
                "update ledger_entry set salt = sha256('x')",
                "update ledger_entry set payload = null",
                "update ledger_entry set happened_at = now()",
                "update ledger_entry set payload = null, salt = null, actor = '00000000-0000-7000-8000-000000000001'",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "truncate ledger_entry cascade"
            })
    void theTriggerRefusesWhatThePrivilegesWouldAllow(String sql) {
        assertEquals(RESTRICT_VIOLATION, refusal(Tampering.PRIVILEGES_ON, sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set happened_at = now()",
                "update ledger_entry set hash = sha256('x')",
                "update ledger_entry set position = position + 1",
                "update ledger_entry set payload = null, salt = null, actor = '00000000-0000-7000-8000-000000000001'",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "truncate ledger_entry cascade"
            })
    void thePrivilegesRefuseWhatTheTriggerWouldAllow(String sql) throws Exception {
        assumeFalse(isSuperuser(), "privileges do not bind a superuser");

        assertEquals(INSUFFICIENT_PRIVILEGE, refusal(Tampering.TRIGGERS_OFF, sql));
    }

    @Test
    void bothLocksLeaveRoomForErasure() throws Exception {
        assertEquals(1, Database.run("update ledger_entry set payload = null, salt = null where subject = ?", speaker));
    }

    @Test
    void theServiceIsNotWarnedWhenBothLocksAreOn() throws Throwable {
        assumeFalse(isSuperuser(), "a superuser is warned of");

        assertEquals(List.of(), VertxContextSupport.subscribeAndAwait(guard::advice));
    }

    @Test
    void theServiceIsWarnedOfALockThatIsOff() throws Throwable {
        try (var connection = Database.connect()) {
            Tampering.run(connection, Tampering.TRIGGERS_OFF);
            assertEquals(
                    1,
                    VertxContextSupport.subscribeAndAwait(guard::advice).stream()
                            .filter(warning -> warning.contains("trigger"))
                            .count());
        } finally {
            Tampering.with();
        }
    }

    /** What PostgreSQL says to {@code sql} once the other lock is off, which is undone at once. */
    private static String refusal(String unlock, String sql) {
        return assertThrows(SQLException.class, () -> {
                    try (var connection = Database.connect()) {
                        connection.setAutoCommit(false);
                        Tampering.run(connection, unlock, sql);
                    }
                })
                .getSQLState();
    }

    private static boolean isSuperuser() throws SQLException {
        return "on".equals(Database.ask("select current_setting('is_superuser')"));
    }
}
