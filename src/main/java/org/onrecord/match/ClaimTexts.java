package org.onrecord.match;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.onrecord.kit.Db;
import org.onrecord.kit.Hash;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Work;

/** Reads what claims are found by, as the public sees it, and keeps what they mean beside them. */
@ApplicationScoped
class ClaimTexts {
    /** A claim that was merged into another is found by as a wording of that. */
    private static final String TEXTS = """
            select c.id, c.statement, c.short_statement, e.digest, e.vectors,
                   b.digest as second_digest, b.vectors as second_vectors,
                   (select coalesce(json_agg(w.text order by w.at, w.id), '[]')::text
                    from (select id, text, created_at as at from wording where claim_id = c.id
                          union all select id, statement, created_at from claim where merged_into = c.id
                          order by at, id limit 50) w) as wordings,
                   (select coalesce(json_agg(distinct s.name), '[]')::text
                    from (select s.name from link l join quote q on q.id = l.quote_id and q.status = 'RECORDED'
                          join quote_speaker qs on qs.quote_id = q.id join speaker s on s.id = qs.speaker_id
                          where l.claim_id = c.id and l.status = 'ACCEPTED' and l.asserts limit 50) s) as claimants,
                   (select left(coalesce(v.explanation, ''), 4000) from verdict v where v.claim_id = c.id
                    order by v.number desc limit 1) as verdict
            from claim c left join claim_embedding e on e.claim_id = c.id and e.model = $1
                         left join claim_embedding b on b.claim_id = c.id and b.model = $2
            where c.merged_into is null and\s""";

    private static final String PAGE = TEXTS + "c.id > $3 order by c.id limit $4";
    private static final String THESE = TEXTS + "c.id = any($3)";

    /** Claims that show something of these subjects of entries. A link that ceases to be accepted has an entry of its own. */
    private static final String TOUCHED = """
            with told as (select unnest($1::uuid[]) as id)
            select id from claim join told using (id)
            union select merged_into from claim join told using (id) where merged_into is not null
            union select claim_id from review join told using (id)
            union select claim_id from link join told using (id)
            union select l.claim_id from link l join told on told.id = l.quote_id where l.asserts and l.status = 'ACCEPTED'
            union select l.claim_id from quote_speaker s join told on told.id = s.speaker_id
                  join link l on l.quote_id = s.quote_id where l.asserts and l.status = 'ACCEPTED'""";

    private static final String KEEP = """
            insert into claim_embedding (claim_id, model, digest, vectors)
            select k.* from unnest($1::uuid[], $2::text[], $3::bytea[], $4::bytea[]) k (claim_id, model, digest, vectors)
            on conflict (claim_id, model) do update set digest = excluded.digest, vectors = excluded.vectors""";

    private final Db db;
    private final Embeddings embeddings;

    ClaimTexts(Db db, Embeddings embeddings) {
        this.db = db;
        this.embeddings = embeddings;
    }

    /** @param meanings of the text as it is now */
    record Kept(ClaimText text, Meanings meanings) {}

    private record Line(UUID claim, String model, List<String> texts, List<byte[]> vectors) {}

    /** Has the model opened before it is asked for on the event loop, where that would take seconds. */
    Uni<Void> opened() {
        return Work.offLoop(embeddings::modelId).replaceWithVoid();
    }

    /** Claims that stand for themselves, in the order of their ids. */
    Uni<List<Kept>> page(UUID after, int most) {
        return db.rows(PAGE, Tuple.of(embeddings.modelId(), embeddings.secondModelId(), after, most), this::kept);
    }

    Uni<List<Kept>> these(List<UUID> ids) {
        var args = Tuple.of(embeddings.modelId(), embeddings.secondModelId(), ids.toArray(UUID[]::new));
        return db.rows(THESE, args, this::kept);
    }

    Uni<List<UUID>> touched(List<UUID> subjects) {
        return db.rows(TOUCHED, Tuple.of(subjects.toArray(UUID[]::new)), row -> row.getUUID("id"));
    }

    Uni<Void> keep(List<Kept> embedded) {
        if (embedded.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var lines = embedded.stream()
                .flatMap(this::lines)
                .filter(line -> !line.vectors.isEmpty())
                .toList();
        var args = Tuple.of(
                lines.stream().map(Line::claim).toArray(UUID[]::new),
                lines.stream().map(Line::model).toArray(String[]::new),
                lines.stream().map(line -> Buffer.buffer(digest(line.texts))).toArray(Buffer[]::new),
                lines.stream()
                        .map(line -> Buffer.buffer(Meanings.joined(line.vectors)))
                        .toArray(Buffer[]::new));
        return db.rows(KEEP, args, row -> row).replaceWithVoid();
    }

    private Stream<Line> lines(Kept kept) {
        var text = kept.text;
        return Stream.of(
                new Line(text.id(), embeddings.modelId(), text.meanings(), kept.meanings.first()),
                new Line(text.id(), embeddings.secondModelId(), text.secondMeanings(), kept.meanings.second()));
    }

    private Kept kept(Row row) {
        var wordings = new ArrayList<String>();
        if (row.getString("short_statement") != null) {
            wordings.add(row.getString("short_statement"));
        }
        wordings.addAll(strings(row, "wordings"));
        var verdict = row.getString("verdict");
        var text = new ClaimText(
                row.getUUID("id"),
                row.getString("statement"),
                wordings,
                strings(row, "claimants"),
                verdict == null ? "" : verdict);
        return new Kept(text, meanings(row, text));
    }

    private Meanings meanings(Row row, ClaimText text) {
        var first = vectors(row, "", text.meanings());
        var second = vectors(row, "second_", text.secondMeanings());
        return new Meanings(first, second, !first.isEmpty() && !(embeddings.areTwo() && second.isEmpty()));
    }

    /** None when they are of other texts. */
    private static List<byte[]> vectors(Row row, String of, List<String> texts) {
        var digest = row.getBuffer(of + "digest");
        return digest != null && Arrays.equals(digest.getBytes(), digest(texts))
                ? Meanings.apart(row.getBuffer(of + "vectors").getBytes())
                : List.of();
    }

    private static List<String> strings(Row row, String column) {
        return JsonColumn.read(row.getString(column), new TypeReference<>() {});
    }

    private static byte[] digest(List<String> texts) {
        return Hash.sha256(String.join("\n", texts));
    }
}
