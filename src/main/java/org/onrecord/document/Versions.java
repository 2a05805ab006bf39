package org.onrecord.document;

import static org.onrecord.ledger.EntryType.VERSION_CAPTURED;
import static org.onrecord.ledger.EntryType.VERSION_TEXT_GIVEN;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Work;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;

/**
 * Capturing what documents said. A new version or a text given later re-anchors quotes, so whoever captures does it in
 * the unit of work that does that, too.
 */
@ApplicationScoped
public class Versions {
    /** Of one document. */
    public static final int MAX_NUMBER = 1000;

    private final Ledger ledger;

    Versions(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Hashes and counts what is to be captured, a long text on a worker thread; continues on the caller's context. To be
     * called before the transaction.
     */
    public Uni<Capture> weigh(NewVersion wanted, Act act) {
        var size = wanted.text() == null ? 0 : wanted.text().length();
        return Work.on(size, () -> Capture.of(wanted, act));
    }

    /**
     * Puts a version on record, with the next number, or gives the one that has the same text already. When that one was
     * withheld and the text is given now, the text is kept.
     *
     * @throws Problem NOT_FOUND when there is no such document, INVALID_FIELD when the length is another than is on record
     *     for the same hash, WRONG_STATE when the document has {@value #MAX_NUMBER} versions
     */
    public Uni<Version> capture(Mutiny.Session session, UUID documentId, Capture capture, Act act) {
        return Documents.locked(session, documentId)
                .chain(document -> withHash(session, documentId, capture.sha256())
                        .chain(same -> same == null
                                ? next(session, document, capture, act)
                                : again(session, document, same, capture, act)));
    }

    /**
     * Keeps the text of a version that was withheld.
     *
     * @throws Problem NOT_FOUND, or INVALID_FIELD when it is another text than the version's hash and length say
     */
    public Uni<Version> giveText(Mutiny.Session session, UUID documentId, int number, Capture given, Act act) {
        return Documents.locked(session, documentId)
                .chain(document -> numbered(session, documentId, number)
                        .onItem()
                        .ifNull()
                        .failWith(() -> noSuch(documentId, number))
                        .chain(version -> again(session, document, version, given, act)));
    }

    /** The first version of a document that is made in the same unit of work. */
    Uni<Version> first(Mutiny.Session session, UUID documentId, Capture capture, Act act) {
        return keep(session, new Version(documentId, 1, capture), act);
    }

    /** The managed version, for a unit of work. @throws Problem NOT_FOUND */
    public Uni<Version> version(Mutiny.Session session, UUID id) {
        return session.find(Version.class, id).onItem().ifNull().failWith(() -> Problem.notFound("version", id));
    }

    /** The managed version of the highest number, or null when the document has none. */
    public Uni<Version> latest(Mutiny.Session session, UUID documentId) {
        return session.createQuery(
                        "from DocumentVersion where documentId = :document order by number desc", Version.class)
                .setParameter("document", documentId)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    private Uni<Version> next(Mutiny.Session session, Document document, Capture capture, Act act) {
        return session.createQuery(
                        "select coalesce(max(number), 0) + 1 from DocumentVersion where documentId = :document",
                        Integer.class)
                .setParameter("document", document.id)
                .getSingleResult()
                .chain(number -> {
                    document.grow(act);
                    return keep(session, new Version(document.id, allowed(number), capture), act);
                });
    }

    private Uni<Version> keep(Mutiny.Session session, Version version, Act act) {
        var subject = Documents.subject(version.documentId);
        return session.persist(version)
                .chain(() -> ledger.append(session, VERSION_CAPTURED, subject, act, Change.to(VersionView.of(version))))
                .replaceWith(version);
    }

    private Uni<Version> again(Mutiny.Session session, Document document, Version same, Capture capture, Act act) {
        same.mustAgree(capture);
        if (capture.isWithheld() || !same.isWithheld()) {
            return Uni.createFrom().item(same);
        }
        var before = VersionView.of(same);
        same.give(capture);
        document.grow(act);
        var change = Change.of(before, VersionView.of(same));
        return ledger.append(session, VERSION_TEXT_GIVEN, Documents.subject(document.id), act, change)
                .replaceWith(same);
    }

    private static Uni<Version> withHash(Mutiny.Session session, UUID documentId, String sha256) {
        return session.createQuery(
                        "from DocumentVersion where documentId = :document and sha256 = :sha256", Version.class)
                .setParameter("document", documentId)
                .setParameter("sha256", HexFormat.of().parseHex(sha256))
                .getSingleResultOrNull();
    }

    private static Uni<Version> numbered(Mutiny.Session session, UUID documentId, int number) {
        return session.createQuery(
                        "from DocumentVersion where documentId = :document and number = :number", Version.class)
                .setParameter("document", documentId)
                .setParameter("number", number)
                .getSingleResultOrNull();
    }

    private static int allowed(int number) {
        if (number > MAX_NUMBER) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The document has " + MAX_NUMBER + " versions, the most that are kept of one.");
        }
        return number;
    }

    private static Problem noSuch(UUID documentId, int number) {
        return Problem.of(ProblemType.NOT_FOUND, "The document " + documentId + " has no version " + number + ".");
    }
}
