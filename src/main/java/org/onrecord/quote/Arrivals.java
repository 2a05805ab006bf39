package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.onrecord.document.DocumentView;
import org.onrecord.document.Documents;
import org.onrecord.document.NewDocument;
import org.onrecord.document.NewVersion;
import org.onrecord.document.Readings;
import org.onrecord.document.Shelf;
import org.onrecord.kit.Act;
import org.onrecord.kit.DatabaseFaults;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** Takes documents in: new ones, and those of an address that is on record as versions of what is there. */
@ApplicationScoped
public class Arrivals {
    private final Once once;
    private final Readings readings;
    private final Documents documents;
    private final Captures captures;
    private final Shelf shelf;

    Arrivals(Once once, Readings readings, Documents documents, Captures captures, Shelf shelf) {
        this.once = once;
        this.readings = readings;
        this.documents = documents;
        this.captures = captures;
        this.shelf = shelf;
    }

    /**
     * Puts a document on record. When one of its canonical URL is there, its version is captured of that one, whose quotes
     * follow into it; the same text is the same version. What is recorded of that document stays as it is.
     *
     * @throws Problem as {@link Documents#add}, ALREADY_ON_RECORD only without a version
     */
    public Uni<DocumentView> take(NewDocument asked, Act act) {
        if (asked.version() == null) {
            return documents.add(asked, act);
        }
        return made(asked, act)
                .chain(made ->
                        made == null ? read(asked, act) : Uni.createFrom().item(made))
                .chain(shelf::get);
    }

    /** What is fetched is not fetched again for a request that is repeated. */
    private Uni<UUID> made(NewDocument asked, Act act) {
        return asked.version().url() == null ? Uni.createFrom().nullItem() : once.made(act, asked);
    }

    private Uni<UUID> read(NewDocument asked, Act act) {
        return readings.of(asked.version(), "version.").chain(reading -> {
            var wanted = asked.or(reading.facts());
            return shelf.known(wanted.canonicalUrl())
                    .chain(existing -> existing == null
                            ? add(asked, wanted, reading.version(), act)
                            : captures.again(existing, reading.version(), asked, act));
        });
    }

    /** Somebody else may add it meanwhile. */
    private Uni<UUID> add(NewDocument asked, NewDocument wanted, NewVersion version, Act act) {
        return documents
                .add(asked, wanted, version, act)
                .onFailure(Arrivals::cameMeanwhile)
                .recoverWithUni(failure -> shelf.known(wanted.canonicalUrl())
                        .onItem()
                        .ifNull()
                        .failWith(failure)
                        .chain(existing -> captures.again(existing, version, asked, act)));
    }

    private static boolean cameMeanwhile(Throwable failure) {
        return DatabaseFaults.problemOf(failure)
                .filter(problem -> problem.view().type().equals(ProblemType.ALREADY_ON_RECORD.uri()))
                .isPresent();
    }
}
