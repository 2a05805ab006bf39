package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
    Uni<List<Placed>> of(NewQuote wanted) {
        return further(wanted, new ArrayList<>());
    }

    /** One after the other, so that the first that is not found is told. */
    private Uni<List<Placed>> further(NewQuote wanted, List<Placed> placed) {
        var index = placed.size();
        return index == wanted.appearances().size()
                ? Uni.createFrom().item(placed)
                : of(wanted.appearances().get(index), wanted.kind(), "appearances[" + index + "].")
                        .chain(place -> {
                            placed.add(place);
                            return further(wanted, placed);
                        });
    }

    /**
     * @param kind that of the quote, which its wording has to suit; null when that is looked at later
     * @param field the path before the appearance's own fields, such as {@code appearances[0].}
     */
    Uni<Placed> of(NewAppearance wanted, QuoteKind kind, String field) {
        return reading().of(wanted, kind, field);
    }

    /** For many appearances: the text of a version is read once for those that follow each other. */
    InTurn reading() {
        return new InTurn();
    }

    /** Places one appearance after the other. */
    final class InTurn {
        private UUID document;
        private Integer version;
        private Source source;

        Uni<Placed> of(NewAppearance wanted, QuoteKind kind, String field) {
            return source(wanted)
                    .onItem()
                    .ifNull()
                    .failWith(() -> Faults.unknown(field + "documentId", "document", wanted.documentId()))
                    .chain(found -> Work.on(found.length(), () -> new Placing(wanted, kind, found, field).placed()));
        }

        private Uni<Source> source(NewAppearance wanted) {
            if (source != null && wanted.documentId().equals(document) && Objects.equals(wanted.version(), version)) {
                return Uni.createFrom().item(source);
            }
            return db.row(Source.SQL, Tuple.of(wanted.documentId(), wanted.version()), Source::of)
                    .invoke(found -> {
                        document = wanted.documentId();
                        version = wanted.version();
                        source = found;
                    });
        }
    }
}
