package org.onrecord.kit;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What {@link Bulk} does in one transaction, made anew for each. */
public interface BulkWork<I> {
    UUID idOf(I item);

    /** The revision that who decides saw; the decision makes the next one of it. */
    Revision seen(I item);

    /** Takes what all the items need, such as locks in their order. A failure here is one of all of them. */
    Uni<Void> begin(Mutiny.Session session, List<I> items);

    /** Decides on one and gives its new revision. A failure here is this item's. */
    Uni<Integer> decide(Mutiny.Session session, I item);

    /** What is left to do when all are decided, such as counting. */
    Uni<Void> end(Mutiny.Session session);
}
