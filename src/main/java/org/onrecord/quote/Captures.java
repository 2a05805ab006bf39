package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.APPEARANCE_REANCHORED;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.document.Capture;
import org.onrecord.document.NewDocument;
import org.onrecord.document.NewVersion;
import org.onrecord.document.Readings;
import org.onrecord.document.Version;
import org.onrecord.document.Versions;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Once;
import org.onrecord.kit.Work;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;

/** Captures versions of documents and follows their quotes into them, in one unit of work. */
@ApplicationScoped
public class Captures {
    private static final String NUMBER = "select number from document_version where id = $1";

    private final Db db;
    private final Once once;
    private final Ledger ledger;
    private final Versions versions;
    private final Readings readings;
    private final Proposals proposals;
    private final Challenges challenges;

    Captures(
            Db db,
            Once once,
            Ledger ledger,
            Versions versions,
            Readings readings,
            Proposals proposals,
            Challenges challenges) {
        this.db = db;
        this.once = once;
        this.ledger = ledger;
        this.versions = versions;
        this.readings = readings;
        this.proposals = proposals;
        this.challenges = challenges;
    }

    /**
     * Captures a version and gives its number. The quotes of the document are looked for in its text: MATCHED, DRIFTED with
     * the new place and the words that differ, or ORPHANED, which challenges the quote when a checker captures it; what others
     * bring waits for one. When another version of it was read for quotations before, this one is, too.
     */
    public Uni<Integer> capture(UUID documentId, NewVersion wanted, Act act) {
        return inText(
                documentId, wanted, act, (session, capture) -> versions.capture(session, documentId, capture, act));
    }

    /** Gives the text of a version that was withheld, and checks the quotes that stand on it. */
    public Uni<Integer> giveText(UUID documentId, int number, NewVersion wanted, Act act) {
        return inText(
                documentId,
                wanted,
                act,
                (session, capture) -> versions.giveText(session, documentId, number, capture, act));
    }

    /**
     * Captures a version, whose page was read, of a document that was sent as if it were new, and gives the document's id.
     *
     * @param asked as it was sent, to know the request by
     */
    Uni<UUID> again(UUID documentId, NewVersion read, NewDocument asked, Act act) {
        return versions.weigh(read, act)
                .chain(capture -> Meanwhile.again(() -> follow(documentId, capture)
                        .chain(followed -> once.make(
                                act,
                                asked.weighed(capture),
                                session -> versions.capture(session, documentId, capture, act)
                                        .call(version -> settle(session, version, followed, act))
                                        .map(Version::documentId)))))
                .call(proposals::refresh);
    }

    private Uni<Integer> inText(
            UUID documentId, NewVersion wanted, Act act, BiFunction<Mutiny.Session, Capture, Uni<Version>> keep) {
        return made(wanted, act)
                .chain(made -> made == null
                        ? captured(documentId, wanted, act, keep)
                        : Uni.createFrom().item(made))
                .chain(id -> db.row(NUMBER, Tuple.of(id), row -> row.getInteger(0)));
    }

    /** What is fetched is not fetched again for a request that is repeated. */
    private Uni<UUID> made(NewVersion wanted, Act act) {
        return wanted.url() == null ? Uni.createFrom().nullItem() : once.made(act, wanted);
    }

    private Uni<UUID> captured(
            UUID documentId, NewVersion wanted, Act act, BiFunction<Mutiny.Session, Capture, Uni<Version>> keep) {
        return readings.of(wanted, "")
                .chain(reading -> versions.weigh(reading.version(), act))
                .chain(capture -> Meanwhile.again(() -> follow(documentId, capture)
                        .chain(followed -> once.make(
                                act,
                                wanted.weighed(capture),
                                session -> keep.apply(session, capture)
                                        .call(version -> settle(session, version, followed, act))
                                        .map(Version::id)))))
                .call(() -> proposals.refresh(documentId));
    }

    /** Looks for every appearance in the text, before the transaction. */
    private Uni<Map<UUID, Following>> follow(UUID documentId, Capture capture) {
        if (capture.text() == null) {
            return Uni.createFrom().item(Map.of());
        }
        return db.read(session -> session.createQuery("from Appearance where documentId = :document", Appearance.class)
                        .setParameter("document", documentId)
                        .getResultList())
                .chain(appearances -> Work.on(
                        (long) capture.length() * Math.max(1, appearances.size()),
                        () -> Following.each(capture.text(), appearances)));
    }

    private Uni<Void> settle(Mutiny.Session session, Version version, Map<UUID, Following> followed, Act act) {
        if (version.isWithheld()) {
            return Uni.createFrom().voidItem();
        }
        return latestNumber(session, version.documentId())
                .chain(latest -> session.createQuery(
                                "from Appearance where documentId = :document order by quoteId, id", Appearance.class)
                        .setParameter("document", version.documentId())
                        .getResultList()
                        .map(appearances -> appearances.stream()
                                .filter(appearance -> concerns(version, latest, appearance))
                                .toList())
                        .chain(appearances -> settle(session, version, appearances, followed, act)));
    }

    private Uni<Void> settle(
            Mutiny.Session session,
            Version version,
            List<Appearance> appearances,
            Map<UUID, Following> followed,
            Act act) {
        var quotes = appearances.stream().map(one -> one.quoteId).distinct().toList();
        if (quotes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var lost = new HashMap<UUID, Doubt>();
        return Holds.quotes(session, quotes)
                .chain(() -> Links.each(
                        appearances, appearance -> settle(session, version, appearance, followed, lost, act)))
                .chain(session::flush)
                .chain(() -> act.actor().isChecker()
                        ? challenges.raise(session, lost, act)
                        : Uni.createFrom().voidItem())
                .chain(() -> Links.touchQuotes(session, quotes, act));
    }

    private Uni<Void> settle(
            Mutiny.Session session,
            Version version,
            Appearance appearance,
            Map<UUID, Following> followed,
            Map<UUID, Doubt> lost,
            Act act) {
        var following = followed.get(appearance.id);
        if (following == null) {
            throw new Meanwhile();
        }
        var before = QuoteFacts.PlaceFact.of(appearance);
        appearance.follow(following.in(version));
        if (appearance.anchor == AnchorState.ORPHANED && before.anchor() != AnchorState.ORPHANED) {
            lost.put(appearance.quoteId, Doubt.ofOrphaned(appearance.id));
        }
        return ledger.append(
                session,
                APPEARANCE_REANCHORED,
                Quotes.subject(appearance.quoteId),
                act,
                Change.of(before, QuoteFacts.PlaceFact.of(appearance)));
    }

    /** An older version that was captured again says nothing new; the text of a withheld one checks what stands on it. */
    private static boolean concerns(Version version, int latest, Appearance appearance) {
        if (appearance.versionId.equals(version.id())) {
            return appearance.anchor == AnchorState.UNCHECKED;
        }
        return version.number() == latest
                && (appearance.latest == null || appearance.latest.version() != version.number());
    }

    private static Uni<Integer> latestNumber(Mutiny.Session session, UUID documentId) {
        return session.createQuery(
                        "select max(number) from DocumentVersion where documentId = :document", Integer.class)
                .setParameter("document", documentId)
                .getSingleResult();
    }
}
