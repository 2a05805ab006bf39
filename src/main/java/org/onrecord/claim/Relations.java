package org.onrecord.claim;

import static org.onrecord.ledger.EntryType.CLAIM_RELATED;
import static org.onrecord.ledger.EntryType.CLAIM_UNRELATED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;

/** How claims stand to each other. A relation changes the claims at both ends, and stands in the history of both. */
@ApplicationScoped
public class Relations {
    private static final String COUNT = "select count(*) from Relation where claimId = :claim or otherId = :claim";

    private final Db db;
    private final Once once;
    private final Ledger ledger;
    private final Claims claims;

    Relations(Db db, Once once, Ledger ledger, Claims claims) {
        this.db = db;
        this.once = once;
        this.ledger = ledger;
        this.claims = claims;
    }

    /** The claims at both ends; {@code here} is the one that the request is made of. */
    private record Ends(Claim here, Claim there) {}

    /**
     * @throws Problem NOT_FOUND, UNKNOWN_REFERENCE; ALREADY_ON_RECORD, also when it is said from the other end; WRONG_STATE
     *     when either claim has as many as it may have
     */
    public Uni<ClaimView> add(UUID claimId, NewRelation wanted, Act act) {
        if (claimId.equals(wanted.claimId())) {
            throw Problem.invalid("claimId", "is this claim itself; name another one");
        }
        return once.make(
                        act,
                        wanted,
                        session -> ends(session, claimId, wanted.claimId())
                                .invoke(ends -> mustStandAlone(ends.there))
                                .call(ends -> mustHaveRoom(session, ends))
                                .chain(ends -> add(session, ends, wanted.kind(), act)))
                .chain(id -> claims.get(claimId, act.actor().isStaff()));
    }

    private Uni<UUID> add(Mutiny.Session session, Ends ends, RelationKind kind, Act act) {
        ends.here.partChanged(act);
        ends.there.partChanged(act);
        var relation = new Relation(ends.here, kind, ends.there, act);
        var here = Change.to(RelationView.of(relation, ends.here, ends.there));
        var there = Change.to(RelationView.of(relation, ends.there, ends.here));
        return session.persist(relation)
                .chain(() -> ledger.append(session, CLAIM_RELATED, Claims.subject(ends.here.id), act, here))
                .chain(() -> ledger.append(session, CLAIM_RELATED, Claims.subject(ends.there.id), act, there))
                .replaceWith(relation.id);
    }

    /** Takes a relation away, from whichever end. @throws Problem NOT_FOUND, STALE_REVISION */
    public Uni<ClaimView> remove(UUID claimId, UUID relationId, Revision seen, Act act) {
        return db.write(session -> find(session, claimId, relationId)
                        .chain(relation -> ends(session, claimId, relation.beyond(claimId))
                                .chain(ends -> remove(session, ends, relation, seen, act))))
                .chain(() -> claims.get(claimId, act.actor().isStaff()));
    }

    private Uni<Void> remove(Mutiny.Session session, Ends ends, Relation relation, Revision seen, Act act) {
        ends.here.partRemoved(seen, act);
        mustStandAlone(ends.there);
        ends.there.partChanged(act);
        var here = Change.of(RelationView.of(relation, ends.here, ends.there), null);
        var there = Change.of(RelationView.of(relation, ends.there, ends.here), null);
        return session.remove(relation)
                .chain(() -> ledger.append(session, CLAIM_UNRELATED, Claims.subject(ends.here.id), act, here))
                .chain(() -> ledger.append(session, CLAIM_UNRELATED, Claims.subject(ends.there.id), act, there));
    }

    /** Held in the order of their ids, whichever end is asked from: two requests from both ends do not block each other. */
    private static Uni<Ends> ends(Mutiny.Session session, UUID here, UUID there) {
        boolean hereFirst = here.compareTo(there) < 0;
        return session.find(Claim.class, hereFirst ? here : there, LockMode.PESSIMISTIC_WRITE)
                .chain(first -> session.find(Claim.class, hereFirst ? there : here, LockMode.PESSIMISTIC_WRITE)
                        .map(second -> hereFirst ? new Ends(first, second) : new Ends(second, first)))
                .invoke(ends -> {
                    if (ends.here == null) {
                        throw Problem.notFound("claim", here);
                    }
                    if (ends.there == null) {
                        throw unknown("is not the id of a claim on record");
                    }
                });
    }

    private static Uni<Relation> find(Mutiny.Session session, UUID claimId, UUID id) {
        return session.find(Relation.class, id).invoke(relation -> {
            if (relation == null || !relation.touches(claimId)) {
                throw Problem.notFound("relation of this claim", id);
            }
        });
    }

    private Uni<Void> mustHaveRoom(Mutiny.Session session, Ends ends) {
        return claims.mustHaveRoom(session, ends.here.id, COUNT, Relation.MOST, "relations")
                .chain(() -> claims.mustHaveRoom(session, ends.there.id, COUNT, Relation.MOST, "relations"));
    }

    /** Said as a fault of the body: a redirect would repeat the same request at the same place. */
    private static void mustStandAlone(Claim there) {
        if (there.mergedInto != null) {
            throw unknown("was merged into " + there.mergedInto + "; name that one");
        }
    }

    private static Problem unknown(String message) {
        return Problem.field(ProblemType.UNKNOWN_REFERENCE, "claimId", message);
    }
}
