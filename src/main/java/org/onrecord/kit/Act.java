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
    /** An act that happens now. @param once null when nothing is to be made under a key */
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

    /** To the microsecond, as the database keeps times: what is answered at once is what is read later. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
