package org.onrecord.claim;

import static org.onrecord.ledger.EntryType.WORDING_ADDED;
import static org.onrecord.ledger.EntryType.WORDING_REMOVED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;

/** The further wordings of claims. */
@ApplicationScoped
public class Wordings {
    private static final String COUNT = "select count(*) from Wording where claimId = :claim";

    private final Db db;
    private final Once once;
    private final Ledger ledger;
    private final Claims claims;

    Wordings(Db db, Once once, Ledger ledger, Claims claims) {
        this.db = db;
        this.once = once;
        this.ledger = ledger;
        this.claims = claims;
    }

    /** @throws Problem NOT_FOUND; WRONG_STATE when the claim has as many as it may have */
    public Uni<ClaimView> add(UUID claimId, NewWording wanted, Act act) {
        return once.make(
                        act,
                        wanted,
                        session -> claims.hold(session, claimId)
                                .call(claim -> claims.mustHaveRoom(session, claimId, COUNT, Wording.MOST, "wordings"))
                                .chain(claim -> add(session, claim, wanted, act)))
                .chain(id -> claims.get(claimId, act.actor().isStaff()));
    }

    private Uni<UUID> add(Mutiny.Session session, Claim claim, NewWording wanted, Act act) {
        claim.partChanged(act);
        var wording = new Wording(claim, wanted, act);
        var change = Change.to(WordingView.of(wording));
        return session.persist(wording)
                .chain(() -> ledger.append(session, WORDING_ADDED, Claims.subject(claim.id), act, change))
                .replaceWith(wording.id);
    }

    /** @throws Problem NOT_FOUND, STALE_REVISION */
    public Uni<ClaimView> remove(UUID claimId, UUID wordingId, Revision seen, Act act) {
        return db.write(session -> claims.hold(session, claimId)
                        .invoke(claim -> claim.partRemoved(seen, act))
                        .chain(claim -> find(session, claimId, wordingId))
                        .chain(wording -> remove(session, wording, act)))
                .chain(() -> claims.get(claimId, act.actor().isStaff()));
    }

    private Uni<Void> remove(Mutiny.Session session, Wording wording, Act act) {
        var change = Change.of(WordingView.of(wording), null);
        return session.remove(wording)
                .chain(() -> ledger.append(session, WORDING_REMOVED, Claims.subject(wording.claimId), act, change));
    }

    private static Uni<Wording> find(Mutiny.Session session, UUID claimId, UUID id) {
        return session.find(Wording.class, id).invoke(wording -> {
            if (wording == null || !wording.claimId.equals(claimId)) {
                throw Problem.notFound("wording of this claim", id);
            }
        });
    }
}
