package org.onrecord.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** Checks that what a report refers to is there: the value on the scale, accepted links and linked quotes of the claim. */
@ApplicationScoped
class Choices {
    private static final UUID NOTHING = new UUID(0, 0);
    private static final String ACCEPTED = """
            select id, quote_id from link
            where claim_id = :claim and status = 'ACCEPTED' and (id in (:links) or quote_id in (:quotes))""";

    private final Ratings ratings;

    Choices(Ratings ratings) {
        this.ratings = ratings;
    }

    Uni<Void> mustBeChosen(Mutiny.Session session, String field, String rating) {
        return ratings.choose(session, field, rating);
    }

    /** @param under the path of the report in the body, which ends in a point, or nothing */
    Uni<Void> mustHold(Mutiny.Session session, UUID claimId, String under, NewReport report) {
        var pieces = report.evidence();
        for (int index = 0; index < pieces.size(); index++) {
            pieces.get(index).mustPointSomewhere(under + "evidence[" + index + "]");
        }
        return mustBeChosen(session, under + "rating", report.rating())
                .chain(() -> accepted(session, claimId, pieces))
                .invoke(known -> {
                    for (int index = 0; index < pieces.size(); index++) {
                        var path = under + "evidence[" + index + "]";
                        mustBeKnown(known, path + ".linkId", pieces.get(index).linkId());
                        mustBeKnown(known, path + ".quoteId", pieces.get(index).quoteId());
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Set<UUID>> accepted(Mutiny.Session session, UUID claimId, List<Piece> pieces) {
        var links = ids(pieces, Piece::linkId);
        var quotes = ids(pieces, Piece::quoteId);
        if (links.size() + quotes.size() == 2) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery(ACCEPTED, Object[].class)
                .setParameter("claim", claimId)
                .setParameter("links", links)
                .setParameter("quotes", quotes)
                .getResultList()
                .map(rows -> {
                    var known = new HashSet<UUID>();
                    rows.forEach(row -> known.addAll(List.of((UUID) row[0], (UUID) row[1])));
                    return known;
                });
    }

    /** With one that is nobody's, because a list in SQL is never empty. */
    private static List<UUID> ids(List<Piece> pieces, Function<Piece, UUID> which) {
        var ids = new HashSet<>(Set.of(NOTHING));
        pieces.stream().map(which).filter(Objects::nonNull).forEach(ids::add);
        return List.copyOf(ids);
    }

    private static void mustBeKnown(Set<UUID> known, String path, UUID id) {
        if (id != null && !known.contains(id)) {
            throw Problem.field(
                    ProblemType.UNKNOWN_REFERENCE, path, "has no accepted link to this claim; have one accepted first");
        }
    }
}
