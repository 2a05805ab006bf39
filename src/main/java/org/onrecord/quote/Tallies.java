package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.claim.Stance;
import org.onrecord.kit.Db;

/**
 * Keeps the counts of links per claim and stance in the transaction that changes a link, and has {@link SourceTallies} count
 * what they rest on. Rows are locked in the order of claim, stance and status, so that two transactions never wait for each
 * other in a circle.
 */
@ApplicationScoped
class Tallies {
    private static final String FEWER = """
            update claim_tally set links = links + :links, changes = changes + 1
            where claim_id = :claim and stance = :stance and status = :status""";

    private static final List<String> RECOUNT =
            List.of("""
            with held as (
                select stance, status from claim_tally where claim_id = :claim order by 1, 2 for no key update)
            update claim_tally t set links = 0, sources = 0, changes = t.changes + 1
            from held h where t.claim_id = :claim and t.stance = h.stance and t.status = h.status""", """
            insert into claim_tally (claim_id, stance, status, links, changes)
            select claim_id, stance, status, count(*), 1 from link where claim_id = :claim group by claim_id, stance, status
            on conflict (claim_id, stance, status) do update set links = excluded.links""", "delete from claim_source where claim_id = :claim", """
            insert into claim_source (claim_id, stance, source_key, links)
            select l.claim_id, l.stance, a.source_key, count(distinct l.id)
            from link l join appearance a on a.quote_id = l.quote_id
            where l.claim_id = :claim and l.status = 'ACCEPTED' group by l.claim_id, l.stance, a.source_key""", """
            update claim_tally t set sources = (
                select count(*) from claim_source s where s.claim_id = t.claim_id and s.stance = t.stance)
            where t.claim_id = :claim and t.status = 'ACCEPTED'""");

    /** Counts links that came, or whose status or claim is another now. */
    Uni<Void> moved(Mutiny.Session session, List<Move> moves) {
        var turns = new TreeMap<Place, Turn>(Place.ORDER);
        for (var move : moves) {
            if (move.before() != null) {
                turns.computeIfAbsent(move.before().place(), Turn::of)
                        .leave(move.before().quoteId());
            }
            turns.computeIfAbsent(move.after().place(), Turn::of)
                    .come(move.after().quoteId());
        }
        var all = List.copyOf(turns.values());
        if (!all.isEmpty() && all.stream().allMatch(Turn::onlyAdds)) {
            return more(session, all);
        }
        return Links.each(
                all,
                turn -> count(session, turn)
                        .chain(() ->
                                Links.each(turn.left(), quote -> SourceTallies.leave(session, turn.place(), quote)))
                        .chain(() ->
                                Links.each(turn.came(), quote -> SourceTallies.come(session, turn.place(), quote))));
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

    private static Uni<Void> count(Mutiny.Session session, Turn turn) {
        var links = turn.came().size() - turn.left().size();
        if (links > 0) {
            return more(session, List.of(turn));
        }
        return session.createNativeQuery(FEWER)
                .setParameter("claim", turn.place().claimId())
                .setParameter("stance", turn.place().stance().name())
                .setParameter("status", turn.place().status().name())
                .setParameter("links", links)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> more(Mutiny.Session session, List<Turn> turns) {
        var counted = turns.stream()
                .map(turn -> new Counted(
                        turn.place(), turn.came().size() - turn.left().size()))
                .toList();
        return Db.rows(session, Counted.query(counted)).replaceWithVoid();
    }

    /** Where a link counts. */
    record Standing(UUID quoteId, Place place) {
        static Standing of(Link link) {
            return new Standing(link.quoteId, new Place(link.claimId, link.stance, link.status));
        }
    }

    /** @param before null for a new link */
    record Move(Standing before, Standing after) {}

    /** What one row counts. */
    record Place(UUID claimId, Stance stance, LinkStatus status) {
        static final Comparator<Place> ORDER = Comparator.comparing(Place::claimId)
                .thenComparing(place -> place.stance().name())
                .thenComparing(place -> place.status().name());
    }

    /** The quotes whose links come to a row, and leave it. */
    private record Turn(Place place, List<UUID> came, List<UUID> left) {
        static Turn of(Place place) {
            return new Turn(place, new ArrayList<>(), new ArrayList<>());
        }

        /** Whether no source has to be counted with it. */
        boolean onlyAdds() {
            return left.isEmpty() && place.status() != LinkStatus.ACCEPTED;
        }

        void come(UUID quote) {
            came.add(quote);
        }

        void leave(UUID quote) {
            left.add(quote);
        }
    }
}
