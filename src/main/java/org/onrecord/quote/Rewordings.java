package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.onrecord.claim.Claims;
import org.onrecord.claim.NewClaim;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Revision;

/** Changing a claim, and what that does to the links that were drawn to its old words. */
@ApplicationScoped
public class Rewordings {
    private final Db db;
    private final Claims claims;
    private final Links links;

    Rewordings(Db db, Claims claims, Links links) {
        this.db = db;
        this.claims = claims;
        this.links = links;
    }

    /** Changes a claim; with another statement, its standing links go STALE in the same transaction. */
    public Uni<Void> change(UUID id, Revision seen, NewClaim wanted, Act act) {
        return db.write(session -> claims.change(session, id, seen, wanted, act)
                .chain(reworded -> reworded.statement()
                        ? links.goStale(session, "claimId", id, "The statement of the claim changed.", act)
                        : Uni.createFrom().voidItem()));
    }
}
