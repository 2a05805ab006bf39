package org.onrecord.document;

import static org.onrecord.kit.ProblemType.ALREADY_ON_RECORD;
import static org.onrecord.ledger.EntryType.DOCUMENT_ADDED;
import static org.onrecord.ledger.EntryType.DOCUMENT_CHANGED;
import static org.onrecord.ledger.EntryType.NOTICE_ADDED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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
import org.onrecord.ledger.Subject;
import org.onrecord.ledger.SubjectKind;

/** Recording what was read. Its texts are the work of {@link Versions}, lists of it that of {@link Shelf}. */
@ApplicationScoped
public class Documents {
    /** Of one document. */
    public static final int MAX_NOTICES = 200;

    private final Db db;
    private final Once once;
    private final Ledger ledger;
    private final Versions versions;
    private final Shelf shelf;
    private final Readings readings;

    Documents(Db db, Once once, Ledger ledger, Versions versions, Shelf shelf, Readings readings) {
        this.db = db;
        this.once = once;
        this.ledger = ledger;
        this.versions = versions;
        this.shelf = shelf;
        this.readings = readings;
    }

    /**
     * Puts a document on record, with its first version when it has one.
     *
     * @throws Problem ALREADY_ON_RECORD with the id of the {@code existing} document of the same URL, or UNKNOWN_REFERENCE, or
     *     PAGE_UNREADABLE, or INVALID_FIELD when neither the request nor its page says what has to be on record
     */
    public Uni<DocumentView> add(NewDocument wanted, Act act) {
        if (wanted.version() == null) {
            return once.make(act, wanted, session -> add(session, wanted, act)).chain(shelf::get);
        }
        return readings.of(wanted.version(), "version.")
                .chain(reading -> add(wanted, wanted.or(reading.facts()), reading.version(), act))
                .chain(shelf::get);
    }

    /**
     * Puts a document on record whose page was read, and gives its id.
     *
     * @param asked as it was sent, to know the request by
     * @param version with its text, or withheld
     */
    public Uni<UUID> add(NewDocument asked, NewDocument wanted, NewVersion version, Act act) {
        return versions.weigh(version, act)
                .chain(first -> once.make(
                        act,
                        asked.weighed(first),
                        session -> add(session, wanted, act).call(id -> versions.first(session, id, first, act))));
    }

    private Uni<UUID> add(Mutiny.Session session, NewDocument wanted, Act act) {
        var document = new Document(wanted, act);
        return checked(session, document.id, wanted)
                .chain(() -> session.persist(document))
                .chain(() -> ledger.open(session, DOCUMENT_ADDED, subject(document.id), act, DocumentView.of(document)))
                .replaceWith(document.id);
    }

    /** @throws Problem as {@link #add}, NOT_FOUND, STALE_REVISION; INVALID_FIELD with a version, or a circle of translations */
    public Uni<DocumentView> change(UUID id, Revision seen, NewDocument wanted, Act act) {
        if (wanted.version() != null) {
            throw Problem.invalid("version", "cannot be changed; capture a new version at /versions");
        }
        return db.write(session -> find(session, id)
                        .call(() -> checked(session, id, wanted))
                        .chain(document -> change(session, document, seen, wanted, act)))
                .chain(() -> shelf.get(id));
    }

    private Uni<Void> change(Mutiny.Session session, Document document, Revision seen, NewDocument wanted, Act act) {
        var before = DocumentView.of(document);
        document.change(wanted, seen, act);
        return session.flush()
                .chain(() -> ledger.append(
                        session,
                        DOCUMENT_CHANGED,
                        subject(document.id),
                        act,
                        Change.of(before, DocumentView.of(document))));
    }

    /**
     * Adds a notice in the caller's unit of work, because a retraction concerns more than the document, and gives its id.
     *
     * @throws Problem NOT_FOUND, or WRONG_STATE when the document has {@value #MAX_NOTICES} notices
     */
    public Uni<UUID> notice(Mutiny.Session session, UUID id, NewNotice wanted, Act act) {
        var notice = new Notice(id, wanted, act);
        return locked(session, id)
                .call(() -> mustHaveRoom(session, id))
                .invoke(document -> document.grow(act))
                .chain(() -> session.persist(notice))
                .chain(() -> ledger.append(session, NOTICE_ADDED, subject(id), act, Change.to(NoticeView.of(notice))))
                .replaceWith(notice.id);
    }

    /** The managed document, for a unit of work. @throws Problem NOT_FOUND */
    public Uni<Document> find(Mutiny.Session session, UUID id) {
        return session.find(Document.class, id).onItem().ifNull().failWith(() -> Problem.notFound("document", id));
    }

    /** The same, locked: what grows it at once takes turns, and each sees what the one before it left. */
    static Uni<Document> locked(Mutiny.Session session, UUID id) {
        return session.find(Document.class, id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("document", id));
    }

    public static Subject subject(UUID id) {
        return new Subject(SubjectKind.DOCUMENT, id);
    }

    private static Uni<Void> checked(Mutiny.Session session, UUID id, NewDocument wanted) {
        return urlMustBeFree(session, id, wanted.canonicalUrl())
                .chain(() -> Translations.mustStand(session, id, wanted.translationOf()));
    }

    private static Uni<Void> urlMustBeFree(Mutiny.Session session, UUID id, String url) {
        if (url == null) {
            return Uni.createFrom().voidItem();
        }
        return session.createQuery("select id from Document where canonicalUrl = :url and id <> :id", UUID.class)
                .setParameter("url", url)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .invoke(existing -> {
                    if (existing != null) {
                        throw Problem.field(ALREADY_ON_RECORD, "canonicalUrl", "is that of another document; use that")
                                .with("existing", existing);
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> mustHaveRoom(Mutiny.Session session, UUID id) {
        return session.createQuery("select count(*) from Notice where documentId = :document", Long.class)
                .setParameter("document", id)
                .getSingleResult()
                .invoke(notices -> {
                    if (notices >= MAX_NOTICES) {
                        throw Problem.of(
                                ProblemType.WRONG_STATE,
                                "The document has " + MAX_NOTICES + " notices, the most that are kept of one.");
                    }
                })
                .replaceWithVoid();
    }
}
