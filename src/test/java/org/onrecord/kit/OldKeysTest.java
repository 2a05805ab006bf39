package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.person;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onrecord.Database;
import org.onrecord.Newsroom;
import org.onrecord.Person;

@QuarkusTest
class OldKeysTest {
    @Inject
    OldKeys oldKeys;

    private static UUID add(Person by, String key, String name) {
        return idOf(by.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("kind", "PERSON", "name", name))
                .post("/api/v1/speakers")
                .then());
    }

    @Test
    void aKeyThatIsOldIsForgottenAndAYoungOneIsNot() throws Throwable {
        var checker = person(Role.CHECKER);
        var name = Newsroom.unique("Forgotten");
        var old = add(checker, "old", name);
        var young = add(checker, "young", name);
        Database.run(
                "update idempotency_key set created_at = now() - interval '8 days' where key = 'old' and actor = ?",
                checker.id());

        VertxContextSupport.subscribeAndAwait(oldKeys::forget);

        assertNotEquals(old, add(checker, "old", name));
        assertEquals(young, add(checker, "young", name));
    }
}
