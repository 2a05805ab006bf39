package org.onrecord.kit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * One act of somebody: who, when (UTC, microseconds, as PostgreSQL keeps it) and, for a creating request, under which
 * idempotency key.
 *
 * @param once null when the client gave no key
 */
public record Act(Actor actor, Instant at, IdempotencyKey once) {
    public static Act of(Actor actor, IdempotencyKey once) {
        return new Act(actor, now(), once);
    }

    /** An act of the service itself. */
    public static Act ofSystem() {
        return of(Actor.SYSTEM, null);
    }

    /** When, as the database's client takes it. */
    public OffsetDateTime atUtc() {
        return at.atOffset(ZoneOffset.UTC);
    }

    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
