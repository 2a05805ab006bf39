package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.SPEAKER_MERGED;
import static org.onrecord.ledger.EntryType.SPEAKER_UNMERGED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.EntryType;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.Subject;
import org.onrecord.ledger.SubjectKind;
import org.onrecord.speaker.Speaker;

/**
 * Finding two records to be one, and taking that back. The quotes of a merged speaker stay attributed to it and are read
 * as the winner's, so that undoing restores them exactly; the links of a merged claim move, because its tallies do.
 */
@ApplicationScoped
public class Merges {
    private static final String EARLIER = "select id from Speaker where mergedInto = :loser order by id";
    private static final String LATER =
            "select id from Merge where subjectKind = :kind and loser = :winner and undoneAt is null order by id";

    private final Db db;
    private final Once once;
    private final Ledger ledger;
    private final ClaimMoves claimMoves;

    Merges(Db db, Once once, Ledger ledger, ClaimMoves claimMoves) {
        this.db = db;
        this.once = once;
        this.ledger = ledger;
        this.claimMoves = claimMoves;
    }

    /** From now on the speaker {@code ask.into()} stands for {@code loser}, which answers 308. */
    public Uni<MergeView> mergeSpeakers(UUID loser, Revision seen, MergeAsk ask, Act act) {
        return once.make(
                        act,
                        ask,
                        session -> pair(session, loser, ask.into())
                                .chain(pair -> {
                                    pair.get(0).mergeInto(pair.get(1), seen, act);
                                    return session.createQuery(EARLIER, UUID.class)
                                            .setParameter("loser", loser)
                                            .getResultList();
                                })
                                .call(earlier -> repoint(session, earlier, loser, ask.into(), act))
                                .chain(earlier -> keep(
                                        session,
                                        new Merge(SubjectKind.SPEAKER, loser, ask, MovedParts.earlier(earlier), act),
                                        SPEAKER_MERGED,
                                        act)))
                .chain(this::get);
    }

    /** From now on the claim {@code ask.into()} stands for {@code loser}; its links, wordings and appearances follow. */
    public Uni<MergeView> mergeClaims(UUID loser, Revision seen, MergeAsk ask, Act act) {
        return once.make(
                        act,
                        ask,
                        session -> claimMoves
                                .merge(session, loser, ask.into(), seen, act)
                                .chain(moved -> keep(
                                        session,
                                        new Merge(SubjectKind.CLAIM, loser, ask, moved, act),
                                        EntryType.CLAIM_MERGED,
                                        act)))
                .chain(this::get);
    }

    /**
     * Takes a merge back: what it moved moves back, what came since stays with the winner.
     *
     * @throws Problem WRONG_STATE when it was undone, or its winner was merged into another since
     */
    public Uni<MergeView> undo(UUID id, Revision seen, Act act) {
        return once.make(
                        act,
                        id,
                        session -> find(session, id)
                                .invoke(merge -> merge.undo(seen, act))
                                .call(session::flush)
                                .call(merge -> merge.subjectKind == SubjectKind.SPEAKER
                                        ? undoSpeakers(session, merge, act)
                                        : claimMoves
                                                .undo(session, merge, () -> mustBeLast(session, merge), act)
                                                .chain(() -> tell(session, merge, EntryType.CLAIM_UNMERGED, act)))
                                .map(merge -> merge.id))
                .chain(this::get);
    }

    /** What was merged into what, undone or not. @throws Problem NOT_FOUND */
    public Uni<MergeView> get(UUID id) {
        return db.read(session -> session.get(Merge.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("merge", id))
                .map(MergeView::of);
    }

    /** What the loser brought hangs on whatever stands for the winner by now. */
    private static Uni<Void> mustBeLast(Mutiny.Session session, Merge merge) {
        return session.createQuery(LATER, UUID.class)
                .setParameter("kind", merge.subjectKind)
                .setParameter("winner", merge.winner)
                .getResultList()
                .invoke(later -> {
                    if (!later.isEmpty()) {
                        throw Problem.of(
                                        ProblemType.WRONG_STATE,
                                        "The record that stayed, " + merge.winner
                                                + ", was merged into another since. Undo that later merge, "
                                                + later.get(0) + ", first.")
                                .with("existing", later.get(0));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> undoSpeakers(Mutiny.Session session, Merge merge, Act act) {
        return pair(session, merge.loser, merge.winner)
                .call(() -> mustBeLast(session, merge))
                .invoke(pair -> pair.get(0).unmerge(merge.winner, act))
                .call(session::flush)
                .chain(() -> repoint(session, merge.moved.earlier(), merge.winner, merge.loser, act))
                .chain(() -> tell(session, merge, SPEAKER_UNMERGED, act));
    }

    /** Loser and winner, read in the order of their ids, so that two merges of the same pair do not wait in a circle. */
    private Uni<List<Speaker>> pair(Mutiny.Session session, UUID loser, UUID winner) {
        var first = loser.compareTo(winner) < 0 ? loser : winner;
        var second = first.equals(loser) ? winner : loser;
        return held(session, first, winner)
                .chain(one -> held(session, second, winner)
                        .map(other -> one.id().equals(loser) ? List.of(one, other) : List.of(other, one)));
    }

    private Uni<Speaker> held(Mutiny.Session session, UUID id, UUID winner) {
        return session.find(Speaker.class, id, org.hibernate.LockMode.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() ->
                        id.equals(winner) ? Faults.unknown("into", "speaker", id) : Problem.notFound("speaker", id));
    }

    /** Of those that were merged before, the ones that still point where they did. */
    private Uni<Void> repoint(Mutiny.Session session, List<UUID> earlier, UUID from, UUID to, Act act) {
        if (earlier.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createMutationQuery(
                        "update versioned Speaker set mergedInto = :to, updatedAt = :at where id in (:earlier) and mergedInto = :from")
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("at", act.at())
                .setParameter("earlier", earlier)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<UUID> keep(Mutiny.Session session, Merge merge, EntryType type, Act act) {
        return session.persist(merge)
                .call(session::flush)
                .chain(() -> tell(session, merge, type, act))
                .replaceWith(merge.id);
    }

    /** Both sides have it in their history. */
    private Uni<Void> tell(Mutiny.Session session, Merge merge, EntryType type, Act act) {
        var change = new Change(null, MergeView.of(merge), merge.reason);
        return Links.each(
                Stream.of(merge.loser, merge.winner)
                        .map(id -> new Subject(merge.subjectKind, id))
                        .toList(),
                subject -> ledger.append(session, type, subject, act, change));
    }

    private static Uni<Merge> find(Mutiny.Session session, UUID id) {
        return session.find(Merge.class, id).onItem().ifNull().failWith(() -> Problem.notFound("merge", id));
    }
}
