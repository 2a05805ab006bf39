package org.onrecord.quote;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onrecord.kit.Db;
import org.onrecord.kit.Work;

/** Looks for the segments of appearances in the texts of their versions, before any transaction begins. */
@ApplicationScoped
class Placements {
    private final Db db;

    Placements(Db db) {
        this.db = db;
    }

    /** @throws org.onrecord.kit.Problem that names the field of the first segment that is not found */
    Uni<List<Placed>> of(List<NewAppearance> wanted) {
        return Multi.createFrom()
                .range(0, wanted.size())
                .onItem()
                .transformToUniAndConcatenate(index -> of(wanted.get(index), "appearances[" + index + "]."))
                .collect()
                .asList();
    }

    /** @param field the path before the appearance's own fields, such as {@code appearances[0].} */
    Uni<Placed> of(NewAppearance wanted, String field) {
        return db.row(Source.SQL, Tuple.of(wanted.documentId(), wanted.version()), Source::of)
                .onItem()
                .ifNull()
                .failWith(() -> Faults.unknown(field + "documentId", "document", wanted.documentId()))
                .chain(source -> Work.on(source.length(), () -> new Placing(wanted, source, field).placed()));
    }
}
