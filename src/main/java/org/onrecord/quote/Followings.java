package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.APPEARANCE_REANCHORED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.FlushMode;
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
    /**
     * As the task of a checker ends: by a challenge for it, or by an assessment since. One that is open for its document will
     * do. Ids tell what came later: when a version was captured is said by whoever sends it.
     */
    private static final String ANSWERED = """
            select a.id
            from appearance a left join document_version v
                on v.document_id = a.document_id and v.number = (a.latest ->> 'version')::int
            where a.id in (:lost) and (
                exists (select from challenge c join appearance o on o.id = c.appearance_id
                    where c.quote_id = a.quote_id and o.document_id = a.document_id
                      and (o.id = a.id or c.resolved_by is null))
                or exists (select from assessment s where s.quote_id = a.quote_id and s.status = 'CONFIRMED'
                    and s.id > coalesce(v.id, a.id)))""";

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

    /**
     * Settles the appearances that the version concerns, and challenges the quotes whose words a checker's version lacks: those
     * that it lost, and those that a version of somebody else lost and nobody answered since.
     */
    Uni<Void> settle(Mutiny.Session session, Version version, Map<UUID, Following> followed, Act act) {
        if (version.isWithheld()) {
            return Uni.createFrom().voidItem();
        }
        return latestNumber(session, version.documentId())
                .chain(latest -> session.createQuery(
                                "from Appearance where documentId = :document order by quoteId, id", Appearance.class)
                        .setParameter("document", version.documentId())
                        .getResultList()
                        .chain(appearances -> settle(
                                session,
                                version,
                                chosen(appearances, one -> concerns(version, latest, one)),
                                chosen(appearances, one -> lacksStill(version, latest, one, act)),
                                followed,
                                act)));
    }

    private Uni<Void> settle(
            Mutiny.Session session,
            Version version,
            List<Appearance> concerned,
            List<Appearance> lost,
            Map<UUID, Following> followed,
            Act act) {
        var all = Stream.concat(concerned.stream(), lost.stream()).toList();
        if (all.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Holds.quotes(session, quotes(all))
                .chain(() -> answered(session, all, act))
                .call(() -> Links.each(concerned, appearance -> settle(session, version, appearance, followed, act)))
                .call(session::flush)
                .chain(answered -> challenge(session, all, answered, act))
                .chain(() -> concerned.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Links.touchQuotes(session, quotes(concerned), act));
    }

    private Uni<Void> settle(
            Mutiny.Session session, Version version, Appearance appearance, Map<UUID, Following> followed, Act act) {
        var following = followed.get(appearance.id);
        if (following == null) {
            throw new Meanwhile();
        }
        var before = QuoteFacts.PlaceFact.of(appearance);
        appearance.follow(following.in(version));
        return ledger.append(
                session,
                APPEARANCE_REANCHORED,
                Quotes.subject(appearance.quoteId),
                act,
                Change.of(before, QuoteFacts.PlaceFact.of(appearance)));
    }

    /** Those of the appearances that were lost before, and for which no checker has to look at their quote any more. */
    private static Uni<List<UUID>> answered(Mutiny.Session session, List<Appearance> appearances, Act act) {
        var lost = appearances.stream()
                .filter(Followings::isLost)
                .map(one -> one.id)
                .toList();
        if (lost.isEmpty() || !act.actor().isChecker()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery(ANSWERED, UUID.class)
                .setFlushMode(FlushMode.MANUAL) // as it was before this version
                .setParameter("lost", lost)
                .getResultList();
    }

    private Uni<Void> challenge(Mutiny.Session session, List<Appearance> appearances, List<UUID> answered, Act act) {
        if (!act.actor().isChecker()) {
            return Uni.createFrom().voidItem();
        }
        var doubts = appearances.stream()
                .filter(one -> isLost(one) && !answered.contains(one.id))
                .collect(Collectors.toMap(one -> one.quoteId, one -> Doubt.ofOrphaned(one.id), (one, other) -> other));
        return challenges.raise(session, doubts, act);
    }

    private static boolean isLost(Appearance appearance) {
        return appearance.anchor == AnchorState.ORPHANED;
    }

    private static List<Appearance> chosen(List<Appearance> appearances, Predicate<Appearance> which) {
        return appearances.stream().filter(which).toList();
    }

    private static List<UUID> quotes(List<Appearance> appearances) {
        return appearances.stream().map(one -> one.quoteId).distinct().sorted().toList();
    }

    /** An older version that was captured again says nothing new; the text of a withheld one checks what stands on it. */
    private static boolean concerns(Version version, int latest, Appearance appearance) {
        if (appearance.versionId.equals(version.id())) {
            return appearance.anchor == AnchorState.UNCHECKED;
        }
        return version.number() == latest
                && (appearance.latest == null || appearance.latest.version() != version.number());
    }

    /** A checker who captures what somebody else did has seen that the words are gone, though nothing moved. */
    private static boolean lacksStill(Version version, int latest, Appearance appearance, Act act) {
        return act.actor().isChecker()
                && version.number() == latest
                && isLost(appearance)
                && appearance.latest != null
                && appearance.latest.version() == latest;
    }

    private static Uni<Integer> latestNumber(Mutiny.Session session, UUID documentId) {
        return session.createQuery(
                        "select max(number) from DocumentVersion where documentId = :document", Integer.class)
                .setParameter("document", documentId)
                .getSingleResult();
    }
}
