package org.onrecord.claim;

import static org.onrecord.ledger.EntryType.CLAIM_APPEARANCE_ADDED;
import static org.onrecord.ledger.EntryType.CLAIM_APPEARANCE_REMOVED;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;

/** Where outlets put claims in their own voice. */
@ApplicationScoped
public class ClaimAppearances {
    private static final String COUNT = "select count(*) from ClaimAppearance where claimId = :claim";
    private static final String DOCUMENT = """
            select d.id, case when $2::boolean then
                (select v.text from document_version v where v.document_id = d.id order by v.number desc limit 1)
                end as text
            from document d where d.id = $1""";

    private final Db db;
    private final Once once;
    private final Ledger ledger;
    private final Claims claims;

    ClaimAppearances(Db db, Once once, Ledger ledger, Claims claims) {
        this.db = db;
        this.once = once;
        this.ledger = ledger;
        this.claims = claims;
    }

    private record Source(String text) {}

    /**
     * Words that are given must stand in the document's latest version, unless its text is withheld or none was captured.
     *
     * @throws Problem NOT_FOUND, UNKNOWN_REFERENCE, SEGMENT_NOT_FOUND; WRONG_STATE when the claim has as many as it may have
     */
    public Uni<ClaimView> add(UUID claimId, NewClaimAppearance wanted, Act act) {
        return source(wanted)
                .chain(source -> Passage.check(wanted.exact(), source.text))
                .chain(() -> once.make(
                        act,
                        wanted,
                        session -> claims.hold(session, claimId)
                                .call(claim -> mustHaveRoom(session, claimId))
                                .chain(claim -> add(session, claim, wanted, act))))
                .chain(id -> claims.get(claimId, act.actor().isStaff()));
    }

    private Uni<UUID> add(Mutiny.Session session, Claim claim, NewClaimAppearance wanted, Act act) {
        claim.partChanged(act);
        var appearance = new ClaimAppearance(claim, wanted, act);
        var change = Change.to(KeptAppearance.of(appearance));
        return session.persist(appearance)
                .chain(() -> ledger.append(session, CLAIM_APPEARANCE_ADDED, Claims.subject(claim.id), act, change))
                .replaceWith(appearance.id);
    }

    /** @throws Problem NOT_FOUND, STALE_REVISION */
    public Uni<ClaimView> remove(UUID claimId, UUID appearanceId, Revision seen, Act act) {
        return db.write(session -> claims.hold(session, claimId)
                        .invoke(claim -> claim.partRemoved(seen, act))
                        .chain(claim -> find(session, claimId, appearanceId))
                        .chain(appearance -> remove(session, appearance, act)))
                .chain(() -> claims.get(claimId, act.actor().isStaff()));
    }

    private Uni<Void> remove(Mutiny.Session session, ClaimAppearance appearance, Act act) {
        var change = Change.of(KeptAppearance.of(appearance), null);
        var subject = Claims.subject(appearance.claimId);
        return session.remove(appearance)
                .chain(() -> ledger.append(session, CLAIM_APPEARANCE_REMOVED, subject, act, change));
    }

    private Uni<Source> source(NewClaimAppearance wanted) {
        var args = Tuple.of(wanted.documentId(), wanted.exact() != null);
        return db.row(DOCUMENT, args, row -> new Source(row.getString("text")))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.field(
                        ProblemType.UNKNOWN_REFERENCE, "documentId", "is not the id of a document on record"));
    }

    private static Uni<ClaimAppearance> find(Mutiny.Session session, UUID claimId, UUID id) {
        return session.find(ClaimAppearance.class, id).invoke(appearance -> {
            if (appearance == null || !appearance.claimId.equals(claimId)) {
                throw Problem.notFound("appearance of this claim", id);
            }
        });
    }

    private Uni<Void> mustHaveRoom(Mutiny.Session session, UUID claimId) {
        return claims.mustHaveRoom(session, claimId, COUNT, ClaimAppearance.MOST, "appearances");
    }
}
