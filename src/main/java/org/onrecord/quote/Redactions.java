package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Once;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.SubjectKind;
import org.onrecord.speaker.NewRedaction;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.speaker.Speakers;

/** Taking private details of speakers back, wherever they were kept. What documents and quotes say is not among them. */
@ApplicationScoped
public class Redactions {
    private static final String REASON = "Erased with details of the speaker";

    private final Once once;
    private final Ledger ledger;
    private final Speakers speakers;

    Redactions(Once once, Ledger ledger, Speakers speakers) {
        this.once = once;
        this.ledger = ledger;
        this.speakers = speakers;
    }

    /** Takes details of a speaker back, of those too that were merged into it, and of the reasons of their merges. */
    public Uni<SpeakerView> redact(UUID id, Revision seen, NewRedaction wanted, Act act) {
        return once.make(
                        act,
                        wanted,
                        session -> speakers.redact(session, id, seen, wanted, act)
                                .chain(ids -> forgetReasons(session, Set.copyOf(ids)))
                                .replaceWith(id))
                .chain(speakers::get);
    }

    private Uni<Void> forgetReasons(Mutiny.Session session, Set<UUID> ids) {
        return session.createQuery(
                        "from Merge where subjectKind = :kind and (loser in (:ids) or winner in (:ids)) order by id",
                        Merge.class)
                .setParameter("kind", SubjectKind.SPEAKER)
                .setParameter("ids", ids)
                .getResultList()
                .invoke(merges -> merges.forEach(merge -> merge.reason = REASON))
                .call(session::flush)
                .chain(merges -> Links.each(others(merges, ids), other -> forgetReasons(session, other, ids)));
    }

    /** Those on the other side of a merge that was undone since. */
    private static List<UUID> others(List<Merge> merges, Set<UUID> ids) {
        return merges.stream()
                .flatMap(merge -> Stream.of(merge.loser, merge.winner))
                .filter(side -> !ids.contains(side))
                .distinct()
                .sorted()
                .toList();
    }

    private Uni<Void> forgetReasons(Mutiny.Session session, UUID other, Set<UUID> ids) {
        var ofMerge = ids.stream()
                .map(id -> "@.after.loser == \"%1$s\" || @.after.winner == \"%1$s\"".formatted(id))
                .collect(Collectors.joining(" || ", "$ ? (", ")"));
        return ledger.erase(session, Speakers.subject(other), ofMerge);
    }
}
