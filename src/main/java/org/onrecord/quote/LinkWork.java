package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.EntryType;
import org.onrecord.ledger.Ledger;

/**
 * Changes of links in one transaction: hold, change each, count. Locks are taken in one order, so that no two wait for each
 * other in a circle: claims, quotes, links, tallies, each by their ids.
 */
final class LinkWork {
    /** Links that one change of words makes stale at most: each gets its entry in the ledger, in one transaction. */
    static final int MAX_STALE = ClaimMoves.MAX_LINKS;

    /** No claim is merged away before the transaction ends. */
    private static final String HOLD_CLAIMS =
            "select id, merged_into from claim where id in (:claims) order by id for key share";

    /** A quote's revision counts what is shown with it; raised in SQL, so that links drawn at once do not collide. */
    private static final String TOUCH_QUOTES = """
            with held as (select id from quote where id in (:quotes) order by id for no key update)
            update quote q set revision = q.revision + 1, updated_at = :at from held where q.id = held.id
            returning q.id, q.status""";

    private final Mutiny.Session session;
    private final Ledger ledger;
    private final Tallies tallies;
    private final Act act;
    private final List<Tallies.Move> moves = new ArrayList<>();

    LinkWork(Mutiny.Session session, Ledger ledger, Tallies tallies, Act act) {
        this.session = session;
        this.ledger = ledger;
        this.tallies = tallies;
        this.act = act;
    }

    /** What the links stand on, which stays so until the transaction ends. */
    Uni<Grounds> hold(List<Link> links) {
        var claims = links.stream().map(link -> link.claimId).distinct().toList();
        return links.isEmpty()
                ? Uni.createFrom().item(new Grounds(Map.of(), Map.of()))
                : session.createNativeQuery(HOLD_CLAIMS, Object[].class)
                        .setParameter("claims", claims)
                        .getResultList()
                        .map(LinkWork::merged)
                        .chain(merged -> touch(links).map(quotes -> new Grounds(quotes, merged)));
    }

    /** Holds the quotes of the links and raises their revisions. */
    Uni<Map<UUID, QuoteStatus>> touch(List<Link> links) {
        var quotes = links.stream().map(link -> link.quoteId).distinct().toList();
        return quotes.isEmpty() ? Uni.createFrom().item(Map.of()) : touch(session, quotes, act);
    }

    static Uni<Map<UUID, QuoteStatus>> touch(Mutiny.Session session, Collection<UUID> quotes, Act act) {
        return session.createNativeQuery(TOUCH_QUOTES, Object[].class)
                .setParameter("at", act.at())
                .setParameter("quotes", quotes)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> QuoteStatus.valueOf((String) row[1]))));
    }

    /** Changes a link whose quote is held, with its entry in the ledger. */
    Uni<Void> change(Link link, EntryType type, Consumer<Link> change) {
        var before = LinkView.of(link);
        var stood = Tallies.Standing.of(link);
        change.accept(link);
        moves.add(new Tallies.Move(stood, Tallies.Standing.of(link)));
        return session.flush()
                .chain(() -> ledger.append(
                        session, type, Links.subject(link.id), act, Change.of(before, LinkView.of(link))));
    }

    /** Makes the live links of a quote or of a claim stale, and counts them. */
    Uni<Void> goStale(String side, UUID id, String why) {
        return session.createQuery("from Link where " + side + " = :id and status <> REJECTED order by id", Link.class)
                .setParameter("id", id)
                .setMaxResults(MAX_STALE + 1)
                .getResultList()
                .invoke(LinkWork::mustBeFew)
                .call(this::touch)
                .call(links ->
                        Links.each(links, link -> change(link, EntryType.LINK_STALE, stale -> stale.goStale(why, act))))
                .chain(this::count);
    }

    private static void mustBeFew(List<Link> links) {
        if (links.size() > MAX_STALE) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "More than " + MAX_STALE + " links rest on these words, too many to make stale at once."
                            + " State the new words as a claim of their own, or reject links of the quote first.");
        }
    }

    Act act() {
        return act;
    }

    /** Counts what was changed: the last step. */
    Uni<Void> count() {
        return tallies.moved(session, moves);
    }

    private static Map<UUID, UUID> merged(List<Object[]> rows) {
        var merged = new HashMap<UUID, UUID>();
        rows.stream().filter(row -> row[1] != null).forEach(row -> merged.put((UUID) row[0], (UUID) row[1]));
        return merged;
    }
}
