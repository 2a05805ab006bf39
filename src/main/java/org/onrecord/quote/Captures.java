package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.document.Capture;
import org.onrecord.document.NewDocument;
import org.onrecord.document.NewVersion;
import org.onrecord.document.Readings;
import org.onrecord.document.Version;
import org.onrecord.document.Versions;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Once;

/** Captures versions of documents and follows their quotes into them, in one unit of work. */
@ApplicationScoped
public class Captures {
    private static final String NUMBER = "select number from document_version where id = $1";

    private final Db db;
    private final Once once;
    private final Versions versions;
    private final Readings readings;
    private final Followings followings;
    private final Proposals proposals;

    Captures(Db db, Once once, Versions versions, Readings readings, Followings followings, Proposals proposals) {
        this.db = db;
        this.once = once;
        this.versions = versions;
        this.readings = readings;
        this.followings = followings;
        this.proposals = proposals;
    }

    /**
     * Captures a version and gives its number. The quotes of the document are looked for in its text: MATCHED, DRIFTED with
     * the new place and the words that differ, or ORPHANED, which challenges the quote when a checker captures it; what others
     * bring waits for one. When another version of it was read for quotations before, this one is, too.
     */
    public Uni<Integer> capture(UUID documentId, NewVersion wanted, Act act) {
        return inText(
                documentId, wanted, act, (session, capture) -> versions.capture(session, documentId, capture, act));
    }

    /** Gives the text of a version that was withheld, and checks the quotes that stand on it. */
    public Uni<Integer> giveText(UUID documentId, int number, NewVersion wanted, Act act) {
        return inText(
                documentId,
                wanted,
                act,
                (session, capture) -> versions.giveText(session, documentId, number, capture, act));
    }

    /**
     * Captures a version, whose page was read, of a document that was sent as if it were new, and gives the document's id.
     *
     * @param asked as it was sent, to know the request by
     */
    Uni<UUID> again(UUID documentId, NewVersion read, NewDocument asked, Act act) {
        return versions.weigh(read, act)
                .chain(capture -> Meanwhile.again(() -> followings
                        .of(documentId, capture)
                        .chain(followed -> once.make(
                                act,
                                asked.weighed(capture),
                                session -> versions.capture(session, documentId, capture, act)
                                        .call(version -> followings.settle(session, version, followed, act))
                                        .map(Version::documentId)))))
                .call(proposals::refresh);
    }

    private Uni<Integer> inText(
            UUID documentId, NewVersion wanted, Act act, BiFunction<Mutiny.Session, Capture, Uni<Version>> keep) {
        return made(wanted, act)
                .chain(made -> made == null
                        ? captured(documentId, wanted, act, keep)
                        : Uni.createFrom().item(made))
                .chain(id -> db.row(NUMBER, Tuple.of(id), row -> row.getInteger(0)));
    }

    /** What is fetched is not fetched again for a request that is repeated. */
    private Uni<UUID> made(NewVersion wanted, Act act) {
        return wanted.url() == null ? Uni.createFrom().nullItem() : once.made(act, wanted);
    }

    private Uni<UUID> captured(
            UUID documentId, NewVersion wanted, Act act, BiFunction<Mutiny.Session, Capture, Uni<Version>> keep) {
        return readings.of(wanted, "")
                .chain(reading -> versions.weigh(reading.version(), act))
                .chain(capture -> Meanwhile.again(() -> followings
                        .of(documentId, capture)
                        .chain(followed -> once.make(
                                act,
                                wanted.weighed(capture),
                                session -> keep.apply(session, capture)
                                        .call(version -> followings.settle(session, version, followed, act))
                                        .map(Version::id)))))
                .call(() -> proposals.refresh(documentId));
    }
}
