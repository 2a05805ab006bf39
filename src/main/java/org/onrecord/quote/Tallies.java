package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.claim.Stance;

/**
 * Keeps the counts of links per claim and stance in the transaction that changes a link. Rows are locked in the order of
 * claim and stance, so that two transactions never wait for each other in a circle.
 */
@ApplicationScoped
class Tallies {
    private static final String ONE_MORE = """
            insert into claim_tally (claim_id, stance, status, links, changes)
            values (:claim, :stance, :status, 1, 1)
            on conflict (claim_id, stance, status)
            do update set links = claim_tally.links + 1, changes = claim_tally.changes + 1""";
    private static final String ONE_LESS = """
            update claim_tally set links = links - 1, changes = changes + 1
            where claim_id = :claim and stance = :stance and status = :status""";
    private static final String SOURCES_IN = """
            with resting as (
                insert into claim_source (claim_id, stance, source_key, links)
                select :claim, :stance, source_key, 1
                from (select distinct source_key from appearance where quote_id = :quote order by 1) keys
                on conflict (claim_id, stance, source_key) do update set links = claim_source.links + 1
                returning links)
            update claim_tally set sources = sources + (select count(*) from resting where links = 1)
            where claim_id = :claim and stance = :stance and status = 'ACCEPTED'""";
    private static final String SOURCES_OUT = """
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
    private static final String SOURCE_OF_QUOTE_IN = """
            with resting as (
                insert into claim_source (claim_id, stance, source_key, links)
                select claim_id, stance, :key, 1 from link
                where quote_id = :quote and status = 'ACCEPTED' order by claim_id, stance
                on conflict (claim_id, stance, source_key) do update set links = claim_source.links + 1
                returning claim_id, stance, links)
            update claim_tally t set sources = t.sources + 1, changes = t.changes + 1
            from resting r
            where r.links = 1 and t.claim_id = r.claim_id and t.stance = r.stance and t.status = 'ACCEPTED'""";

    private static final List<String> RECOUNT = List.of(
            "update claim_tally set links = 0, sources = 0, changes = changes + 1 where claim_id = :claim",
            """
            insert into claim_tally (claim_id, stance, status, links, changes)
            select claim_id, stance, status, count(*), 1 from link where claim_id = :claim group by claim_id, stance, status
            on conflict (claim_id, stance, status) do update set links = excluded.links""",
            "delete from claim_source where claim_id = :claim",
            """
            insert into claim_source (claim_id, stance, source_key, links)
            select l.claim_id, l.stance, a.source_key, count(distinct l.id)
            from link l join appearance a on a.quote_id = l.quote_id
            where l.claim_id = :claim and l.status = 'ACCEPTED' group by l.claim_id, l.stance, a.source_key""",
            """
            update claim_tally t set sources = (
                select count(*) from claim_source s where s.claim_id = t.claim_id and s.stance = t.stance)
            where t.claim_id = :claim and t.status = 'ACCEPTED'""");

    /** Counts new links, all of one status. */
    Uni<Void> in(Mutiny.Session session, Collection<Link> links) {
        var sorted = links.stream()
                .sorted(Comparator.comparing((Link link) -> link.claimId).thenComparing(link -> link.stance.name()))
                .toList();
        return in(session, sorted, 0);
    }

    /** Counts a link whose status was {@code before} and is another now, or that is in another claim now. */
    Uni<Void> moved(Mutiny.Session session, Standing before, Link link) {
        return out(session, before).chain(() -> in(session, List.of(link)));
    }

    /** Counts a further independent source of a quote in every accepted link that rests on it. */
    Uni<Void> sourceAdded(Mutiny.Session session, UUID quoteId, String key) {
        return session.createNativeQuery(SOURCE_OF_QUOTE_IN)
                .setParameter("quote", quoteId)
                .setParameter("key", key)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Counts all links of a claim anew, after many of them moved. */
    Uni<Void> recount(Mutiny.Session session, UUID claimId) {
        return Links.each(
                RECOUNT,
                sql -> session.createNativeQuery(sql)
                        .setParameter("claim", claimId)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    private Uni<Void> in(Mutiny.Session session, List<Link> sorted, int next) {
        if (next == sorted.size()) {
            return Uni.createFrom().voidItem();
        }
        var standing = Standing.of(sorted.get(next));
        return count(session, ONE_MORE, standing)
                .call(() -> sources(session, SOURCES_IN, standing))
                .chain(() -> in(session, sorted, next + 1));
    }

    private static Uni<Void> out(Mutiny.Session session, Standing standing) {
        return count(session, ONE_LESS, standing).call(() -> sources(session, SOURCES_OUT, standing));
    }

    private static Uni<Void> count(Mutiny.Session session, String sql, Standing standing) {
        return session.createNativeQuery(sql)
                .setParameter("claim", standing.claimId())
                .setParameter("stance", standing.stance().name())
                .setParameter("status", standing.status().name())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> sources(Mutiny.Session session, String sql, Standing standing) {
        if (standing.status() != LinkStatus.ACCEPTED) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(sql)
                .setParameter("claim", standing.claimId())
                .setParameter("stance", standing.stance().name())
                .setParameter("quote", standing.quoteId())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Where a link counts. */
    record Standing(UUID quoteId, UUID claimId, Stance stance, LinkStatus status) {
        static Standing of(Link link) {
            return new Standing(link.quoteId, link.claimId, link.stance, link.status);
        }
    }
}
