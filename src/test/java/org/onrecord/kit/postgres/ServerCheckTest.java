package org.onrecord.kit.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerCheckTest {
    @Test
    void aServerAsItShouldBeIsNoMatter() {
        assertEquals(Optional.empty(), new ServerCheck(140000, true, true, false).verdict());
    }

    @Test
    void aServerThatIsTooOldIsRefused() {
        var refusal = assertThrows(CannotStart.class, () -> new ServerCheck(130022, true, true, false).verdict());

        assertTrue(refusal.getMessage().contains("PostgreSQL 13; On Record needs 14"), refusal.getMessage());
    }

    @Test
    void aServerThatForgetsInACrashIsRefused() {
        var refusal = assertThrows(CannotStart.class, () -> new ServerCheck(180000, false, true, false).verdict());

        assertTrue(refusal.getMessage().contains("fsync"), refusal.getMessage());
    }

    @Test
    void aServerThatBreaksPagesInACrashIsRefused() {
        var refusal = assertThrows(CannotStart.class, () -> new ServerCheck(180000, true, false, false).verdict());

        assertTrue(refusal.getMessage().contains("full_page_writes"), refusal.getMessage());
    }

    @Test
    void aSuperuserIsWarnedOf() {
        var warning = new ServerCheck(180000, true, true, true).verdict().orElseThrow();

        assertTrue(warning.contains("superuser"), warning);
    }

    @Test
    void aServerThatDoesNotAnswerIsNotJudged() {
        var nobody = new DatabaseUrl("127.0.0.1", 1, "onrecord", "onrecord", null, Map.of());

        assertEquals(Optional.empty(), ServerCheck.of(nobody));
    }
}
