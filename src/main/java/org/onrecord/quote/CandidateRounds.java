package org.onrecord.quote;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Bulk;
import org.onrecord.kit.BulkView;
import org.onrecord.kit.BulkWork;
import org.onrecord.kit.Db;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Revision;

/** Deciding on many candidates in one call. */
@ApplicationScoped
public class CandidateRounds {
    private final Db db;
    private final Bulk bulk;
    private final Candidates candidates;
    private final Placements placements;

    CandidateRounds(Db db, Bulk bulk, Candidates candidates, Placements placements) {
        this.db = db;
        this.bulk = bulk;
        this.candidates = candidates;
        this.placements = placements;
    }

    /** Accepts and dismisses many candidates. @throws Problem ROLLED_BACK when they stand or fall together, and one is refused */
    public Uni<BulkView> decide(CandidateDecisions wanted, Act act) {
        Candidates.mustBePerson(act);
        wanted.mustBeWhole();
        return proposed(wanted.decisions())
                .chain(known -> prepared(wanted.decisions(), known))
                .chain(prepared -> bulk.run(wanted.mode(), wanted, prepared, () -> new Work(candidates, act), act));
    }

    private Uni<Map<UUID, CandidateView>> proposed(List<CandidateDecision> decisions) {
        var ids = decisions.stream().map(CandidateDecision::candidateId).toArray(UUID[]::new);
        return db.rows(CandidateRows.SOME, Tuple.of(ids), CandidateView::of)
                .map(views -> views.stream().collect(Collectors.toMap(CandidateView::id, view -> view)));
    }

    /** Segments are looked for before any transaction begins. */
    private Uni<List<Prepared>> prepared(List<CandidateDecision> decisions, Map<UUID, CandidateView> known) {
        var reading = placements.reading();
        return Multi.createFrom()
                .iterable(decisions)
                .onItem()
                .transformToUniAndConcatenate(
                        decision -> prepared(decision, known.get(decision.candidateId()), reading))
                .collect()
                .asList();
    }

    private static Uni<Prepared> prepared(
            CandidateDecision decision, CandidateView proposed, Placements.InTurn reading) {
        if (decision.accept() == null || proposed == null) {
            return Uni.createFrom().item(new Prepared(decision, proposed, null, null, null));
        }
        var quote = decision.accept().quote(proposed);
        return reading.of(quote.appearances().get(0), quote.kind(), "")
                .map(placed -> new Prepared(decision, proposed, quote, placed, null))
                .onFailure(Problem.class)
                .recoverWithItem(fault -> new Prepared(decision, proposed, quote, null, fault));
    }

    /**
     * A decision that is ready to be made.
     *
     * @param proposed null when there is no such candidate
     * @param fault why it cannot go on record, or null
     */
    record Prepared(CandidateDecision decision, CandidateView proposed, NewQuote quote, Placed placed, Problem fault) {
        UUID id() {
            return decision.candidateId();
        }
    }

    /** The decisions of one transaction. */
    private static final class Work implements BulkWork<Prepared> {
        /** First, as whoever reads a document again does. */
        private static final String HOLD = """
                select d.id from document d where d.id in (select document_id from candidate where id in (:ids))
                order by d.id for share""";

        private static final String LOCK = "select id from candidate where id in (:ids) order by id for no key update";

        private final Candidates candidates;
        private final Act act;

        Work(Candidates candidates, Act act) {
            this.candidates = candidates;
            this.act = act;
        }

        @Override
        public UUID idOf(Prepared item) {
            return item.id();
        }

        @Override
        public Revision seen(Prepared item) {
            return item.decision().seen();
        }

        @Override
        public Uni<Void> begin(Mutiny.Session session, List<Prepared> items) {
            var ids = items.stream().map(Prepared::id).toList();
            return hold(session, HOLD, ids).chain(() -> hold(session, LOCK, ids));
        }

        private static Uni<Void> hold(Mutiny.Session session, String sql, List<UUID> ids) {
            return session.createNativeQuery(sql, UUID.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .replaceWithVoid();
        }

        @Override
        public Uni<Integer> decide(Mutiny.Session session, Prepared item) {
            return item.fault() != null
                    ? Uni.createFrom().failure(item.fault())
                    : item.decision().accept() == null
                            ? candidates.dismiss(session, item.id(), item.decision(), act)
                            : candidates.accept(session, item, act);
        }

        @Override
        public Uni<Void> end(Mutiny.Session session) {
            return Uni.createFrom().voidItem();
        }
    }
}
