package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Locks that a unit of work takes before it reads what it will change. Claims, quotes, links is the order of all who need
 * more than one of them, and the order of their ids within each, so that nobody waits for each other in a circle.
 */
final class Holds {
    private static final String CLAIMS = """
            select id from claim where id in (select claim_id from link where quote_id in (:ids))
            order by id for key share""";
    private static final String QUOTES = "select id from quote where id in (:ids) order by id for no key update";
    private static final String ALONE = "select id from quote where id in (:ids) for update";

    private Holds() {}

    /** The claims of a quote's links are not merged away meanwhile. */
    static Uni<Void> claims(Mutiny.Session session, UUID quoteId) {
        return hold(session, CLAIMS, List.of(quoteId));
    }

    /** Nobody else changes these quotes. */
    static Uni<Void> quotes(Mutiny.Session session, List<UUID> ids) {
        return hold(session, QUOTES, ids);
    }

    /** Nobody else adds anything to the quote, either: who has begun to ends first. */
    static Uni<Void> alone(Mutiny.Session session, UUID quoteId) {
        return hold(session, ALONE, List.of(quoteId));
    }

    private static Uni<Void> hold(Mutiny.Session session, String sql, List<UUID> ids) {
        return session.createNativeQuery(sql, UUID.class)
                .setParameter("ids", ids)
                .getResultList()
                .replaceWithVoid();
    }
}
