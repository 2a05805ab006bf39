package org.onrecord.document;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** Which document is a translation of which. */
final class Translations {
    /** Any number, but always the same: the lock under which translations are chained. */
    private static final long TRANSLATIONS = 0x6f6e72_0001L;

    private static final String CHAIN = """
            with recursive up (id) as (
                select cast(:original as uuid)
                union
                select d.translation_of from document d join up on d.id = up.id where d.translation_of is not null)
            select count(*) from up where id = :translation""";

    private Translations() {}

    /**
     * A document can only be a translation of one that is on record, and not of its own translation.
     *
     * @throws Problem UNKNOWN_REFERENCE, INVALID_FIELD
     */
    static Uni<Void> mustStand(Mutiny.Session session, UUID id, UUID original) {
        if (original == null) {
            return Uni.createFrom().voidItem();
        }
        return session.find(Document.class, original)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.field(
                        ProblemType.UNKNOWN_REFERENCE,
                        "translationOf",
                        "no document has this id; record the original first"))
                .chain(() -> mustNotCircle(session, id, original));
    }

    /** Of two documents that are made translations of each other at once, the second waits here and is refused. */
    private static Uni<Void> mustNotCircle(Mutiny.Session session, UUID id, UUID original) {
        return session.createNativeQuery("select 1 from pg_advisory_xact_lock(:key)", Integer.class)
                .setParameter("key", TRANSLATIONS)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(CHAIN, Long.class)
                        .setParameter("original", original)
                        .setParameter("translation", id)
                        .getSingleResult())
                .invoke(found -> {
                    if (found > 0) {
                        throw Problem.invalid("translationOf", "is itself a translation of this document");
                    }
                })
                .replaceWithVoid();
    }
}
