package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Db;
import org.onrecord.kit.Problem;

/** Checks, in one statement, that what a quote refers to is on record and stands for itself. */
@ApplicationScoped
class References {
    /**
     * Documents are held until the transaction ends, so that none is captured meanwhile, and claims, so that none is merged
     * away; in this order, as everywhere. The limits limit nothing: without them PostgreSQL thinks of ten ids where it does
     * not know them, finds its general plan too dear, and makes a new one each time.
     */
    static final String STANDING = """
            with documents as (
                select d.id, d.revision from (select unnest($1::uuid[]) as id limit cardinality($1)) w join document d using (id)
                order by d.id for share of d),
            claims as (
                select c.id, coalesce(c.merged_into, c.id) as stands
                from (select unnest($2::uuid[]) as id limit cardinality($2)) w join claim c using (id)
                order by c.id for key share of c)
            select id, null::uuid as stands, revision from documents
            union all select id, stands, null from claims
            union all select s.id, coalesce(s.merged_into, s.id), null
            from (select unnest($3::uuid[]) as id limit cardinality($3)) w join speaker s using (id)""";

    private static final String DOCUMENTS =
            "select id, revision from document where id = any($1) order by id for share";

    private static final String SPEAKER_OF = """
            select s.merged_into, exists (
                select 1 from quote_speaker qs join speaker o on o.id = qs.speaker_id
                where qs.quote_id = :quote and coalesce(o.merged_into, o.id) = s.id) as is_of_quote
            from speaker s where s.id = :speaker""";

    /**
     * @throws Meanwhile when a document was captured since places were looked for in it
     * @throws Problem UNKNOWN_REFERENCE or INVALID_FIELD that names the field
     */
    Uni<Void> mustExist(Mutiny.Session session, List<Placed> placed, List<UUID> speakerIds, List<NewLink> links) {
        return Db.rows(session, look(placed, speakerIds, links))
                .invoke(found -> mustStand(found, placed, speakerIds, links))
                .replaceWithVoid();
    }

    /** Its rows tell {@link #mustStand} what is on record. */
    static Db.Query look(List<Placed> placed, List<UUID> speakerIds, List<NewLink> links) {
        return new Db.Query(STANDING, documents(placed), array(claims(links)), array(speakerIds));
    }

    /** @throws Problem and Meanwhile as {@link #mustExist} */
    static void mustStand(List<Object[]> found, List<Placed> placed, List<UUID> speakerIds, List<NewLink> links) {
        mustDiffer("speakers", "speakerId", speakerIds);
        mustDiffer("links", "claimId", claims(links));
        var standing = new HashMap<UUID, UUID>();
        var revisions = new HashMap<UUID, Integer>();
        found.forEach(row -> {
            if (row[2] == null) {
                standing.put((UUID) row[0], (UUID) row[1]);
            } else {
                revisions.put((UUID) row[0], (Integer) row[2]);
            }
        });
        mustStand("speakers", "speakerId", "speaker", speakerIds, standing);
        mustStand("links", "claimId", "claim", claims(links), standing);
        mustBeAsRead(placed, revisions);
    }

    private static List<UUID> claims(List<NewLink> links) {
        return links.stream().map(NewLink::claimId).toList();
    }

    /**
     * Holds the documents of places until the transaction ends, before anything else of it.
     *
     * @throws Meanwhile when one was captured since places were looked for in it
     */
    Uni<Void> mustBeAsRead(Mutiny.Session session, List<Placed> placed) {
        return Db.rows(session, new Db.Query(DOCUMENTS, (Object) documents(placed)))
                .invoke(rows -> mustBeAsRead(placed, rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row ->
                        (Integer) row[1]))))
                .replaceWithVoid();
    }

    private static void mustBeAsRead(List<Placed> placed, Map<UUID, Integer> revisions) {
        if (!placed.stream()
                .allMatch(
                        place -> Integer.valueOf(place.documentRevision()).equals(revisions.get(place.documentId())))) {
            throw new Meanwhile();
        }
    }

    private static UUID[] documents(List<Placed> placed) {
        return placed.stream().map(Placed::documentId).distinct().toArray(UUID[]::new);
    }

    private static UUID[] array(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /**
     * Checks that another than the speakers of a quote is on record; null is nobody.
     *
     * @throws Problem UNKNOWN_REFERENCE or INVALID_FIELD that names the field
     */
    Uni<Void> otherSpeaker(Mutiny.Session session, UUID quoteId, String field, UUID id) {
        return id == null
                ? Uni.createFrom().voidItem()
                : speaker(session, quoteId, field, id)
                        .invoke(isOfQuote -> {
                            if (isOfQuote) {
                                throw Problem.invalid(
                                        field, "is a speaker of the quote as it is on record; name another");
                            }
                        })
                        .replaceWithVoid();
    }

    /** Checks that a speaker of a quote is meant. @throws Problem as {@link #otherSpeaker} */
    Uni<Void> ownSpeaker(Mutiny.Session session, UUID quoteId, String field, UUID id) {
        return speaker(session, quoteId, field, id)
                .invoke(isOfQuote -> {
                    if (!isOfQuote) {
                        throw Problem.invalid(field, "is no speaker of the quote");
                    }
                })
                .replaceWithVoid();
    }

    /** Whether one that has to be on record is a speaker of a quote, under this id or one that was merged into it. */
    private static Uni<Boolean> speaker(Mutiny.Session session, UUID quoteId, String field, UUID id) {
        return session.createNativeQuery(SPEAKER_OF, Object[].class)
                .setParameter("quote", quoteId)
                .setParameter("speaker", id)
                .getSingleResultOrNull()
                .map(row -> {
                    if (row == null) {
                        throw Faults.unknown(field, "speaker", id);
                    }
                    if (row[0] != null) {
                        throw Faults.merged(field, "speaker", (UUID) row[0]);
                    }
                    return (Boolean) row[1];
                });
    }

    private static void mustDiffer(String list, String field, List<UUID> ids) {
        var seen = new HashSet<UUID>();
        for (int index = 0; index < ids.size(); index++) {
            if (!seen.add(ids.get(index))) {
                throw Problem.invalid(list + "[" + index + "]." + field, "stands in this list twice");
            }
        }
    }

    private static void mustStand(String list, String field, String noun, List<UUID> ids, Map<UUID, UUID> standing) {
        for (int index = 0; index < ids.size(); index++) {
            var id = ids.get(index);
            var path = list + "[" + index + "]." + field;
            var stands = standing.get(id);
            if (stands == null) {
                throw Faults.unknown(path, noun, id);
            }
            if (!stands.equals(id)) {
                throw Faults.merged(path, noun, stands);
            }
        }
    }
}
