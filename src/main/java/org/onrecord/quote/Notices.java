package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.document.DocumentView;
import org.onrecord.document.Documents;
import org.onrecord.document.NewNotice;
import org.onrecord.document.NoticeKind;
import org.onrecord.document.Shelf;
import org.onrecord.kit.Act;
import org.onrecord.kit.FourEyes;
import org.onrecord.kit.Once;
import org.onrecord.kit.Role;

/** Recording notices on documents: a retraction challenges every quote that stands there, in one unit of work. */
@ApplicationScoped
public class Notices {
    /** Stronger than the lock of who records an appearance there: they end first, or find the notice. */
    private static final String HOLD_ALONE = "select id from document where id = :document for update";

    private static final String QUOTES = "select distinct quoteId from Appearance where documentId = :document";

    private final Once once;
    private final Documents documents;
    private final Shelf shelf;
    private final Challenges challenges;

    Notices(Once once, Documents documents, Shelf shelf, Challenges challenges) {
        this.once = once;
        this.documents = documents;
        this.shelf = shelf;
        this.challenges = challenges;
    }

    /** Adds a notice to a document, and shows that. @throws org.onrecord.kit.Problem OTHER_PERSON_NEEDED; as {@link Documents#notice} */
    public Uni<DocumentView> add(UUID documentId, NewNotice wanted, Act act) {
        FourEyes.mustBePerson(act, Role.CHECKER);
        return once.make(
                        act,
                        wanted,
                        session -> hold(session, documentId)
                                .chain(() -> documents.notice(session, documentId, wanted, act))
                                .call(session::flush)
                                .call(notice -> wanted.kind() == NoticeKind.RETRACTION
                                        ? challenge(session, documentId, notice, wanted, act)
                                        : Uni.createFrom().voidItem()))
                .chain(() -> shelf.get(documentId));
    }

    private Uni<Void> challenge(Mutiny.Session session, UUID documentId, UUID notice, NewNotice wanted, Act act) {
        var doubt = Doubt.ofRetraction(notice, wanted.noticedOn());
        return session.createQuery(QUOTES, UUID.class)
                .setParameter("document", documentId)
                .getResultList()
                .map(quotes -> quotes.stream().collect(Collectors.toMap(Function.identity(), quote -> doubt)))
                .chain((Map<UUID, Doubt> doubts) -> challenges.raise(session, doubts, act));
    }

    private static Uni<Void> hold(Mutiny.Session session, UUID documentId) {
        return session.createNativeQuery(HOLD_ALONE, UUID.class)
                .setParameter("document", documentId)
                .getResultList()
                .replaceWithVoid();
    }
}
