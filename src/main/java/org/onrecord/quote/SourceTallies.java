package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the counts of independent sources that the accepted links of a claim and stance rest on, beside those of links. */
final class SourceTallies {
    private static final String COME = """
            with resting as (
                insert into claim_source (claim_id, stance, source_key, links)
                select :claim, :stance, source_key, 1
                from (select distinct source_key from appearance where quote_id = :quote order by 1) keys
                on conflict (claim_id, stance, source_key) do update set links = claim_source.links + 1
                returning links)
            update claim_tally set sources = sources + (select count(*) from resting where links = 1)
            where claim_id = :claim and stance = :stance and status = 'ACCEPTED'""";
    private static final String LEAVE = """
            with keys as (select distinct source_key from appearance where quote_id = :quote),
            gone as (
                delete from claim_source s using keys
                where s.claim_id = :claim and s.stance = :stance and s.source_key = keys.source_key and s.links = 1
                returning 1),
            fewer as (
                update claim_source s set links = s.links - 1 from keys
                where s.claim_id = :claim and s.stance = :stance and s.source_key = keys.source_key and s.links > 1
                returning 1)
            update claim_tally set sources = sources - (select count(*) from gone)
            where claim_id = :claim and stance = :stance and status = 'ACCEPTED'""";
    private static final String ADDED = """
            with held as (
                select t.claim_id, t.stance
                from link l join claim_tally t on t.claim_id = l.claim_id and t.stance = l.stance and t.status = l.status
                where l.quote_id = :quote and l.status = 'ACCEPTED' order by 1, 2 for no key update of t),
            resting as (
                insert into claim_source (claim_id, stance, source_key, links)
                select claim_id, stance, :key, 1 from held
                on conflict (claim_id, stance, source_key) do update set links = claim_source.links + 1
                returning claim_id, stance, links)
            update claim_tally t set sources = t.sources + 1, changes = t.changes + 1
            from resting r
            where r.links = 1 and t.claim_id = r.claim_id and t.stance = r.stance and t.status = 'ACCEPTED'""";

    private static final String REMOVED = """
            with held as (
                select t.claim_id, t.stance
                from link l join claim_tally t on t.claim_id = l.claim_id and t.stance = l.stance and t.status = l.status
                where l.quote_id = :quote and l.status = 'ACCEPTED'
                  and not exists (select from appearance where quote_id = :quote and source_key = :key)
                order by 1, 2 for no key update of t),
            gone as (
                delete from claim_source s using held h
                where s.claim_id = h.claim_id and s.stance = h.stance and s.source_key = :key and s.links = 1
                returning s.claim_id, s.stance),
            fewer as (
                update claim_source s set links = s.links - 1 from held h
                where s.claim_id = h.claim_id and s.stance = h.stance and s.source_key = :key and s.links > 1
                returning 1)
            update claim_tally t set sources = t.sources - 1, changes = t.changes + 1
            from gone g
            where t.claim_id = g.claim_id and t.stance = g.stance and t.status = 'ACCEPTED'""";

    private SourceTallies() {}

    /** Counts the sources of a quote whose link came to be accepted; nothing for a place of other links. */
    static Uni<Void> come(Mutiny.Session session, Tallies.Place place, UUID quoteId) {
        return count(session, COME, place, quoteId);
    }

    /** The reverse, of one that is accepted no more. */
    static Uni<Void> leave(Mutiny.Session session, Tallies.Place place, UUID quoteId) {
        return count(session, LEAVE, place, quoteId);
    }

    /** Counts a further independent source of a quote in every accepted link that rests on it. */
    static Uni<Void> added(Mutiny.Session session, UUID quoteId, String key) {
        return count(session, ADDED, quoteId, key);
    }

    /** The reverse, after an appearance went: nothing when another of the quote comes from the same source. */
    static Uni<Void> removed(Mutiny.Session session, UUID quoteId, String key) {
        return count(session, REMOVED, quoteId, key);
    }

    private static Uni<Void> count(Mutiny.Session session, String sql, UUID quoteId, String key) {
        return session.createNativeQuery(sql)
                .setParameter("quote", quoteId)
                .setParameter("key", key)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> count(Mutiny.Session session, String sql, Tallies.Place place, UUID quoteId) {
        if (place.status() != LinkStatus.ACCEPTED) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(sql)
                .setParameter("claim", place.claimId())
                .setParameter("stance", place.stance().name())
                .setParameter("quote", quoteId)
                .executeUpdate()
                .replaceWithVoid();
    }
}
