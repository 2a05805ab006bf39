package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.BulkWork;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Revision;

/** Decides on links in one transaction of many. */
final class LinkBulk implements BulkWork<LinkDecision> {
    private final Function<Mutiny.Session, LinkWork> works;
    private final Map<UUID, Link> links = new HashMap<>();
    private LinkWork work;
    private Grounds grounds;

    LinkBulk(Function<Mutiny.Session, LinkWork> works) {
        this.works = works;
    }

    @Override
    public UUID idOf(LinkDecision decision) {
        return decision.linkId();
    }

    @Override
    public Revision seen(LinkDecision decision) {
        return decision.seen();
    }

    @Override
    public Uni<Void> begin(Mutiny.Session session, List<LinkDecision> decisions) {
        work = works.apply(session);
        return session.createQuery("from Link where id in (:ids)", Link.class)
                .setParameter(
                        "ids", decisions.stream().map(LinkDecision::linkId).toList())
                .getResultList()
                .invoke(found -> links.putAll(found.stream().collect(Collectors.toMap(link -> link.id, link -> link))))
                .chain(work::hold)
                .invoke(held -> grounds = held)
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> decide(Mutiny.Session session, LinkDecision decision) {
        var link = links.get(decision.linkId());
        if (link == null) {
            return Uni.createFrom().failure(() -> Problem.notFound("link", decision.linkId()));
        }
        var ruling = decision.ruling();
        return work.change(link, ruling.entry(), one -> one.decide(ruling, grounds, decision.seen(), work.act()))
                .replaceWith(() -> link.revision);
    }

    @Override
    public Uni<Void> end(Mutiny.Session session) {
        return work.count();
    }
}
