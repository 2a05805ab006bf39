package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.APPEARANCE_REANCHORED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.document.Capture;
import org.onrecord.document.Version;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Work;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;

/** Follows the quotes of a document into another version of it. */
@ApplicationScoped
class Followings {
    private final Db db;
    private final Ledger ledger;
    private final Challenges challenges;

    Followings(Db db, Ledger ledger, Challenges challenges) {
        this.db = db;
        this.ledger = ledger;
        this.challenges = challenges;
    }

    /** Looks for every appearance in the text, before the transaction. */
    Uni<Map<UUID, Following>> of(UUID documentId, Capture capture) {
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

    /** Settles the appearances that the version concerns, and challenges the quotes whose words a checker's lacks. */
    Uni<Void> settle(Mutiny.Session session, Version version, Map<UUID, Following> followed, Act act) {
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
