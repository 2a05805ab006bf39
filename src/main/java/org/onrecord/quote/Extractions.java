package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.onrecord.extract.Extraction;
import org.onrecord.extract.Extractor;
import org.onrecord.extract.ProposedSpeaker;
import org.onrecord.kit.Db;
import org.onrecord.kit.Work;

/** Looks for quotations in a text, and for their speakers on record. Proposes only; stores nothing. */
@ApplicationScoped
public class Extractions {
    /** A name that two speakers have is nobody's. */
    private static final String KNOWN = """
            select n.name, (array_agg(distinct coalesce(s.merged_into, s.id)))[1] as id
            from unnest($1::text[]) n(name) join speaker s on names_of(s.name, s.aliases) @> array[lower(n.name)]
            group by n.name having count(distinct coalesce(s.merged_into, s.id)) = 1""";

    private final Db db;
    private Extractor extractor;

    Extractions(Db db) {
        this.db = db;
    }

    /**
     * Reads a text for quotations, and keeps nothing.
     *
     * @throws org.onrecord.kit.Problem UNAVAILABLE when this replica reads as much as it can hold already
     */
    public Uni<ExtractionView> of(NewExtraction wanted) {
        return found(wanted.text()).chain(found -> known(found).map(known -> ExtractionView.of(found, known)));
    }

    /** What the engine finds, computed on a worker. @throws org.onrecord.kit.Problem UNAVAILABLE when too much is at work */
    Uni<Extraction> found(String text) {
        return Work.offLoop(text.length(), () -> extractor().extract(text));
    }

    /** Made when it is first needed: its models take a second to load, and many replicas never extract. */
    private synchronized Extractor extractor() {
        if (extractor == null) {
            extractor = new Extractor();
        }
        return extractor;
    }

    private Uni<Map<String, UUID>> known(Extraction found) {
        var names = names(found);
        if (names.length == 0) {
            return Uni.createFrom().item(Map.of());
        }
        return db.rows(KNOWN, Tuple.of(names), row -> Map.entry(row.getString("name"), row.getUUID("id")))
                .map(entries -> {
                    var known = new HashMap<String, UUID>();
                    entries.forEach(entry -> known.put(entry.getKey(), entry.getValue()));
                    return known;
                });
    }

    private static String[] names(Extraction found) {
        return Stream.concat(
                        found.candidates().stream().map(candidate -> candidate.speakers()),
                        found.noComments().stream().map(silence -> silence.speakers()))
                .flatMap(List::stream)
                .map(ProposedSpeaker::name)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }
}
