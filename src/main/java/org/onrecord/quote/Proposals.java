package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.CANDIDATES_PROPOSED;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.document.Documents;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Work;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;

/**
 * Reads versions for quotations, each once, and keeps what is found as candidates. Those who ask for the same version at
 * once share one reading; replicas that do may each read, and one of them keeps it.
 */
@ApplicationScoped
public class Proposals {
    private static final String AGAIN = """
            select v.id, v.document_id, v.number, v.text
            from (select * from document_version where document_id = $1 and text is not null
                  order by number desc limit 1) v
            where not exists (select from reading where version_id = v.id)
              and exists (select from reading where document_id = $1)""";
    private static final String LOCK = "select 1 from document where id = :document for no key update";
    private static final String IS_WANTED = """
            select not exists (select from reading where version_id = :version)
                   and not exists (select from document_version v
                                   where v.document_id = :document and v.text is not null and v.number > :number)""";

    private static final String IN_LATEST = """
            select exists (select from reading where version_id = :version)
                   and not exists (select from reading r join document_version v on v.id = r.version_id
                                   where r.document_id = :document
                                     and v.number > (select number from document_version where id = :version))""";

    private static final String NOTHING = "";

    private final Db db;
    private final Ledger ledger;
    private final Extractions extractions;
    private final Counter read;
    private final Map<UUID, Uni<Void>> running = new ConcurrentHashMap<>();

    Proposals(Db db, Ledger ledger, Extractions extractions, MeterRegistry meters) {
        this.db = db;
        this.ledger = ledger;
        this.extractions = extractions;
        this.read = Counter.builder("onrecord.readings")
                .description("Versions that were read for quotations")
                .register(meters);
    }

    /** A version whose text is still to be read. */
    record Unread(UUID documentId, UUID versionId, int number, String text) {
        static Unread of(Row row) {
            return new Unread(
                    row.getUUID("document_id"), row.getUUID("id"), row.getInteger("number"), row.getString("text"));
        }
    }

    /** Reads the latest version of a document of which another was read before. */
    Uni<Void> refresh(UUID documentId) {
        return db.row(AGAIN, Tuple.of(documentId), Unread::of)
                .chain(unread -> unread == null ? Uni.createFrom().voidItem() : read(unread));
    }

    /** Reads a version and keeps its candidates, unless somebody else did meanwhile or a later version came. */
    Uni<Void> read(Unread unread) {
        var id = unread.versionId();
        return Work.here(running.computeIfAbsent(
                id,
                version -> propose(unread)
                        .onTermination()
                        .invoke(() -> running.remove(version))
                        .memoize()
                        .indefinitely()));
    }

    private Uni<Void> propose(Unread unread) {
        return extractions
                .found(unread.text())
                .invoke(() -> read.increment())
                .chain(found -> Work.on(unread.text().length(), () -> Findings.of(found)))
                .chain(findings -> db.write(session -> locked(session, unread)
                        .chain(wanted -> wanted
                                ? keep(session, unread, findings, Act.ofSystem())
                                : Uni.createFrom().voidItem())));
    }

    /** Whether the last version of its document that was read has a candidate. */
    static Uni<Boolean> isInLatest(Mutiny.Session session, Candidate candidate) {
        return session.createNativeQuery(IN_LATEST, Boolean.class)
                .setParameter("version", candidate.versionId)
                .setParameter("document", candidate.documentId)
                .getSingleResult();
    }

    /** Takes turns with whatever else grows the document, and tells whether the reading is still wanted. */
    private static Uni<Boolean> locked(Mutiny.Session session, Unread unread) {
        return session.createNativeQuery(LOCK)
                .setParameter("document", unread.documentId())
                .getSingleResult()
                .chain(() -> session.createNativeQuery(IS_WANTED, Boolean.class)
                        .setParameter("version", unread.versionId())
                        .setParameter("document", unread.documentId())
                        .setParameter("number", unread.number())
                        .getSingleResult());
    }

    private Uni<Void> keep(Mutiny.Session session, Unread unread, Findings findings, Act act) {
        return session.persist(new Reading(unread.documentId(), unread.versionId(), findings, act))
                .chain(() -> former(session, unread.documentId(), findings.proposals()))
                .map(former -> Reconciliation.of(former, findings.proposals()))
                .chain(change -> keep(session, unread, findings, change, act));
    }

    private Uni<Void> keep(Mutiny.Session session, Unread unread, Findings findings, Reconciliation change, Act act) {
        change.kept().forEach(one -> one.candidate().follow(unread.versionId(), one.proposal(), act));
        change.gone().forEach(candidate -> candidate.vanish(act));
        var fresh = change.fresh().stream()
                .map(proposal -> new Candidate(unread.documentId(), unread.versionId(), proposal, act))
                .toList();
        return session.persistAll(fresh.toArray())
                .chain(session::flush)
                .chain(() -> ledger.append(
                        session,
                        CANDIDATES_PROPOSED,
                        Documents.subject(unread.documentId()),
                        act,
                        Change.to(CandidateFacts.Proposed.of(unread, findings, change, fresh))));
    }

    /** Those that may stand again or be gone; locked, so that a decision in flight comes before or fails. */
    private static Uni<List<Candidate>> former(Mutiny.Session session, UUID documentId, List<Proposal> proposals) {
        var alike = proposals.stream().map(Proposal::sameness).collect(Collectors.toSet());
        alike.add(NOTHING);
        return session.createQuery(
                        "from Candidate where documentId = :document and (state = OPEN or sameness in (:alike)) order by id",
                        Candidate.class)
                .setParameter("document", documentId)
                .setParameter("alike", alike)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
