package org.onrecord;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.onrecord.kit.Role;

/** What tests stand on: people, machines and records, each made fresh over HTTP, so that tests share no rows. */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
public final class Newsroom {
    /** What the service is told to make the first administrator's key. */
    static final String FIRST_KEY = "onr_the-first-key-of-the-test-newsroom-0123456789";

    private static final AtomicInteger MADE = new AtomicInteger();

    private Newsroom() {}

    /** The first administrator, the one person whom all tests share. */
    public static Person admin() {
        return new Person(null, FIRST_KEY);
    }

    public static Person person(Role role) {
        return account("PERSON", role);
    }

    public static Person machine(Role role) {
        return account("MACHINE", role);
    }

    /** A name that nobody else in the suite has. */
    public static String unique(String name) {
        return name + " " + MADE.incrementAndGet();
    }

    public static UUID speaker(Person by, String name) {
        return idOf(by.posts(Map.of("kind", "PERSON", "name", name), "/api/v1/speakers"));
    }

    /** The id of what a request made. */
    public static UUID idOf(ValidatableResponse made) {
        return UUID.fromString(
                made.log().ifValidationFails().statusCode(201).extract().path("id"));
    }

    private static Person account(String kind, Role role) {
        var account = Map.of("kind", kind, "name", unique(role.name()), "role", role);
        var id = idOf(admin().posts(account, "/api/v1/accounts"));
        return new Person(id, key(id, role));
    }

    /** A further key of an account. */
    public static String key(UUID account, Role role) {
        var wanted = Map.of("label", "of a test", "role", role);
        return admin().posts(wanted, "/api/v1/accounts/{id}/keys", account)
                .statusCode(201)
                .extract()
                .path("secret");
    }
}
