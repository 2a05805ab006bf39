package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.LINK_MOVED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Claims;
import org.onrecord.kit.Act;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;

/** Moves what hangs on a claim to the claim that stands for it, and back. */
@ApplicationScoped
class ClaimMoves {
    /** Links that one merge moves at most: each gets its entry in the ledger, in one transaction. */
    static final int MAX_LINKS = 5_000;

    /** A quote that has a live link to the winner keeps its link to the loser, which shows with the quote only. */
    private static final String MOVABLE = """
            from Link l where l.claimId = :loser
              and (l.status = REJECTED or not exists (
                  select 1 from Link o where o.claimId = :winner and o.quoteId = l.quoteId and o.status <> REJECTED))
            order by l.id""";

    private static final String LOCK = "select id from claim where id in (:ids) order by id for update";

    private final Ledger ledger;
    private final Claims claims;
    private final Tallies tallies;

    ClaimMoves(Ledger ledger, Claims claims, Tallies tallies) {
        this.ledger = ledger;
        this.claims = claims;
        this.tallies = tallies;
    }

    Uni<MovedParts> merge(Mutiny.Session session, UUID loser, UUID winner, Revision seen, Act act) {
        return inOrder(session, loser, winner)
                .invoke(pair -> pair.get(0).mergeInto(pair.get(1), seen, act))
                .call(session::flush)
                .chain(() -> movable(session, loser, winner))
                .call(links -> move(session, links, winner, act))
                .chain(links -> parts(session, loser, links))
                .call(moved -> moveParts(session, moved, loser, winner))
                .call(() -> touch(session, winner))
                .call(() -> recount(session, loser, winner));
    }

    /** @param mustBeLast fails when another merge has to be undone first; asked when both claims are held */
    Uni<Void> undo(Mutiny.Session session, Merge merge, Supplier<Uni<Void>> mustBeLast, Act act) {
        return inOrder(session, merge.loser, merge.winner)
                .call(() -> mustBeLast.get())
                .invoke(pair -> pair.get(0).unmerge(merge.winner, act))
                .call(session::flush)
                .chain(() -> stillThere(session, merge))
                .call(links -> move(session, links, merge.loser, act))
                .call(() -> moveParts(session, merge.moved, merge.winner, merge.loser))
                .call(() -> touch(session, merge.winner))
                .chain(() -> recount(session, merge.loser, merge.winner));
    }

    /** Loser and winner, locked in the order of their ids, against links that are being drawn to them as well. */
    private Uni<List<Claim>> inOrder(Mutiny.Session session, UUID loser, UUID winner) {
        var loserFirst = loser.compareTo(winner) < 0;
        return session.createNativeQuery(LOCK, UUID.class)
                .setParameter("ids", List.of(loser, winner))
                .getResultList()
                .invoke(found -> {
                    if (!found.contains(winner)) {
                        throw Faults.unknown("into", "claim", winner);
                    }
                })
                .chain(() -> claims.hold(session, loserFirst ? loser : winner))
                .chain(one -> claims.hold(session, loserFirst ? winner : loser)
                        .map(other -> loserFirst ? List.of(one, other) : List.of(other, one)));
    }

    private static Uni<List<Link>> movable(Mutiny.Session session, UUID loser, UUID winner) {
        return session.createQuery(MOVABLE, Link.class)
                .setParameter("loser", loser)
                .setParameter("winner", winner)
                .setMaxResults(MAX_LINKS + 1)
                .getResultList()
                .invoke(links -> {
                    if (links.size() > MAX_LINKS) {
                        throw Problem.of(
                                ProblemType.WRONG_STATE,
                                "The claim has more than " + MAX_LINKS
                                        + " links. Merge the smaller claim into the larger one.");
                    }
                });
    }

    private static Uni<List<Link>> stillThere(Mutiny.Session session, Merge merge) {
        if (merge.moved.links().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createQuery("from Link where id in (:ids) and claimId = :winner order by id", Link.class)
                .setParameter("ids", merge.moved.links())
                .setParameter("winner", merge.winner)
                .getResultList();
    }

    private Uni<Void> move(Mutiny.Session session, List<Link> links, UUID claim, Act act) {
        if (links.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var quotes = links.stream().map(link -> link.quoteId).distinct().toList();
        return Links.touchQuotes(session, quotes, act)
                .chain(() -> Links.each(links, link -> {
                    var before = LinkView.of(link);
                    link.moveTo(claim, act);
                    return session.flush()
                            .chain(() -> ledger.append(
                                    session,
                                    LINK_MOVED,
                                    Links.subject(link.id),
                                    act,
                                    Change.of(before, LinkView.of(link))));
                }));
    }

    private static Uni<MovedParts> parts(Mutiny.Session session, UUID loser, List<Link> links) {
        return ids(session, "select id from claim where merged_into = :claim order by id", loser)
                .chain(earlier -> ids(session, "select id from wording where claim_id = :claim order by id", loser)
                        .chain(wordings -> ids(
                                        session,
                                        "select id from claim_appearance where claim_id = :claim order by id",
                                        loser)
                                .map(appearances -> new MovedParts(
                                        earlier,
                                        links.stream().map(link -> link.id).toList(),
                                        wordings,
                                        appearances))));
    }

    private static Uni<List<UUID>> ids(Mutiny.Session session, String sql, UUID claim) {
        return session.createNativeQuery(sql, UUID.class)
                .setParameter("claim", claim)
                .getResultList();
    }

    /** The winner shows more, or less, than before: its entity tag has to tell. */
    private static Uni<Void> touch(Mutiny.Session session, UUID claim) {
        return session.createNativeQuery("update claim set revision = revision + 1 where id = :claim")
                .setParameter("claim", claim)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What is not there any more, because it was moved on or removed, stays where it is. */
    private static Uni<Void> moveParts(Mutiny.Session session, MovedParts moved, UUID from, UUID to) {
        return point(
                        session,
                        "update claim set merged_into = :to, revision = revision + 1 where id in (:ids) and merged_into = :from",
                        moved.earlier(),
                        from,
                        to)
                .chain(() -> point(
                        session,
                        "update wording set claim_id = :to where id in (:ids) and claim_id = :from",
                        moved.wordings(),
                        from,
                        to))
                .chain(() -> point(
                        session,
                        "update claim_appearance set claim_id = :to where id in (:ids) and claim_id = :from",
                        moved.appearances(),
                        from,
                        to));
    }

    private static Uni<Void> point(Mutiny.Session session, String sql, List<UUID> ids, UUID from, UUID to) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(sql)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("ids", ids)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> recount(Mutiny.Session session, UUID loser, UUID winner) {
        return Links.each(Stream.of(loser, winner).sorted().toList(), claim -> tallies.recount(session, claim));
    }
}
